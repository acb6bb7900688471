import { mayBeLeftOut } from "../fields/field.ts";
import {
  factDate,
  line,
  ofProcedure,
  someOfProcedure,
  stage,
  statements,
  textOrUnknown,
} from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the treaty, or the draft law by which it is approved, was laid before parliament. */
export const laid = act({
  kind: "Laid",
  command: "Lay",
  fields: () => ({
    on: factDate,
    by: line,
    text: textOrUnknown,
    statements,
    stage,
    body: mayBeLeftOut(ofProcedure("bodies")),
    with: mayBeLeftOut(someOfProcedure("documents")),
  }),
  fills: ["laid", "steps"],
  correctable: true,
  openData: ["text"],
});
