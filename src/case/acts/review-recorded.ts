import { orNone } from "../fields/field.ts";
import { document, factDate, ofProcedure, stage } from "../fields/fields.ts";
import { act } from "./act.ts";

/** What the body that was asked decided. */
export const reviewRecorded = act({
  kind: "ReviewRecorded",
  command: "RecordReview",
  fields: () => ({
    stage,
    on: factDate,
    outcome: ofProcedure("outcomes"),
    decision: orNone(document),
  }),
  fills: ["steps"],
  correctable: true,
  openData: ["outcome"],
});
