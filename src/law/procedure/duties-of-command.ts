import { duties, type Duty } from "../duty.ts";
import type { Procedure } from "../file/procedure.ts";
import type { Stage } from "../file/stage.ts";
import { named, type Named } from "../../values/names.ts";
import { commandIds, givenBy, type CommandId } from "../stages/commands.ts";

/** The duties of the international steps, the same in every office. */
const dutiesAbroad: readonly Duty[] = [
  "treaty-officer",
  "releasing-officer",
  "head-of-state-office",
];

type WithDuties = Pick<Procedure, "duties">;

/** Whether it is for a procedure file to give a command to duties. */
export const isGivenByFile = (id: CommandId): boolean => givenBy(id).by === undefined;

const givesAbroad = (duty: Duty, id: CommandId): boolean => {
  const { by, alsoBy = [] } = givenBy(id);
  return (by === duty && dutiesAbroad.includes(duty)) || alsoBy.includes(duty);
};

/** The duties under a procedure: those that it names, and those of every office. */
export const dutiesOf = ({ duties: named }: WithDuties): readonly Duty[] => {
  return [...new Set([...Object.keys(named), ...dutiesAbroad, "auditor", "administrator"])];
};

const dutyOf = (
  { duties: named }: WithDuties,
  duty: Duty,
): Procedure["duties"][string] | undefined =>
  Object.hasOwn(named, duty) ? named[duty] : undefined;

/** Whether a procedure gives a command to a duty. A procedure file gives no international step: those are of every office. */
export const mayGive = (procedure: WithDuties, duty: Duty, kind: CommandId): boolean =>
  dutyOf(procedure, duty)?.may.includes(kind) === true || givesAbroad(duty, kind);

/** The duties to which each command is given by the duties that a file names. */
export const dutiesByCommand = (named: WithDuties): Procedure["dutiesByCommand"] =>
  new Map(commandIds.map((id) => [id, dutiesOf(named).filter((duty) => mayGive(named, duty, id))]));

/** The duties to which a procedure gives a command. */
export const dutiesGiven = (
  { dutiesByCommand: given }: Procedure,
  kind: CommandId,
): readonly Duty[] => given.get(kind) ?? [];

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
  { kind, stage }: { readonly kind: CommandId; readonly stage: Stage | undefined },
): boolean => {
  if (!mayGive(procedure, duty, kind)) return false;
  const acting = procedure.duties[duty]?.for;
  if (acting === undefined || stage === undefined || !("body" in stage)) return true;
  return stage.commands[kind]?.forBody !== true || stage.body === acting;
};
