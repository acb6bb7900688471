import { contradictsOrder, knownDate, type FactDate } from "../../time/fact-date.ts";
import { spanOf, type Clock, type Span } from "../../law/file/clock.ts";
import { holdsIn, type Course, type Other } from "../course/course.ts";
import type { Event } from "../../law/file/event.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import type { Source } from "../../words/source.ts";
import { openStages } from "../course/standing.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import { occurrences, occurrencesAndThoseThatFollow, type Occurrence } from "./occurrences.ts";
import { rememberedOf } from "../../values/remembered.ts";

/**
 * One run of a clock: what started it, and what it judges; undefined while that has not happened. `left` is the day on which the
 * case went where that can no longer happen.
 */
export type Run = {
  readonly start: Occurrence;
  readonly end: Occurrence | undefined;
  readonly left: FactDate | undefined;
};

/** More than a procedure has. */
const mostClocks = 64;

// What a course has run does not change, and its next steps ask for it beside its times.
const runsByClock = rememberedOf<readonly Run[]>(mostClocks);

/** The runs of a clock: from each event that starts it to what ends it, or to the next that starts it anew. */
export const runsOf = (course: Course, clock: Clock): readonly Run[] =>
  runsByClock(course, [clock], () => occurred(course, clock));

const occurred = (course: Course, clock: Clock): readonly Run[] => {
  const starts = occurrencesAndThoseThatFollow(course, clock.from);
  const ends = occurrencesAndThoseThatFollow(course, judgedBy(course, clock));
  return starts.flatMap((start, place): readonly Run[] => {
    const next = starts[place + 1]?.index ?? Number.POSITIVE_INFINITY;
    const within = ends.filter(({ index }) => index > start.index && index < next);
    const judged = within.map((end): Run => ({ start, end, left: undefined }));
    // Started anew before anything ended it: only the later run counts.
    const runsOn =
      within.every((end) => isStillOpen(course, end)) && next === Number.POSITIVE_INFINITY;
    return runsOn
      ? [...judged, { start, end: undefined, left: leftOn(course, clock, start.index) }]
      : judged;
  });
};

/** Whether a window stays open after an intervention: that had no effect, or leads on only at its end. */
const isStillOpen = ({ procedure }: Course, { one: { stage, what, to } }: Occurrence): boolean =>
  to === stage && stageOf(procedure, stage)?.interventions.some(({ id }) => id === what) === true;

/** What a clock judges: its ends; of a window also whether those who intervened did so in time. */
const judgedBy = ({ procedure }: Course, clock: Clock): readonly Event[] =>
  clock.to.flatMap((end) => {
    const interventions = end.what === "ended" ? stageOf(procedure, end.stage)?.interventions : [];
    return [end, ...(interventions ?? []).map(({ id }) => ({ stage: end.stage, what: id }))];
  });

/** Where a case stood or stands, and how much had happened by then. */
type Then = { readonly at: string; readonly index: number };

/** Whether what ends a clock could still happen then. Beside the line goes on what follows the deposit, until it is closed. */
const canEnd = (course: Course, clock: Clock, { at, index }: Then): boolean => {
  const ways = course.procedure.reached.get(at);
  const isClosed = (until: Event): boolean =>
    occurrences(course, [until]).some((one) => one.index <= index);
  return clock.to.some((end) => {
    const stage = stageOf(course.procedure, end.stage);
    if (stage === undefined || isLeftOut(course, stage)) return false;
    if (stage.beside === undefined) return ways?.has(stage.id) === true;
    return (at === "deposited" || !isEnding(at)) && !isClosed(stage.beside.until);
  });
};

const isLeftOut = (course: Course, stage: Stage): boolean => holdsIn(course, stage.when) === "no";

/** The day on which a case went where a clock can no longer end; undefined while it can. */
const leftOn = (course: Course, clock: Clock, start: number): FactDate | undefined => {
  const by = course.happened.find(
    ({ to: at }, index) => index >= start && !canEnd(course, clock, { at, index }),
  );
  if (by !== undefined) return by.on;
  if (canEnd(course, clock, { at: course.at, index: course.happened.length })) return undefined;
  const last = course.others.at(-1);
  return last !== undefined && "enteredOn" in last ? knownDate(last.enteredOn) : last?.on;
};

/** Whether a case has gone through the stage at which a clock ends, and what ends the clock there was not recorded. */
export const wentUnrecorded = ({ happened, procedure }: Course, clock: Clock, run: Run): boolean =>
  clock.to.some(({ stage: id, what }) => {
    const stage = stageOf(procedure, id);
    return (
      stage !== undefined &&
      stage.eventsBefore.includes(what) &&
      happened.some(
        (one, index) =>
          index > run.start.index && one.stage === id && stage.outcomes.includes(one.what),
      )
    );
  });

/** How long a clock runs in a course, and by which part of the file: nothing where none runs, unknown where that depends on what is not on record. */
export type Length = { readonly span: Span | undefined; readonly authority: Source } | "unknown";

/** The course without the declarations that certainly came after a run had ended: a declaration works from its day. */
const asOfEnd = (course: Course, run: Run | undefined): Course => {
  const end = run?.end?.one.on;
  if (end === undefined) return course;
  const isLater = (one: Other): boolean => one.kind === "declared" && contradictsOrder(one.on, end);
  return course.others.some(isLater)
    ? { ...course, others: course.others.filter((one) => !isLater(one)) }
    : course;
};

/** How long a clock runs in one of its runs; without one, as it would run now. */
export const lengthOf = (course: Course, clock: Clock, run?: Run): Length => {
  const { unless = [] } = clock;
  // Most clocks have one length, and a case may have many runs and declarations.
  const then = unless.length === 0 ? course : asOfEnd(course, run);
  for (const { when, span, authority } of unless) {
    const held = holdsIn(then, when);
    if (held === "yes") return { span, authority };
    if (held === "unknown") return "unknown";
  }
  return { span: spanOf(clock), authority: clock.authority };
};

/** Whether nothing has ended a run, and what ends it can still happen. */
export const isUnderWay = ({ end, left }: Run): boolean => end === undefined && left === undefined;

const runsNow = (course: Course, clock: Clock): readonly Run[] => {
  const length = lengthOf(course, clock);
  return length !== "unknown" && length.span === undefined
    ? []
    : runsOf(course, clock).filter(isUnderWay);
};

export type Extended = Extract<Other, { kind: "extended" }>;

/** The extensions of a clock that were made in one of its runs, in their order. */
export const extensionsIn = (course: Course, clock: Clock, run: Run): readonly Extended[] =>
  course.others.filter(
    (one): one is Extended =>
      one.kind === "extended" &&
      one.clock === clock.id &&
      one.after > run.start.index &&
      one.after <= (run.end?.index ?? Number.POSITIVE_INFINITY),
  );

/** Whether a time may be extended again: by the record it is still running, and it has extensions left. */
export const canBeExtended = (course: Course, clock: Clock): boolean => {
  if (!("limit" in clock) || clock.extension === undefined) return false;
  const { times = Number.POSITIVE_INFINITY } = clock.extension;
  return runsNow(course, clock).some((run) => extensionsIn(course, clock, run).length < times);
};

/** The times whose end is certified at a stage: those that end its window, or the one of which the file says what silence means. */
export const timesEndedAt = (procedure: Procedure, id: string): readonly Clock[] => {
  const silence = stageOf(procedure, id)?.silence;
  return (procedure.clocks ?? []).filter((clock) =>
    silence === undefined
      ? clock.to.some(({ stage, what }) => stage === id && what === "ended")
      : clock.id === silence.clock,
  );
};

/** Whether the end of a time can come to be certified at a stage: one runs, or the file gives it none. */
export const canTimeEnd = (course: Course, id: string): boolean => {
  const times = timesEndedAt(course.procedure, id);
  return times.length === 0 || times.some((clock) => runsNow(course, clock).length > 0);
};

/**
 * The stages at which a case does not stand, and whose time runs all the same: what the file makes of it that nobody acts in that time
 * belongs to the time, wherever the case stands. A window ends where it is.
 */
export const stagesTimedElsewhere = (course: Course): readonly Stage[] => {
  const { procedure, at } = course;
  const timed = procedure.stages.filter(
    ({ id, silence, beside, interventions }) =>
      silence !== undefined && beside === undefined && interventions.length === 0 && id !== at,
  );
  if (timed.length === 0 || isEnding(at)) return [];
  const open = openStages(course);
  return timed.filter(
    ({ id }) =>
      !open.includes(id) &&
      timesEndedAt(procedure, id).some((clock) => runsNow(course, clock).length > 0),
  );
};
