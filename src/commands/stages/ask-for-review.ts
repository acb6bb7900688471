import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "AskForReview",
  verb: "ask-for-review",
  at: [],
  leadsOnFrom: ["review"],
  duty: "clerk",
} as const satisfies Definition;

const rule: Rule<"AskForReview"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "ReviewAsked",
  stage: stageMeant(situation, fact),
}));

/** Records that a court or another body was asked whether the treaty conforms. */
export const askForReview = { definition, rule } as const;
