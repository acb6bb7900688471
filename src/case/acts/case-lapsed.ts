import { factDate, line, note } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the case lapsed, and by which law. */
export const caseLapsed = act({
  kind: "CaseLapsed",
  command: "Lapse",
  fields: () => ({ on: factDate, reason: note, legalBasis: line }),
  fills: ["lapse", "steps"],
  whileSuspended: true,
  correctable: true,
  openData: ["legalBasis"],
});
