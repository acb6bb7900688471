import type { Definition } from "../definition.ts";
import * as z from "zod/mini";
import { mayBeLeftOut, orNone } from "../../case/fields/field.ts";
import { committee, document, factDate, ofProcedure, stage } from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { givenAtStage, ruleAtStage } from "../rules/stage-rule.ts";
import { isOfOther, reportFaults } from "../../case/committees.ts";

export const definition = {
  kind: "RecordReport",
  acts: ["Reported"],
  verb: "report",
  at: [],
  duty: "committee",
  correctable: true,
  awaits: "certification",
  openData: ["outcome", "committee"],
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  outcome: ofProcedure("outcomes"),
  report: orNone(document),
  committee: mayBeLeftOut(orNone(committee)),
});

// What another committee than the lead says is on record beside it, and leads the case nowhere.
const gives = () => ({ ...givenAtStage(), beside: z.boolean() });

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
export const recordReport = { fields, gives, rule } as const;
