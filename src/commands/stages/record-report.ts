import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { sumsOfVote } from "../../case/votes-add-up.ts";
import { countsFaults } from "../rules/stage-counts.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";
import { isOfOther, reportFaults } from "../../case/committees.ts";

const definition = {
  kind: "RecordReport",
  verb: "report",
  at: [],
  duty: "committee",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"RecordReport"> = {
  ...ruleAtStage,
  gives: (situation, command) => {
    const stage = stageMeant(situation, command);
    return { stage, beside: isOfOther(situation.case, stage, command) };
  },
  against: (situation, command, act) => [
    ...ruleAtStage.against(situation, command, act),
    ...countsFaults(situation, command),
    ...sumsOfVote(situation.law.procedure, act),
    ...reportFaults(situation.case, stageMeant(situation, command), command),
  ],
};

/** Records what a body that examines the matter came to. */
export const recordReport = { definition, rule } as const;
