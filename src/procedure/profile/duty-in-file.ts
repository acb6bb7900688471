import type { ActingDuty } from "../../office/duty.ts";
import type { DutyNamed } from "../../words/values.ts";
import { isStaged } from "./kind-of-procedure.ts";
import type { Profile } from "./profile.ts";

/** A duty as the refusals of a case say it: as its procedure file names it, where it follows one that does. */
export const dutyInFile = (profile: Profile, duty: ActingDuty): DutyNamed => {
  if (!isStaged(profile) || !Object.hasOwn(profile.duties, duty)) return duty;
  const names = profile.duties[duty]?.name;
  return names === undefined ? duty : { id: duty, names };
};
