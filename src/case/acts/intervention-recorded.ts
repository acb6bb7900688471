import { mayBeLeftOut } from "../fields/field.ts";
import { factDate, namedCounts, ofProcedure, someOfProcedure, stage } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That somebody intervened while the law left time for it: a resolution, a demand, an objection. */
export const interventionRecorded = act({
  kind: "InterventionRecorded",
  command: "RecordIntervention",
  fields: () => ({
    stage,
    on: factDate,
    intervention: ofProcedure("interventions"),
    body: mayBeLeftOut(ofProcedure("bodies")),
    counts: namedCounts,
    with: mayBeLeftOut(someOfProcedure("documents")),
  }),
  fills: ["steps"],
  correctable: true,
  openData: ["intervention", "counts"],
});
