import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "BeginStage",
  verb: "begin",
  at: [],
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"BeginStage"> = ruleAtStage;

/** Records that a body took something up: the day from which, or by which, a time limit of the file may count. */
export const beginStage = { definition, rule } as const;
