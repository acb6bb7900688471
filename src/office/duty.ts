import type { CommandKind } from "../procedure/command-table.ts";
import type { Profile } from "../procedure/profile/profile.ts";

/** The capacities in which persons act. `system` is the driver and the sweep; no person holds it. */
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

/** The capacities in which entries are made. */
export const actingDuties = [...duties, "system"] as const;

export type Duty = (typeof duties)[number];
export type ActingDuty = (typeof actingDuties)[number];

/** Whether a procedure gives a command to a duty. */
export const mayGive = (profile: Profile, duty: Duty, command: CommandKind): boolean =>
  profile.duties[duty].may.some((kind) => kind === command);

/** The duties to which a procedure gives a command. */
export const dutiesGiven = (profile: Profile, command: CommandKind): readonly Duty[] =>
  duties.filter((duty) => mayGive(profile, duty, command));
