import type { SittingCalendar } from "../../time/calendar.ts";
import { addDays, type IsoDate } from "../../time/date.ts";
import { lastDayOf } from "../../law/clocks/calendar-days.ts";
import type { Clock } from "../../law/file/clock.ts";
import type { Event } from "../../law/file/event.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Course } from "../course/course.ts";
import { isDated, isPassed, type ClockRun } from "./clock-run.ts";
import { firstDays, isKnownDay, type KnownDay } from "./readings.ts";
import { lengthOf } from "./runs.ts";
import { startsFor, type StartFor } from "./start-for.ts";

/** By which sitting days times are counted in a course, and the clocks that were looked at already. */
type Counting = {
  readonly course: Course;
  readonly calendar: SittingCalendar | undefined;
  readonly seen?: readonly string[];
};

/** Whether a time must be over before something is done; otherwise it must not be over. */
const mustBeOver = (clock: Clock): boolean => !("limit" in clock) || clock.isPeriod;

/** Whether an event is another, or one of the outcomes that the other means by `done`. */
const isThat = (procedure: Procedure, one: Event, other: Event): boolean => {
  if (one.stage !== other.stage) return false;
  const outcomes = stageOf(procedure, one.stage)?.outcomes ?? [];
  return (
    one.what === other.what ||
    (one.what === "done" && outcomes.includes(other.what)) ||
    (other.what === "done" && outcomes.includes(one.what))
  );
};

/** The clocks that end with what starts a clock, and were not looked at yet. */
const clocksBefore = (
  { course: { procedure }, seen = [] }: Counting,
  { id, from }: Clock,
): readonly Clock[] =>
  (procedure.clocks ?? []).filter(
    (other) =>
      ![id, ...seen].includes(other.id) &&
      other.to.some((end) => from.some((start) => isThat(procedure, end, start))),
  );

const having = (counting: Counting, { id }: Clock): Counting => ({
  ...counting,
  seen: [...(counting.seen ?? []), id],
});

/** From which day a time must run, for a day on which the time after it would have to begin. */
export type EarlierStart = {
  readonly clock: Clock;
  readonly on: IsoDate;
  readonly starts: readonly StartFor[];
};

/** The day on which a clock must begin: of several readings, the day that keeps to all of them. */
const dayOfStart = (clock: Clock, starts: readonly StartFor[]): IsoDate | undefined => {
  const days = starts.flatMap((one) => (one.kind === "start" ? [one.start] : []));
  if (days.length < starts.length) return undefined;
  return days.toSorted().at(mustBeOver(clock) ? 0 : -1);
};

/**
 * The times before one, counted back from the day on which it would have to begin: those that end with what starts it, and that ask the
 * same of a day, to be over by it or not to be over yet.
 */
export const startsBefore = (
  counting: Counting,
  { clock, starts }: Omit<EarlierStart, "on">,
): readonly EarlierStart[] => {
  const on = dayOfStart(clock, starts);
  if (on === undefined) return [];
  return clocksBefore(counting, clock)
    .filter((other) => mustBeOver(other) === mustBeOver(clock))
    .flatMap((other): readonly EarlierStart[] => {
      const length = lengthOf(counting.course, other);
      if (length === "unknown" || length.span === undefined) return [];
      const asked = { clock: other, span: length.span, calendar: counting.calendar };
      const link = { clock: other, on, starts: startsFor(asked, on) };
      return [link, ...startsBefore(having(counting, clock), link)];
    });
};

/** When a time ends that has not begun, if it begins as another ends. */
export type ExpectedEnd = {
  readonly clock: Clock;
  /** The time that ends with what starts it. */
  readonly after: Clock;
  /** The day on which that starts it: at the latest, or after a time that must be over at the earliest. */
  readonly start: IsoDate;
  readonly last: KnownDay;
};

type Now = { readonly runs: readonly ClockRun[]; readonly today: IsoDate };

const lastDayUnderWay = ({ runs, today }: Now, { id }: Clock): IsoDate | undefined =>
  runs.filter(isDated).find((run) => run.clock.id === id && run.isUnderWay && !isPassed(run, today))
    ?.ends.certainlyBy;

/** The last day of a time that runs, or would run after one that does, with what that follows from. */
const endOf = (counting: Counting, clock: Clock, now: Now) => {
  const last = lastDayUnderWay(now, clock);
  if (last !== undefined) return { last, through: [] };
  const through = expectedEnds(counting, clock, now);
  const end = through.at(-1)?.last.surely;
  return end === undefined ? undefined : { last: end, through };
};

/**
 * When a time ends that has not begun, by the time that ends with what starts it, and through those before it that have not begun either.
 * Empty where no such time runs.
 */
export const expectedEnds = (
  counting: Counting,
  clock: Clock,
  now: Now,
): readonly ExpectedEnd[] => {
  const length = lengthOf(counting.course, clock);
  if (length === "unknown" || length.span === undefined) return [];
  const [from = clock.counts.from] = firstDays(clock);
  const counted = { clock, span: length.span, from };
  const found = clocksBefore(counting, clock).flatMap((after): readonly ExpectedEnd[][] => {
    const end = endOf(having(counting, clock), after, now);
    if (end === undefined) return [];
    const start = after.isPeriod ? addDays(end.last, 1) : end.last;
    const last = lastDayOf(counted, start, counting);
    return isKnownDay(last) ? [[...end.through, { clock, after, start, last }]] : [];
  });
  return found[0] ?? [];
};
