import { choice, factDate, line, note } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a case stands still: the clocks that its procedure names do. */
export const caseSuspended = act({
  kind: "CaseSuspended",
  command: "Suspend",
  fields: () => ({
    on: factDate,
    ground: choice(["dissolution", "constitutionalReview", "other"]),
    reason: note,
    legalBasis: line,
  }),
  fills: ["suspensions", "steps"],
  whileSuspended: true,
  correctable: true,
  openData: ["ground", "legalBasis"],
});
