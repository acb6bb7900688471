import type { Definition } from "../definition.ts";
import { isOfOther, reportFaults } from "../rules/stage-committees.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "RecordReport",
  verb: "report",
  at: [],
  leadsOnFrom: ["examine"],
  forBody: true,
  duty: "committee",
  awaits: "certification",
} as const satisfies Definition;

const atStage: Rule<"RecordReport"> = ruleAtStage((situation, fact) => {
  const at = stageMeant(situation, fact);
  return { ...fact, kind: "Reported", stage: at, beside: isOfOther(situation.case, at, fact) };
});

const rule: Rule<"RecordReport"> = {
  ...atStage,
  against: (situation, command) => [
    ...atStage.against(situation, command),
    ...reportFaults(situation.case, stageMeant(situation, command), command),
  ],
};

/** Records what a body that examines the matter came to. */
export const recordReport = { definition, rule } as const;
