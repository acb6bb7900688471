import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "DistributeText",
  verb: "distribute",
  at: [],
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"DistributeText"> = ruleAtStage;

/** Records that the text was distributed to those who decide on it. */
export const distributeText = { definition, rule } as const;
