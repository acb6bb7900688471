import { duties, type Duty } from "../law/duty.ts";
import { definitionOf, isGivenToDuties } from "./command-table.ts";
import type { Definition, UsualDuty } from "./definition.ts";
import type { Procedure } from "../law/file/procedure.ts";
import type { Stage } from "../law/file/stage.ts";
import { named, type Named } from "../values/names.ts";
import type { CommandKind } from "../case/command.ts";

/** The duties of the international steps, the same in every office: to whom each gives what. */
const internationalDuties: Readonly<Partial<Record<UsualDuty, Duty>>> = {
  treatyOfficer: "treaty-officer",
  releasing: "releasing-officer",
  headOfState: "head-of-state-office",
};

const dutyAbroad = (kind: CommandKind): Duty | undefined => {
  const given: Definition = definitionOf(kind);
  if (given.by === "system") return undefined;
  // What has no stage but those of a file is the file's to give.
  return given.at.length === 0 ? undefined : internationalDuties[given.duty];
};

/** Whether it is for a procedure file to give a command to duties. */
export const isGivenByFile = (kind: CommandKind): boolean =>
  isGivenToDuties(kind) && dutyAbroad(kind) === undefined;

const givesAbroad = (duty: Duty, kind: CommandKind): boolean => {
  const { alsoBy = [] }: Definition = definitionOf(kind);
  return dutyAbroad(kind) === duty || alsoBy.includes(duty);
};

/** The duties under a procedure: those that it names, and those of every office. */
export const dutiesOf = ({ duties: named }: Procedure): readonly Duty[] => {
  const abroad = Object.values(internationalDuties);
  return [...new Set([...Object.keys(named), ...abroad, "auditor", "administrator"])];
};

const dutyOf = (
  { duties: named }: Procedure,
  duty: Duty,
): Procedure["duties"][string] | undefined =>
  Object.hasOwn(named, duty) ? named[duty] : undefined;

/** Whether a procedure gives a command to a duty. A procedure file gives no international step: those are of every office. */
export const mayGive = (procedure: Procedure, duty: Duty, kind: CommandKind): boolean =>
  dutyOf(procedure, duty)?.may.includes(kind) === true || givesAbroad(duty, kind);

/** The duties to which a procedure gives a command. */
export const dutiesGiven = (procedure: Procedure, kind: CommandKind): readonly Duty[] =>
  dutiesOf(procedure).filter((duty) => mayGive(procedure, duty, kind));

/** What a duty is called under a procedure, in a language; one that the procedure does not name by its id. */
export const dutyNamed = (procedure: Procedure, duty: Duty, language: string): Named => {
  const given = dutyOf(procedure, duty);
  return given === undefined ? { text: duty.replaceAll("-", " ") } : named(given.name, language);
};

/** Every duty of some procedures, each once. */
export const dutiesAmong = (procedures: readonly Procedure[]): readonly Duty[] => [
  ...new Set([...duties, ...procedures.flatMap(dutiesOf)]),
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
  const { forBody }: Definition = definitionOf(kind);
  return forBody !== true || stage.body === acting;
};
