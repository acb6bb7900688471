import type { Definition } from "../definition.ts";
import { mayBeLeftOut } from "../../case/fields/field.ts";
import { factDate, namedCounts, ofProcedure, stage } from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { givenAtStage, ruleAtStage } from "../rules/stage-rule.ts";

export const definition = {
  kind: "RecordIntervention",
  acts: ["InterventionRecorded"],
  verb: "record-intervention",
  at: [],
  duty: "plenary",
  correctable: true,
  awaits: "certification",
  openData: ["intervention", "counts"],
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  intervention: ofProcedure("interventions"),
  body: mayBeLeftOut(ofProcedure("bodies")),
  counts: namedCounts,
});

const rule: Rule<"RecordIntervention"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "InterventionRecorded",
  stage: stageMeant(situation, fact),
}));

/** Records that somebody intervened while the law left time for it: a resolution, a demand, an objection. */
export const recordIntervention = { fields, gives: givenAtStage, rule } as const;
