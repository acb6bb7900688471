import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "RecordIntervention",
  verb: "record-intervention",
  at: [],
  duty: "plenary",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"RecordIntervention"> = ruleAtStage;

/** Records that somebody intervened while the law left time for it: a resolution, a demand, an objection. */
export const recordIntervention = { definition, rule } as const;
