import type { ActingDuty } from "../../office/duty.ts";
import type { DutyNamed } from "../../words/values.ts";
import type { Procedure } from "../model/procedure.ts";

/** A duty as the refusals of a case say it: as its procedure file names it, where it does. */
export const dutyInFile = ({ duties }: Procedure, duty: ActingDuty): DutyNamed => {
  const names = Object.hasOwn(duties, duty) ? duties[duty]?.name : undefined;
  return names === undefined ? duty : { id: duty, names };
};
