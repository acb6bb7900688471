import { isStaged } from "./profile/kind-of-procedure.ts";
import { duties, type Duty } from "../office/duty.ts";
import { type CommandKind, definitions, dutyCommandKinds, isKnownTo } from "./command-table.ts";
import type { Definition, UsualDuty } from "./definition.ts";
import { ofBodies } from "./model/command-names.ts";
import type { Procedure } from "./model/procedure.ts";
import type { Stage } from "./model/stage.ts";
import { named, type Named, type Names } from "./model/source.ts";
import type { Profile } from "./profile/profile.ts";

/** The duties of the international steps, the same in every office: to whom each gives what. */
const internationalDuties: Readonly<Partial<Record<UsualDuty, Duty>>> = {
  treatyOfficer: "treaty-officer",
  releasing: "releasing-officer",
  headOfState: "head-of-state-office",
};

const dutyAbroad = (kind: CommandKind): Duty | undefined => {
  const given: Definition = definitions[kind];
  if (given.by === "system" || !isKnownTo("staged", kind)) return undefined;
  // What has no stage but those of a file is the file's to give.
  return given.at.length === 0 ? undefined : internationalDuties[given.duty];
};

/** What the treaty officer may record beside the international steps, wherever a case stands. */
const besideAbroad: readonly CommandKind[] = [
  "RecordDatedFact",
  "PromiseAmendment",
  "RecordAmendmentDone",
];

const givesAbroad = (duty: Duty, kind: CommandKind): boolean => {
  if (kind === "Correct") return duty === "treaty-officer" || duty === "head-of-state-office";
  return dutyAbroad(kind) === duty || (duty === "treaty-officer" && besideAbroad.includes(kind));
};

/** The duties under a procedure: those that it names, and those of every office. */
export const dutiesOf = (profile: Profile): readonly Duty[] => {
  if (!isStaged(profile)) return duties;
  const abroad = Object.values(internationalDuties);
  return [...new Set([...Object.keys(profile.duties), ...abroad, "auditor", "administrator"])];
};

type GivenToDuty = { readonly may: readonly string[]; readonly name: Names };

const mayByFile = (profile: Profile, duty: Duty, kind: CommandKind): boolean => {
  const all: Readonly<Record<string, GivenToDuty>> = profile.duties;
  return Object.hasOwn(all, duty) && all[duty]?.may.includes(kind) === true;
};

/** Whether a procedure gives a command to a duty. A procedure file gives no international step: those are of every office. */
export const mayGive = (profile: Profile, duty: Duty, kind: CommandKind): boolean =>
  mayByFile(profile, duty, kind) || (isStaged(profile) && givesAbroad(duty, kind));

/** The duties to which a procedure gives a command. */
export const dutiesGiven = (profile: Profile, kind: CommandKind): readonly Duty[] =>
  dutiesOf(profile).filter((duty) => mayGive(profile, duty, kind));

/** What a procedure gives to a duty. */
export const commandsOf = (profile: Profile, duty: Duty): readonly CommandKind[] =>
  dutyCommandKinds.filter((kind) => mayGive(profile, duty, kind));

/** What a duty is called under a procedure, in a language; one that the procedure does not name by its id. */
export const dutyNamed = (profile: Profile, duty: Duty, language: string): Named => {
  const all: Readonly<Record<string, GivenToDuty>> = profile.duties;
  const given = Object.hasOwn(all, duty) ? all[duty] : undefined;
  return given === undefined ? { text: duty.replaceAll("-", " ") } : named(given.name, language);
};

/** Every duty of some procedures, each once. */
export const dutiesAmong = (profiles: readonly Profile[]): readonly Duty[] => [
  ...new Set([...duties, ...profiles.flatMap(dutiesOf)]),
];

/** Whether a duty gives a command at a stage: where it is for a body, at the stages of that body alone. */
export const givesAt = (
  procedure: Procedure,
  duty: string,
  { kind, stage }: { readonly kind: CommandKind; readonly stage: Stage | undefined },
): boolean => {
  if (!mayGive(procedure, duty, kind)) return false;
  const acting = procedure.duties[duty]?.for;
  if (acting === undefined || stage === undefined || !("body" in stage)) return true;
  return !ofBodies.includes(kind) || stage.body === acting;
};
