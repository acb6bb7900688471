import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "DistributeText",
  verb: "distribute",
  at: [],
  besideAt: ["decide"],
  event: "distributed",
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"DistributeText"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "TextDistributed",
  stage: stageMeant(situation, fact),
}));

/** Records that the text was distributed to those who decide on it. */
export const distributeText = { definition, rule } as const;
