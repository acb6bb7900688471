import type { CommandKind } from "../procedure/command-kinds.ts";
import { duties, type Duty } from "./duty.ts";
import type { Profile } from "../procedure/profile/profile.ts";

/** Whether a procedure gives a command to a duty. */
export const mayGive = (profile: Profile, duty: Duty, command: CommandKind): boolean =>
  profile.duties[duty].may.some((kind) => kind === command);

/** The duties to which a procedure gives a command. */
export const dutiesGiven = (profile: Profile, command: CommandKind): readonly Duty[] =>
  duties.filter((duty) => mayGive(profile, duty, command));
