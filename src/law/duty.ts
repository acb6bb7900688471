import * as z from "zod/mini";
import { lawIdSchema } from "../values/ids.ts";
import { expects } from "../values/expectation.ts";

/** The duties that the words name; a procedure file names its own beside those of every office. */
export const duties = [
  "clerk",
  "committee-secretary",
  "plenary-secretary",
  "head-of-state-office",
  "treaty-officer",
  "releasing-officer",
  "auditor",
  "administrator",
] as const;

/** A capacity in which persons act, by the id that a procedure gives it. */
export type Duty = string;
/** A duty, or `system`: the driver and the sweep, which no person is. */
export type ActingDuty = string;

/** The id of a duty that a person may hold. */
export const dutySchema = lawIdSchema.check(
  z.refine((duty) => duty !== "system", expects("wantDuty")),
);
