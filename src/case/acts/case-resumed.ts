import { factDate, line } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a suspended case goes on; its clocks run again. */
export const caseResumed = act({
  kind: "CaseResumed",
  command: "Resume",
  fields: () => ({ on: factDate, legalBasis: line }),
  fills: ["suspensions", "resumptions", "steps"],
  whileSuspended: true,
  correctable: true,
  openData: ["legalBasis"],
});
