import type { SittingCalendar } from "../../time/calendar.ts";
import { addDays, type IsoDate } from "../../time/date.ts";
import type { FactDate } from "../../time/fact-date.ts";
import type { HowCounted } from "../../law/clocks/calendar-days.ts";
import type { Clock, Span } from "../../law/file/clock.ts";
import type { Source } from "../../words/source.ts";
import type { Course } from "../course/course.ts";
import { expectedEnds, startsBefore, type EarlierStart, type ExpectedEnd } from "./chain.ts";
import type { ClockRun } from "./clock-run.ts";
import { readingsHeard, type Moved, type Reading, type Timing } from "./readings.ts";
import { extensionsIn, lengthOf } from "./runs.ts";
import { startsFor, type StartFor } from "./start-for.ts";

/** Days in a row of which a count makes the same. */
export type DaysAlike = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly how: HowCounted;
  /** Which of the days that count they are; null where they do not. */
  readonly counted: { readonly first: number; readonly last: number } | null;
  /** The line that says so; null where it is the calendar that says nothing of them. */
  readonly authority: Source | null;
};

/** How a last day was worked out on one reading of the record. */
export type Derivation = Reading & {
  readonly days: readonly DaysAlike[];
  readonly moves: readonly (Moved & { readonly authorities: readonly Source[] })[];
};

/** One running of a clock with how its last day was worked out, once for each reading of the record. */
export type RunDerived = {
  readonly run: ClockRun;
  /** By how much it was extended, and on which day; in its length already. */
  readonly extensions: readonly { readonly on: FactDate; readonly n: number }[];
  readonly derivations: readonly Derivation[];
};

type Sources = {
  readonly clock: Clock;
  readonly span: Span;
  /** The part of the file that says how long the time is. */
  readonly length: Source;
};

/** The parts of a length that have sources of their own: which days are none of work, and on which the houses sit. */
const partsOfSpan = (span: Span) => ({
  weekend: span.unit === "workingDays" ? span.weekend?.authority : undefined,
  holiday: span.unit === "workingDays" ? span.holidays?.authority : undefined,
  notSitting: span.unit === "sittingDays" ? span.authority : undefined,
});

/** The line of the file by which a day counts or is left out. */
const authorityOf = (how: HowCounted, { clock, span, length }: Sources): Source | null => {
  switch (how.kind) {
    case "counts":
      return length;
    case "dayOfStart":
      return clock.counts.authority;
    case "weekend":
    case "holiday":
    case "notSitting":
      return partsOfSpan(span)[how.kind] ?? length;
    case "leftOut":
      return clock.leavesOut?.authority ?? length;
    case "beforeCalendar":
      return null;
  }
};

const isAlike = (one: HowCounted, other: HowCounted): boolean =>
  one.kind === "notSitting" && other.kind === "notSitting"
    ? one.houses.join(" ") === other.houses.join(" ")
    : one.kind === other.kind;

/** The days that were heard of, with those folded of which the same is made. */
const folded = (
  heard: readonly { readonly day: IsoDate; readonly how: HowCounted }[],
  sources: Sources,
): readonly DaysAlike[] => {
  const runs: DaysAlike[] = [];
  let counted = 0;
  for (const { day, how } of heard) {
    if (how.kind === "counts") counted += 1;
    const last = runs.at(-1);
    if (last !== undefined && isAlike(last.how, how) && addDays(last.to, 1) === day)
      runs[runs.length - 1] = {
        ...last,
        to: day,
        counted: last.counted && { ...last.counted, last: counted },
      };
    else
      runs.push({
        from: day,
        to: day,
        how,
        counted: how.kind === "counts" ? { first: counted, last: counted } : null,
        authority: authorityOf(how, sources),
      });
  }
  return runs;
};

const sourcesOfMove = ({ kind }: Moved, { course, clock }: Timing): readonly Source[] => {
  if (kind === "stopped")
    return (course.procedure.stoppedBy.get(clock.id) ?? []).map(({ authority }) => authority);
  return clock.standsStill === undefined ? [] : [clock.standsStill.authority];
};

/**
 * How the last days of a run were worked out: by what its own counting says of each day as it passes it, so that nothing is counted
 * a second way.
 */
export const derivationOf = (run: ClockRun): RunDerived => {
  const { timing, clock, span, authority: length } = run;
  const heard: {
    readonly days: { day: IsoDate; how: HowCounted }[];
    readonly moves: Moved[];
  }[] = [];
  const readings = readingsHeard(timing, () => {
    const steps: (typeof heard)[number] = { days: [], moves: [] };
    heard.push(steps);
    return {
      day: (day, how) => steps.days.push({ day, how }),
      moved: (move) => steps.moves.push(move),
    };
  });
  return {
    run,
    extensions: extensionsIn(timing.course, clock, timing.run).map(({ on, n }) => ({ on, n })),
    derivations: readings.map((reading, at) => ({
      ...reading,
      days: folded(heard[at]?.days ?? [], { clock, span, length }),
      moves: (heard[at]?.moves ?? []).map((move) => ({
        ...move,
        authorities: sourcesOfMove(move, timing),
      })),
    })),
  };
};

/** From which day a time would have to run, so that something could be done on a day. */
export type Backwards = {
  readonly on: IsoDate;
  readonly starts:
    | readonly StartFor[]
    /** No time runs for the treaty as it is, or how long it is hangs on what is not on record. */
    | "noTime"
    | "lengthUnknown";
  /** The times before it, from the last to the first. */
  readonly earlier: readonly EarlierStart[];
};

/** A clock of a case, explained. */
export type ClockExplained = {
  readonly clock: Clock;
  readonly course: Course;
  readonly runs: readonly RunDerived[];
  /** When it ends where it has not begun, by the times that run before it, from the first to itself. */
  readonly expected: readonly ExpectedEnd[];
  readonly backwards: Backwards | undefined;
};

/** In which case, by which sitting days and for which day a clock is explained. */
type Explaining = {
  readonly course: Course;
  readonly runs: readonly ClockRun[];
  readonly calendar: SittingCalendar | undefined;
  readonly today: IsoDate;
  readonly on: IsoDate | undefined;
};

const backwardsOf = (clock: Clock, { course, calendar }: Explaining, on: IsoDate): Backwards => {
  const length = lengthOf(course, clock);
  if (length === "unknown") return { on, starts: "lengthUnknown", earlier: [] };
  const { span } = length;
  if (span === undefined) return { on, starts: "noTime", earlier: [] };
  const starts = startsFor({ clock, span, calendar }, on);
  return { on, starts, earlier: startsBefore({ course, calendar }, { clock, starts }) };
};

/** How the last day of a clock was worked out in each of its runs, and for a day that is asked for, from when it must run. */
export const explainedClock = (clock: Clock, asked: Explaining): ClockExplained => ({
  clock,
  course: asked.course,
  runs: asked.runs.filter((run) => run.clock.id === clock.id).map(derivationOf),
  expected: asked.runs.some((run) => run.clock.id === clock.id)
    ? []
    : expectedEnds(asked, clock, asked),
  backwards: asked.on === undefined ? undefined : backwardsOf(clock, asked, asked.on),
});
