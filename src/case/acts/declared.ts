import { mayBeLeftOut } from "../fields/field.ts";
import { factDate, namedCounts, ofProcedure, someOfProcedure } from "../fields/fields.ts";
import { act } from "./act.ts";

/** A declaration on which the procedure depends, such as urgency. */
export const declared = act({
  kind: "Declared",
  command: "Declare",
  fields: () => ({
    on: factDate,
    declaration: ofProcedure("declarations"),
    body: mayBeLeftOut(ofProcedure("bodies")),
    counts: namedCounts,
    with: mayBeLeftOut(someOfProcedure("documents")),
  }),
  fills: ["steps"],
  correctable: true,
  openData: ["declaration", "counts"],
});
