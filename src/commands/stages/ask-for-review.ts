import type { Definition } from "../definition.ts";
import { mayBeLeftOut } from "../../case/fields/field.ts";
import { factDate, ofProcedure, stage } from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { givenAtStage, ruleAtStage } from "../rules/stage-rule.ts";

export const definition = {
  kind: "AskForReview",
  acts: ["ReviewAsked"],
  verb: "ask-for-review",
  at: [],
  duty: "clerk",
  correctable: true,
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  body: mayBeLeftOut(ofProcedure("bodies")),
});

const rule: Rule<"AskForReview"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "ReviewAsked",
  stage: stageMeant(situation, fact),
}));

/** Records that a court or another body was asked whether the treaty conforms. */
export const askForReview = { fields, gives: givenAtStage, rule } as const;
