import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "Publish",
  verb: "publish",
  at: [],
  leadsOnFrom: ["publish"],
  duty: "clerk",
} as const satisfies Definition;

const rule: Rule<"Publish"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "Published",
  stage: stageMeant(situation, fact),
}));

/** Records a publication or a registration. */
export const publish = { definition, rule } as const;
