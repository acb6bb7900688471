import {
  addDays,
  addMonths,
  daysBetween,
  fallsOn,
  type IsoDate,
  type Weekday,
} from "../../time/date.ts";
import type { SittingCalendar } from "../../time/calendar.ts";
import type { Clock, Span } from "../file/clock.ts";

/**
 * The last day of a time. `surely`: it does not end before; `possibly`: nor after, null where nobody can say. They differ where
 * records know less than the law asks: hours of the day, or public holidays.
 */
export type LastDay =
  | { readonly kind: "day"; readonly surely: IsoDate; readonly possibly: IsoDate | null }
  | { readonly kind: "noCalendar" }
  | { readonly kind: "calendarEnds"; readonly endsOn: IsoDate };

export type FirstDay = Clock["counts"]["from"];

/** Whether a month and day, such as `07-15`, is one of those that do not count; a recess may pass the end of the year. */
export const isLeftOut = (
  monthDay: string,
  each: NonNullable<Clock["leavesOut"]>["each"],
): boolean =>
  each.some(({ from, to }) =>
    from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to,
  );

const usualWeekend: readonly Weekday[] = ["saturday", "sunday"];

/** Counts days one by one, leaving out those that do not count. */
const counted = (start: IsoDate, n: number, leftOut: (day: IsoDate) => boolean): IsoDate => {
  let day = start;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (!leftOut(day)) left -= 1;
  }
  return day;
};

type SittingDays = Extract<Span, { unit: "sittingDays" }>;

// A calendar of some years is thousands of days, asked for at each look at a time; it never changes.
const joined = new WeakMap<SittingCalendar, Map<string, readonly IsoDate[]>>();

/** The days on which the houses of a span sit, all of them or any, in their order. */
const sittingDays = (calendar: SittingCalendar, { of, when }: SittingDays): readonly IsoDate[] => {
  const ofCalendar = joined.get(calendar) ?? new Map<string, readonly IsoDate[]>();
  const key = [when, ...of].join(" ");
  const known = ofCalendar.get(key);
  if (known !== undefined) return known;
  const lists = of.map((house) => new Set(calendar.houses[house] ?? []));
  const days = [...new Set(lists.flatMap((list) => [...list]))]
    .filter((day) => when === "any" || lists.every((list) => list.has(day)))
    .filter((day) => day <= calendar.endsOn)
    .sort();
  joined.set(calendar, ofCalendar.set(key, days));
  return days;
};

const onSittingDay = (
  { span, from }: { readonly span: SittingDays; readonly from: FirstDay },
  start: IsoDate,
  calendar: SittingCalendar | undefined,
): LastDay => {
  if (calendar === undefined) return { kind: "noCalendar" };
  const days = sittingDays(calendar, span);
  const first = days.findIndex((day) => (from === "sameDay" ? day >= start : day > start));
  const day = first < 0 ? undefined : days[first + span.n - 1];
  return day === undefined
    ? { kind: "calendarEnds", endsOn: calendar.endsOn }
    : { kind: "day", surely: day, possibly: day };
};

/** Whether public holidays, which nobody records, may make the last day later: the day counted is then the earliest. */
export const isLaterByHolidays = ({ unit }: Span): boolean => unit === "workingDays";

type Counted = { readonly clock: Clock; readonly span: Span; readonly from: FirstDay };

const byDays = ({ clock, span, from }: Counted, start: IsoDate): IsoDate => {
  const first = from === "sameDay" ? addDays(start, -1) : start;
  const each = clock.leavesOut?.each;
  const leftOut = (day: IsoDate): boolean => each !== undefined && isLeftOut(day.slice(5), each);
  if (span.unit === "workingDays") {
    const weekend = span.weekend?.days ?? usualWeekend;
    return counted(first, span.n, (day) => leftOut(day) || fallsOn(day, weekend));
  }
  const day = plainDay({ span, from }, { start, first });
  return each === undefined ? day : counted(first, daysBetween(first, day), leftOut);
};

/** The last day where every day counts. */
const plainDay = (
  { span, from }: Pick<Counted, "span" | "from">,
  { start, first }: { readonly start: IsoDate; readonly first: IsoDate },
): IsoDate => {
  if (span.unit === "months")
    // Months that begin with a day end before the day of the same number: those from 1 December end on the 31st.
    return addDays(addMonths(start, span.n), from === "sameDay" ? -1 : 0);
  return addDays(first, span.unit === "weeks" ? span.n * 7 : span.n);
};

/**
 * The last day of a time that starts on a day. Records know no hours, so a time of hours ends on one of the days that it reaches
 * into; they know no public holidays, so a time of working days ends on the day counted or later.
 */
export const lastDayOf = (
  run: Counted,
  start: IsoDate,
  calendar: SittingCalendar | undefined,
): LastDay => {
  const { span } = run;
  if (span.unit === "sittingDays") return onSittingDay({ span, from: run.from }, start, calendar);
  if (span.unit === "hours") {
    const surely = addDays(start, Math.max(0, Math.floor(span.n / 24) - 1));
    return { kind: "day", surely, possibly: addDays(start, Math.ceil(span.n / 24)) };
  }
  const day = byDays(run, start);
  return { kind: "day", surely: day, possibly: isLaterByHolidays(span) ? null : day };
};
