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
import { lastDayOf, type FirstDay, type LastDay } from "../../law/clocks/calendar-days.ts";
import type { Clock, Span } from "../../law/file/clock.ts";
import type { Course, Happened, Other } from "../course/course.ts";
import type { Run } from "./runs.ts";
import type { Stage } from "../../law/file/stage.ts";

/** All that a run is judged by. */
export type Judging = {
  readonly course: Course;
  readonly clock: Clock;
  readonly span: Span;
  readonly run: Run;
  /** The day in the parliament's zone, for times that still run. */
  readonly today: IsoDate;
  readonly calendar: SittingCalendar | undefined;
};

/** The extensions of a clock that were made in one of its runs, in their order. */
export const extensionsIn = (course: Course, clock: Clock, run: Run): readonly Extended[] =>
  course.others.filter(
    (one): one is Extended =>
      one.kind === "extended" &&
      one.clock === clock.id &&
      one.after > run.start.index &&
      one.after <= (run.end?.index ?? Number.POSITIVE_INFINITY),
  );
type Extended = Extract<Other, { kind: "extended" }>;

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

/** When a clock stood still. */
const stillOf = ({ course, clock }: Pick<Judging, "course" | "clock">): readonly StoodStill[] =>
  course.others.filter(
    (one): one is StoodStill => one.kind === "stoodStill" && one.clock === clock.id,
  );
type StoodStill = Extract<Other, { kind: "stoodStill" }>;

/** What stood still within a run, the earliest first: nothing does that came after what ended it. */
const stillWithin = (judging: Judging): readonly StoodStill[] => {
  const { run } = judging;
  const end = run.end?.one.on ?? run.left;
  return stillOf(judging)
    .filter(({ on }) => end === undefined || !confirmsOrder(end, on))
    .toSorted((one, other) =>
      (earliestDay(one.on) ?? "") < (earliestDay(other.on) ?? "") ? -1 : 1,
    );
};

/**
 * A last day, moved by the days on which the clock stood still before it was over; null where they are not known. A day stands
 * still once, and none does that came after the last day.
 */
const movedByStill = (
  judging: Judging,
  due: IsoDate,
  { start, from }: { readonly start: IsoDate; readonly from: FirstDay },
): IsoDate | null => {
  const still = stillWithin(judging);
  if (still.length === 0) return due;
  let [last, counted] = [due, from === "sameDay" ? start : addDays(start, 1)];
  for (const { on, until } of still) {
    const [began, ended] = [exactDay(on), exactDay(until)];
    const isBefore = contradictsOrder(knownDate(counted), until);
    if (isBefore || contradictsOrder(on, knownDate(last))) continue;
    if (began === undefined || ended === undefined) return null;
    last = addDays(last, daysBetween(laterOf(began, counted), ended) + 1);
    counted = addDays(ended, 1);
  }
  return last;
};

/** The days on which the stages that stop this clock stood open; null where that is not on record. */
const stoppedDays = ({ course, clock, run, today }: Judging, from: IsoDate): number | null => {
  const end = run.end?.one.on ?? run.left;
  const time: Time = { from, until: end === undefined ? today : earliestDay(end) };
  const all = course.procedure.stages
    .filter(({ stops }) => stops?.includes(clock.id) === true)
    .flatMap((stage) => {
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

/**
 * The last day of a run that started on a day, as it stood with these extensions; null where it is not on record how long it
 * stood still.
 */
export const lastDay = (
  judging: Judging,
  { start, from }: { readonly start: IsoDate; readonly from: FirstDay },
  extensions: readonly { readonly n: number }[],
): LastDay | null => {
  const { clock, span, calendar } = judging;
  const longer = { ...span, n: extensions.reduce((all, { n }) => all + n, span.n) };
  const last = lastDayOf({ clock, span: longer, from }, start, calendar);
  if (last.kind !== "day") return last;
  const stopped = stoppedDays(judging, start);
  if (stopped === null) return null;
  const moved = (day: IsoDate): IsoDate | null =>
    movedByStill(judging, addDays(day, stopped), { start, from });
  const [surely, possibly] = [moved(last.surely), last.possibly && moved(last.possibly)];
  return surely === null || (last.possibly !== null && possibly === null)
    ? null
    : { kind: "day", surely, possibly };
};

/** The days from which a time may count: both where no source says whether the first day counts. */
const firstDays = ({ counts }: Clock): readonly FirstDay[] =>
  counts.authority.mark === "unverified" && counts.from !== "firstSittingDayAfter"
    ? ["sameDay", "dayAfter"]
    : [counts.from];

/** Every last day that some reading of the record gives; null where the day of the start is not on record, or how long it stood still. */
export const lastDays = (judging: Judging): readonly (LastDay | null)[] => {
  const { clock, course, run } = judging;
  const { on } = run.start.one;
  const starts = [earliestDay(on), latestDay(on)];
  const extensions = extensionsIn(course, clock, run);
  return [...new Set(starts)].flatMap((start) =>
    start === undefined
      ? [null]
      : firstDays(clock).map((from) => lastDay(judging, { start, from }, extensions)),
  );
};

export type KnownDay = Extract<LastDay, { kind: "day" }>;

export const isKnownDay = (last: LastDay | null): last is KnownDay => last?.kind === "day";

/** The day by which a time is in time on every reading of the record; undefined where none gives one. */
export const surelyBy = (judging: Judging): IsoDate | undefined =>
  lastDays(judging)
    .filter(isKnownDay)
    .map(({ surely }) => surely)
    .toSorted()[0];

const without = (judging: Judging, still: readonly Other[]): Judging => {
  const others = judging.course.others.filter((one) => !still.includes(one));
  return { ...judging, course: { ...judging.course, others } };
};

/** The same as if the clock had never stood still; undefined where it did not. */
export const ifItNeverStood = (judging: Judging): Judging | undefined => {
  const still = stillOf(judging);
  return still.length === 0 ? undefined : without(judging, still);
};

/** The same before the clock came to stand still as it does now. */
export const beforeItStood = (judging: Judging): Judging =>
  without(judging, stillOf(judging).slice(-1));

const isLateEntry = (before: Judging, { enteredOn }: StoodStill): boolean => {
  const dueOn = surelyBy(before);
  return enteredOn !== undefined && dueOn !== undefined && enteredOn > dueOn;
};

/** A run without what was put on record too late: on which day that was, and until when the time had run by then. */
type WithoutLate = {
  readonly judging: Judging;
  readonly enteredOn: IsoDate;
  readonly dueOn: IsoDate;
};

/**
 * The same without each standstill that was put on record when the time, with those before it, had run out or may have;
 * undefined where there is none.
 */
export const withoutLateEntries = (judging: Judging): WithoutLate | undefined => {
  const all = stillOf(judging);
  const before = (one: StoodStill, late: readonly StoodStill[]): Judging =>
    without(judging, [...late, ...all.slice(all.indexOf(one))]);
  const late = all.reduce<readonly StoodStill[]>(
    (found, one) => (isLateEntry(before(one, found), one) ? [...found, one] : found),
    [],
  );
  const [first] = late;
  const dueOn = first && surelyBy(before(first, []));
  return first?.enteredOn === undefined || dueOn === undefined
    ? undefined
    : { judging: without(judging, late), enteredOn: first.enteredOn, dueOn };
};
