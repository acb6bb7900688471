import { duties, type Duty } from "../duty.ts";
import type { Procedure } from "../file/procedure.ts";
import type { Stage } from "../file/stage.ts";
import { named, type Named } from "../../values/names.ts";
import { givenBy, type CommandId } from "../stages/commands.ts";

/** The duties of the international steps, the same in every office. */
const dutiesAbroad: readonly Duty[] = [
  "treaty-officer",
  "releasing-officer",
  "head-of-state-office",
];

/** Whether it is for a procedure file to give a command to duties. */
export const isGivenByFile = (id: CommandId): boolean => givenBy(id).by === undefined;

const givesAbroad = (duty: Duty, id: CommandId): boolean => {
  const { by, alsoBy = [] } = givenBy(id);
  return (by === duty && dutiesAbroad.includes(duty)) || alsoBy.includes(duty);
};

/** The duties under a procedure: those that it names, and those of every office. */
export const dutiesOf = ({ duties: named }: Procedure): readonly Duty[] => {
  return [...new Set([...Object.keys(named), ...dutiesAbroad, "auditor", "administrator"])];
};

const dutyOf = (
  { duties: named }: Procedure,
  duty: Duty,
): Procedure["duties"][string] | undefined =>
  Object.hasOwn(named, duty) ? named[duty] : undefined;

/** Whether a procedure gives a command to a duty. A procedure file gives no international step: those are of every office. */
export const mayGive = (procedure: Procedure, duty: Duty, kind: CommandId): boolean =>
  dutyOf(procedure, duty)?.may.includes(kind) === true || givesAbroad(duty, kind);

/** The duties to which a procedure gives a command. */
export const dutiesGiven = (procedure: Procedure, kind: CommandId): readonly Duty[] =>
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
  { kind, stage }: { readonly kind: CommandId; readonly stage: Stage | undefined },
): boolean => {
  if (!mayGive(procedure, duty, kind)) return false;
  const acting = procedure.duties[duty]?.for;
  if (acting === undefined || stage === undefined || !("body" in stage)) return true;
  return stage.commands[kind]?.forBody !== true || stage.body === acting;
};
