import { mayBeLeftOut } from "../fields/field.ts";
import { factDate, line, note, ofProcedure } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the case was withdrawn. */
export const caseWithdrawn = act({
  kind: "CaseWithdrawn",
  command: "Withdraw",
  fields: () => ({
    on: factDate,
    by: line,
    reason: note,
    body: mayBeLeftOut(ofProcedure("bodies")),
  }),
  fills: ["withdrawal", "steps"],
  whileSuspended: true,
  correctable: true,
});
