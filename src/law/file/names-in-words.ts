import type { ActingDuty } from "../duty.ts";
import type { Sentence } from "../../words/messages.ts";
import type { DutyNamed } from "../../words/values.ts";
import type { Span } from "./clock.ts";
import { stageOf, type Procedure } from "./procedure.ts";
import type { Names } from "../../values/names.ts";
import { knownCounts } from "./vote-test.ts";
import { isEventOfKind } from "./stage.ts";
import type { Document } from "../stages/kind.ts";

/** A stage by its names in the file; one that the file does not have by its id. */
export const namesOfStage = (procedure: Procedure, id: string): Names =>
  stageOf(procedure, id)?.name ?? { en: id };

/** Where a case stands, as a sentence names it: a stage of the file, or one that every procedure has. */
export const stageInFile = (procedure: Procedure, id: string): Sentence => {
  const found = stageOf(procedure, id);
  return found === undefined
    ? { kind: "stageName", stage: id }
    : { kind: "inFile", names: found.name };
};

/** A duty as the refusals of a case say it: as its procedure file names it, where it does. */
export const dutyInFile = ({ duties }: Procedure, duty: ActingDuty): DutyNamed => {
  const names = Object.hasOwn(duties, duty) ? duties[duty]?.name : undefined;
  return names === undefined ? duty : { id: duty, names };
};

type Named = { readonly id: string; readonly name: Names };

const namesAmong = (list: readonly Named[] | undefined, id: string): Names =>
  list?.find((one) => one.id === id)?.name ?? { en: id };

export const namesOfClock = ({ clocks }: Procedure, id: string): Names => namesAmong(clocks, id);

export const namesOfBody = ({ bodies }: Procedure, id: string): Names => namesAmong(bodies, id);

export const namesOfDeclaration = ({ declarations }: Procedure, id: string): Names =>
  namesAmong(declarations, id);

export const namesOfClass = ({ classes }: Procedure, id: string): Names => namesAmong(classes, id);

/** Counts in the order in which people read them: those that the words know, then those that the file names, in its order. */
export const countsInOrder = (
  { counts: own = {} }: Procedure,
  counts: Readonly<Record<string, number>>,
): readonly (readonly [id: string, n: number])[] => {
  const order: readonly string[] = [...knownCounts, ...Object.keys(own)];
  return Object.entries(counts).toSorted(
    ([one], [other]) => order.indexOf(one) - order.indexOf(other),
  );
};

const lengths = {
  hours: "lengthHours",
  days: "lengthDays",
  workingDays: "lengthWorkingDays",
  sittingDays: "lengthSittingDays",
  weeks: "lengthWeeks",
  months: "lengthMonths",
} as const;

/** How long a time is, whosever sitting days it counts. */
export const lengthInWords = (unit: Span["unit"], n: number): Sentence =>
  unit === "atOnce" ? { kind: "lengthAtOnce" } : { kind: lengths[unit], n };

/** What must go with something that is done. */
export const namesOfDocument = (documents: readonly Document[], id: string): Names =>
  namesAmong(documents, id);

/** The counts that a procedure file names; a rule for lists of votes names none. */
export type CountsOfFile = Pick<Procedure, "counts">;

/** Counts by the names that the file gives them, or else by their ids, for which the words have names. */
export const countsNamed = (
  { counts = {} }: CountsOfFile,
  ids: readonly string[],
): readonly (string | Names)[] => ids.map((id) => counts[id] ?? id);

/** What happens at a stage: by its name in the file, or else by the word that all files have for it. */
export const outcomeInFile = (procedure: Procedure, id: string, what: string): Sentence => {
  if (isEventOfKind(what)) return { kind: "eventName", event: what };
  const stage = stageOf(procedure, id);
  return { kind: "inFile", names: namesAmong(stage?.ownOutcomes, what) };
};

/** What happens at a stage, with the stage. */
export const eventInFile = (procedure: Procedure, stage: string, what: string): Sentence => ({
  kind: "stageEvent",
  stage: namesOfStage(procedure, stage),
  event: outcomeInFile(procedure, stage, what),
});
