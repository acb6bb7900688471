import type { Definition } from "../../definition.ts";
import { orNone } from "../../fields/field.ts";
import { document, factDate, ofProcedure, stage } from "../../fields/fields.ts";
import type { Rule } from "../../rules/rule.ts";
import { stageMeant } from "../../rules/stage-meant.ts";
import { givenAtStage, ruleAtStage } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "RecordReview",
  acts: ["ReviewRecorded"],
  verb: "record-review",
  at: [],
  procedures: ["staged"],
  duty: "clerk",
  correctable: true,
  openData: ["outcome"],
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  outcome: ofProcedure("outcomes"),
  decision: orNone(document),
});

const rule: Rule<"RecordReview"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "ReviewRecorded",
  stage: stageMeant(situation, fact),
}));

/** Records what the body that was asked decided. */
export const recordReview = { fields, gives: givenAtStage, rule } as const;
