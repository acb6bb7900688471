import type { SittingCalendar } from "../../time/calendar.ts";
import { addDays, daysBetween, laterOf, type IsoDate } from "../../time/date.ts";
import {
  confirmsOrder,
  contradictsOrder,
  earliestDay,
  exactDay,
  knownDate,
  latestDay,
} from "../../time/fact-date.ts";
import {
  lastDayOf,
  type DayHeard,
  type FirstDay,
  type LastDay,
} from "../../law/clocks/calendar-days.ts";
import { isNumbered, type Clock, type Span } from "../../law/file/clock.ts";
import type { Stage } from "../../law/file/stage.ts";
import type { Course, Happened, Other } from "../course/course.ts";
import { extensionsIn, type Extended, type Run } from "./runs.ts";

/** All that the last day of a run follows from. */
export type Timing = {
  readonly course: Course;
  readonly clock: Clock;
  readonly span: Span;
  readonly run: Run;
  /** The day in the parliament's zone, for stages that stop a clock while they are open. */
  readonly today: IsoDate;
  readonly calendar: SittingCalendar | undefined;
};

/** One reading of the record: on which day a run started, and which day counts first. */
type Assumed = { readonly start: IsoDate; readonly from: FirstDay };

/** The last day of a run on one reading; null where it is not on record how long the clock stood still. */
export type Reading = Assumed & { readonly last: LastDay | null };

export type KnownDay = Extract<LastDay, { kind: "day" }>;

export const isKnownDay = (last: LastDay | null): last is KnownDay => last?.kind === "day";

/** The days on which a stage stood open in one of its rounds after a time began; null where its beginning is not on record. */
const openDays = (stage: Stage, round: readonly Happened[], time: Time): number | null => {
  const [first] = round;
  const end = round.find((one) => stage.outcomes.includes(one.what));
  if (first === undefined) return 0;
  const until = end === undefined ? time.until : earliestDay(end.on);
  const began = earliestDay(first.on);
  if (end === first || began === undefined || until === undefined) return null;
  return until < time.from ? 0 : Math.max(0, daysBetween(laterOf(began, time.from), until));
};
type Time = { readonly from: IsoDate; readonly until: IsoDate | undefined };

/** The days on which the stages that stop this clock stood open; null where that is not on record. */
const stoppedDays = ({ course, clock, run, today }: Timing, from: IsoDate): number | null => {
  const end = run.end?.one.on ?? run.left;
  const time: Time = { from, until: end === undefined ? today : earliestDay(end) };
  const all = (course.procedure.stoppedBy.get(clock.id) ?? []).flatMap((stage) => {
    const here = course.happened
      .slice(0, (run.end?.index ?? course.happened.length) + 1)
      .filter((one) => one.stage === stage.id);
    return [...Map.groupBy(here, ({ round }) => round).values()].map((round) =>
      openDays(stage, round, time),
    );
  });
  return all.reduce<number | null>(
    (sum, days) => (sum === null || days === null ? null : sum + days),
    0,
  );
};

type StoodStill = Extract<Other, { kind: "stoodStill" }>;

/** When the clock of a run stood still, in the order of the record. */
const standstillsOf = ({ course, clock }: Timing): readonly StoodStill[] =>
  course.others.filter(
    (one): one is StoodStill => one.kind === "stoodStill" && one.clock === clock.id,
  );

/** What stood still within a run, the earliest first: nothing does that came after what ended it. */
const within = ({ run }: Timing, standstills: readonly StoodStill[]): readonly StoodStill[] => {
  const end = run.end?.one.on ?? run.left;
  return standstills
    .filter(({ on }) => end === undefined || !confirmsOrder(end, on))
    .toSorted((one, other) =>
      (earliestDay(one.on) ?? "") < (earliestDay(other.on) ?? "") ? -1 : 1,
    );
};

/** What moves a last day once its days are counted. */
export type Moved =
  /** A stage that stops the clock stood open. */
  | { readonly kind: "stopped"; readonly days: number; readonly last: IsoDate }
  | {
      readonly kind: "stoodStill";
      readonly from: IsoDate;
      readonly until: IsoDate;
      readonly days: number;
      readonly last: IsoDate;
    };

/** Hears of each day and of each move by which a last day is worked out, in order. */
export type StepHeard = { readonly day: DayHeard; readonly moved: (move: Moved) => void };

/**
 * A last day, moved by the days on which the clock stood still before it was over; null where they are not known. A day stands
 * still once, and none does that came after the last day.
 */
const movedDay = (
  due: IsoDate,
  standstills: readonly StoodStill[],
  { start, from, heard }: Assumed & { readonly heard?: StepHeard | undefined },
): IsoDate | null => {
  let [last, counted] = [due, from === "sameDay" ? start : addDays(start, 1)];
  for (const { on, until } of standstills) {
    const [began, ended] = [exactDay(on), exactDay(until)];
    const isBefore = contradictsOrder(knownDate(counted), until);
    if (isBefore || contradictsOrder(on, knownDate(last))) continue;
    if (began === undefined || ended === undefined) return null;
    const first = laterOf(began, counted);
    const days = daysBetween(first, ended) + 1;
    last = addDays(last, days);
    heard?.moved({ kind: "stoodStill", from: first, until: ended, days, last });
    counted = addDays(ended, 1);
  }
  return last;
};

/** A reading with the days on which the clock stood still; the same where it did not. */
const moved = (
  reading: Reading,
  standstills: readonly StoodStill[],
  heard?: StepHeard,
): Reading => {
  const { last } = reading;
  if (!isKnownDay(last) || standstills.length === 0) return reading;
  const surely = movedDay(last.surely, standstills, { ...reading, heard });
  const possibly = last.possibly && movedDay(last.possibly, standstills, reading);
  return surely === null || (last.possibly !== null && possibly === null)
    ? { ...reading, last: null }
    : { ...reading, last: { kind: "day", surely, possibly } };
};

/** The last day on one reading as it stood with these extensions, had the clock never stood still but while a stage stopped it. */
const withoutStandstills = (
  timing: Timing,
  { start, from, heard }: Assumed & { readonly heard?: StepHeard | undefined },
  extensions: readonly Pick<Extended, "n">[],
): Reading => {
  const { clock, span, calendar } = timing;
  const longer = isNumbered(span)
    ? { ...span, n: extensions.reduce((all, { n }) => all + n, span.n) }
    : span;
  const last = lastDayOf({ clock, span: longer, from }, start, { calendar, heard: heard?.day });
  if (last.kind !== "day") return { start, from, last };
  const stopped = stoppedDays(timing, start);
  if (stopped === null) return { start, from, last: null };
  const { surely, possibly } = last;
  if (stopped > 0) heard?.moved({ kind: "stopped", days: stopped, last: addDays(surely, stopped) });
  return {
    start,
    from,
    last: {
      kind: "day",
      surely: addDays(surely, stopped),
      possibly: possibly && addDays(possibly, stopped),
    },
  };
};

/**
 * The last day of a run on its latest start, as it stood with these extensions; null where the record does not say enough for one.
 */
export const lastDayWith = (
  timing: Timing,
  extensions: readonly Pick<Extended, "n">[],
): KnownDay | null => {
  const start = latestDay(timing.run.start.one.on);
  if (start === undefined) return null;
  const assumed = { start, from: timing.clock.counts.from };
  const standstills = within(timing, standstillsOf(timing));
  const { last } = moved(withoutStandstills(timing, assumed, extensions), standstills);
  return isKnownDay(last) ? last : null;
};

/** The first days from which a time may count: both where no source says whether the first day counts. */
export const firstDays = ({ counts }: Clock): readonly FirstDay[] =>
  counts.authority.mark === "unverified" && counts.from !== "firstSittingDayAfter"
    ? ["sameDay", "dayAfter"]
    : [counts.from];

/** Every reading of the record on which a run may have started; none where the day of its start is not known at all. */
const assumedOf = ({ clock, run }: Timing): readonly Assumed[] => {
  const { on } = run.start.one;
  const starts = [...new Set([earliestDay(on), latestDay(on)])];
  return starts.flatMap((start) =>
    start === undefined ? [] : firstDays(clock).map((from) => ({ start, from })),
  );
};

/** The day by which a time is in time on every reading; undefined where none gives one. */
export const surelyBy = (readings: readonly Reading[]): IsoDate | undefined =>
  readings
    .map(({ last }) => last)
    .filter(isKnownDay)
    .map(({ surely }) => surely)
    .toSorted()[0];

/** The readings of a run without what was put on record too late, and without any standstill where one is left. */
type InTime = {
  readonly readings: readonly Reading[];
  readonly never: readonly Reading[] | undefined;
  /** When the first of what was too late was put on record, and until when the time had run by then. */
  readonly enteredOn: IsoDate;
  readonly dueOn: IsoDate;
};

/**
 * The last days of a run, once for each day on which it may have started and each that may count first: as the clock stood still
 * by the record, and as it may be held that it did not. Empty where nobody knows when it started.
 */
export type Readings = {
  readonly recorded: readonly Reading[];
  /** Had the clock never stood still; undefined where it did not. */
  readonly never: readonly Reading[] | undefined;
  /** Before the clock came to stand still as it did last. */
  readonly beforeLast: readonly Reading[];
  /** Without each standstill that was put on record when the time had run out or may have; undefined where there is none. */
  readonly inTime: InTime | undefined;
};

/** The last days of a run on every reading of the record. */
export const readingsOf = (timing: Timing): Readings => {
  const { course, clock, run } = timing;
  const extensions = extensionsIn(course, clock, run);
  const base = assumedOf(timing).map((one) => withoutStandstills(timing, one, extensions));
  const all = standstillsOf(timing);
  if (all.length === 0)
    return { recorded: base, never: undefined, beforeLast: base, inTime: undefined };
  const during = (some: readonly StoodStill[]): readonly Reading[] => {
    const standstills = within(timing, some);
    return base.map((one) => moved(one, standstills));
  };
  return {
    recorded: during(all),
    never: base,
    beforeLast: during(all.slice(0, -1)),
    inTime: inTimeOf(all, { base, during }),
  };
};

/**
 * Each reading of a run, with every step by which its last day is worked out heard as it is taken.
 * @param hear what hears the steps of one reading
 */
export const readingsHeard = (
  timing: Timing,
  hear: (one: Assumed) => StepHeard,
): readonly Reading[] => {
  const extensions = extensionsIn(timing.course, timing.clock, timing.run);
  const standstills = within(timing, standstillsOf(timing));
  return assumedOf(timing).map((one) => {
    const heard = hear(one);
    return moved(withoutStandstills(timing, { ...one, heard }, extensions), standstills, heard);
  });
};

type Moving = {
  readonly base: readonly Reading[];
  /** The readings with some of the standstills. */
  readonly during: (some: readonly StoodStill[]) => readonly Reading[];
};

type Late = Pick<InTime, "enteredOn" | "dueOn">;

/** When a standstill was put on record, where that was after the last day of the time. */
const lateFor = ({ enteredOn }: StoodStill, dueOn: IsoDate | undefined): Late | undefined =>
  enteredOn !== undefined && dueOn !== undefined && enteredOn > dueOn
    ? { enteredOn, dueOn }
    : undefined;

// Each is measured by the time as it ran with those before it that were in time. These only make it longer, so what was entered
// by a day that was already reached was in time.
const inTimeOf = (all: readonly StoodStill[], { base, during }: Moving): InTime | undefined => {
  const kept: StoodStill[] = [];
  let dueOn = surelyBy(base);
  let late: Late | undefined;
  for (const one of all) {
    if (lateFor(one, dueOn) !== undefined) dueOn = surelyBy(during(kept));
    const tooLate = lateFor(one, dueOn);
    if (tooLate === undefined) kept.push(one);
    else late ??= tooLate;
  }
  return late && { ...late, readings: during(kept), never: kept.length === 0 ? undefined : base };
};
