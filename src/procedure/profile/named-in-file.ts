import type { ActingDuty } from "../../office/duty.ts";
import type { DutyNamed } from "../../words/values.ts";
import type { Said } from "../../words/messages.ts";
import type { Stage } from "../case/stage.ts";
import { stageInFile } from "../model/said.ts";
import { isStaged } from "./kind-of-procedure.ts";
import type { Profile } from "./profile.ts";

/** A duty as the refusals of a case say it: as its procedure file names it, where it follows one that does. */
export const dutyInFile = (profile: Profile, duty: ActingDuty): DutyNamed => {
  if (!isStaged(profile) || !Object.hasOwn(profile.duties, duty)) return duty;
  const names = profile.duties[duty]?.name;
  return names === undefined ? duty : { id: duty, names };
};

/** What a stage of a case is called: by its procedure file, or by the words where the stage is of every procedure. */
export const stageSaidUnder = (profile: Profile, stage: Stage): Said =>
  isStaged(profile) ? stageInFile(profile, stage) : { kind: "stageName", stage };
