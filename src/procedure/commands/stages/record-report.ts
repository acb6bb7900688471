import type { Definition } from "../../definition.ts";
import { orNone } from "../../fields/field.ts";
import { document, factDate, ofProcedure, stage } from "../../fields/fields.ts";
import type { Rule } from "../../rules/rule.ts";
import { stageMeant } from "../../rules/stage-meant.ts";
import { givenAtStage, ruleAtStage } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "RecordReport",
  acts: ["Reported"],
  verb: "report",
  at: [],
  procedures: ["staged"],
  duty: "committee",
  correctable: true,
  awaits: "certification",
  openData: ["outcome"],
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  outcome: ofProcedure("outcomes"),
  report: orNone(document),
});

const rule: Rule<"RecordReport"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "Reported",
  stage: stageMeant(situation, fact),
}));

/** Records what a body that examines the matter came to. */
export const recordReport = { fields, gives: givenAtStage, rule } as const;
