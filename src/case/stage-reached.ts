import type { IsoDate } from "../time/date.ts";
import { dayOf, exactDay, type FactDate, knownDate, unknownDate } from "../time/fact-date.ts";
import { stagesToCome } from "./course/course.ts";
import { isInLine, type Procedure } from "../law/file/procedure.ts";
import { applyEntry } from "./apply.ts";
import { type CaseFact, firstSince, dateOfFact } from "./case-fact.ts";
import type { Case } from "./case.ts";
import type { HashedEntry } from "./entry.ts";
import { certifiedFor } from "./slots/ballots.ts";
import { isReport } from "./sending.ts";
import { courseOf } from "./course-of-case.ts";
import { internationalStages, type Stage } from "../law/file/stage-of-case.ts";

// What an outcome alone leads to, and what stands beside the line, is shown once something came there.

/**
 * The stages of a procedure in their order, to the deposit.
 * @param visited those that a case has come to
 */
export const wayOf = (procedure: Procedure, visited: ReadonlySet<Stage>): readonly Stage[] => [
  ...procedure.stages
    .filter((stage) => isInLine(stage) || visited.has(stage.id))
    .flatMap(({ id }) => (id === procedure.international?.id ? internationalStages : [id])),
  "deposited",
];

/** The stages at which something happened by a procedure file, though a case that went on beside them never waited there. */
export const stagesBeside = (state: Case, procedure: Procedure): readonly Stage[] =>
  courseOf(state, procedure).happened.map(({ stage }) => stage);

/** Whether a case can still come to a stage: not where no way leads there, or the treaty is of a class without it. */
export const canStillCome = (state: Case, procedure: Procedure): ((stage: Stage) => boolean) => {
  const reached = stagesToCome(courseOf(state, procedure));
  const tail = procedure.international?.id ?? "deposited";
  return (stage) => {
    if (procedure.stages.some(({ id }) => id === stage)) return reached.has(stage);
    return reached.has(tail) || reached.has(stage);
  };
};

/** A stage to which a case came, and the number of the entry that led there. */
export type StageVisit = { readonly stage: Stage; readonly seq: number };

/** The stages through which a case went, in the order in which it came to them. */
export const visitsOf = (entries: readonly HashedEntry[]): readonly StageVisit[] => {
  const visits: StageVisit[] = [];
  entries.reduce<Case | undefined>((before, recorded) => {
    const after = applyEntry(before, recorded);
    if (before?.stage !== after.stage) visits.push({ stage: after.stage, seq: recorded.entry.seq });
    return after;
  }, undefined);
  return visits;
};

/** When a case came to a stage, and on which day, where the parliament sits, that was recorded. */
export type StageReached = { readonly on: FactDate; readonly recordedOn: IsoDate };

// A release or a certification is done by recording it; entered into a past case, nobody says when it was.
const dayOfRecording = ({ imported }: CaseFact, recordedOn: IsoDate): FactDate =>
  imported ? unknownDate : knownDate(recordedOn);

const hasOwnDay = ({ act }: CaseFact): boolean =>
  "on" in act || "receivedOn" in act || "lastDay" in act;

type Rounds = Pick<Case, "ballots">;

// A certification completes a vote: what it leads to was reached on the day of the vote.
const dayOfReaching = ({ ballots }: Rounds, fact: CaseFact, timeZone: string): FactDate => {
  const { act, at } = fact;
  const vote = act.kind === "VoteCertified" ? certifiedFor(ballots, act.of)?.vote : undefined;
  if (vote !== undefined) return dateOfFact(vote, timeZone);
  if (isReport(act)) return knownDate(dayOf(act.at, timeZone));
  return hasOwnDay(fact) ? dateOfFact(fact, timeZone) : dayOfRecording(fact, dayOf(at, timeZone));
};

/**
 * When a case came to the stage to which an entry led: on the day of the fact, which need not be that of the entry.
 * @param seq the number of that entry
 * @param timeZone where the parliament sits, such as Asia/Baku
 */
export const stageReached = (
  { facts, at, ballots }: Pick<Case, "facts" | "at"> & Rounds,
  seq: number,
  timeZone: string,
): StageReached => {
  const fact = firstSince(facts, seq);
  return {
    on: fact === undefined ? unknownDate : dayOfReaching({ ballots }, fact, timeZone),
    recordedOn: dayOf(fact?.at ?? at, timeZone),
  };
};

/** Whether it was recorded on the very day on which it happened. */
export const isRecordedThatDay = ({ on, recordedOn }: StageReached): boolean =>
  exactDay(on) === recordedOn;
