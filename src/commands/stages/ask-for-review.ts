import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "AskForReview",
  verb: "ask-for-review",
  at: [],
  duty: "clerk",
} as const satisfies Definition;

const rule: Rule<"AskForReview"> = ruleAtStage;

/** Records that a court or another body was asked whether the treaty conforms. */
export const askForReview = { definition, rule } as const;
