import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "Publish",
  verb: "publish",
  at: [],
  duty: "clerk",
} as const satisfies Definition;

const rule: Rule<"Publish"> = ruleAtStage;

/** Records a publication or a registration. */
export const publish = { definition, rule } as const;
