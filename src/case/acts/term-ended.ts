import { factDate } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the term of the parliament ended, and with it what the procedure says. */
export const termEnded = act({
  kind: "TermEnded",
  command: "EndOfTerm",
  fields: () => ({ on: factDate }),
  fills: ["termEnds", "steps"],
});
