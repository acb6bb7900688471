import {
  addDays,
  addMonths,
  daysBetween,
  fallsOn,
  type IsoDate,
  type Weekday,
} from "../../time/date.ts";
import type { SittingCalendar } from "../../time/calendar.ts";
import { isNumbered, type Clock, type NumberedSpan, type Span } from "../file/clock.ts";
import { rememberedOf } from "../../values/remembered.ts";
import { holidays } from "./houses.ts";

/**
 * The last day of a time. `surely`: it does not end before; `possibly`: nor after, null where nobody can say. They differ where
 * records know less than the law asks: hours of the day, or public holidays.
 */
export type LastDay =
  | { readonly kind: "day"; readonly surely: IsoDate; readonly possibly: IsoDate | null }
  | { readonly kind: "noCalendar" }
  /** The law gives no number of days: nobody can count them. */
  | { readonly kind: "noNumber" }
  | { readonly kind: "calendarEnds"; readonly endsOn: IsoDate };

export type FirstDay = Clock["counts"]["from"];

/**
 * What a day does in a count: it counts, or is left out as the day of the start, of a weekend or of a recess, because it is a public holiday,
 * because not all of the houses that must sit do, or because the calendar of sitting days begins later and says nothing of it.
 */
export type HowCounted =
  | {
      readonly kind: "counts" | "dayOfStart" | "weekend" | "holiday" | "leftOut" | "beforeCalendar";
    }
  | { readonly kind: "notSitting"; readonly houses: readonly string[] };

/** Hears of each day that a count passes, in order. */
export type DayHeard = (day: IsoDate, how: HowCounted) => void;

const counts: HowCounted = { kind: "counts" };

/** Whether a month and day, such as `07-15`, is one of those that do not count; a recess may pass the end of the year. */
export const isLeftOut = (
  monthDay: string,
  each: NonNullable<Clock["leavesOut"]>["each"],
): boolean =>
  each.some(({ from, to }) =>
    from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to,
  );

const usualWeekend: readonly Weekday[] = ["saturday", "sunday"];

type Rule = {
  /** How many days count. */
  readonly n: number;
  /** Why a day does not count; undefined where it does. */
  readonly leftOut: (day: IsoDate) => HowCounted | undefined;
};

/** Counts the days after one, leaving out those that do not count. */
const counted = (before: IsoDate, { n, leftOut }: Rule, heard: DayHeard | undefined): IsoDate => {
  let day = before;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    const why = leftOut(day);
    if (why === undefined) left -= 1;
    heard?.(day, why ?? counts);
  }
  return day;
};

type SittingDays = Extract<Span, { unit: "sittingDays" }>;

// A calendar of some years is thousands of days, asked for at each look at a time; it never changes.
const joinedDays = rememberedOf<readonly IsoDate[]>(16);

/** The days on which the houses of a span sit, all of them or any, in their order. */
const sittingDays = (calendar: SittingCalendar, { of, when }: SittingDays): readonly IsoDate[] =>
  joinedDays(calendar, [[when, ...of].join(" ")], () => {
    const lists = of.map((house) => new Set(calendar.houses[house] ?? []));
    return [...new Set(lists.flatMap((list) => [...list]))]
      .filter((day) => when === "any" || lists.every((list) => list.has(day)))
      .filter((day) => day <= calendar.endsOn)
      .sort();
  });

/** The first day on which any house of a calendar sits: it says nothing of the days before. */
export const calendarBegins = ({ houses, endsOn }: SittingCalendar): IsoDate =>
  Object.entries(houses)
    .filter(([house]) => house !== holidays)
    .flatMap(([, [first]]) => first ?? [])
    .toSorted()[0] ?? endsOn;

type Sitting = {
  readonly span: SittingDays;
  readonly from: FirstDay;
  readonly calendar: SittingCalendar;
};

/** Says of each day up to the last whether it is one of the sitting days that are counted. */
const hearSittingDays = (
  { span, from, calendar }: Sitting,
  { start, last }: { readonly start: IsoDate; readonly last: IsoDate },
  heard: DayHeard,
): void => {
  const sitting = new Set(sittingDays(calendar, span));
  const begins = calendarBegins(calendar);
  const howOf = (day: IsoDate): HowCounted => {
    if (day === start && from !== "sameDay") return { kind: "dayOfStart" };
    if (sitting.has(day)) return counts;
    if (day < begins) return { kind: "beforeCalendar" };
    const houses = span.of.filter((house) => calendar.houses[house]?.includes(day) !== true);
    return { kind: "notSitting", houses };
  };
  for (let day = start; day <= last; day = addDays(day, 1)) heard(day, howOf(day));
};

const onSittingDay = (
  { span, from }: Pick<Sitting, "span" | "from">,
  { start, calendar }: { readonly start: IsoDate; readonly calendar: SittingCalendar | undefined },
  heard: DayHeard | undefined,
): LastDay => {
  if (calendar === undefined) return { kind: "noCalendar" };
  const days = sittingDays(calendar, span);
  const first = days.findIndex((day) => (from === "sameDay" ? day >= start : day > start));
  const day = first < 0 ? undefined : days[first + span.n - 1];
  if (heard !== undefined)
    hearSittingDays({ span, from, calendar }, { start, last: day ?? calendar.endsOn }, heard);
  return day === undefined
    ? { kind: "calendarEnds", endsOn: calendar.endsOn }
    : { kind: "day", surely: day, possibly: day };
};

/** The public holidays that do not count in a span, where its file leaves them out and a calendar lists them; undefined where nobody does. */
const holidaysLeftOut = (
  span: NumberedSpan,
  calendar: SittingCalendar | undefined,
): ReadonlySet<IsoDate> | undefined => {
  const listed = calendar?.houses[holidays];
  return span.unit !== "workingDays" || span.holidays === undefined || listed === undefined
    ? undefined
    : new Set(listed);
};

/**
 * Whether public holidays may make a last day later, so that it is the earliest that it can be: working days are counted, and no calendar
 * lists the holidays as far as that day.
 */
const mayBeLater = (span: NumberedSpan, day: IsoDate, calendar: SittingCalendar | undefined) =>
  span.unit === "workingDays" &&
  (holidaysLeftOut(span, calendar) === undefined ||
    calendar === undefined ||
    day > calendar.endsOn);

/** What is counted: how long a clock runs, and which day is the first. */
export type Counted = { readonly clock: Clock; readonly span: Span; readonly from: FirstDay };

type CountedInDays = Counted & { readonly span: NumberedSpan };

const byDays = (
  { clock, span, from }: CountedInDays,
  start: IsoDate,
  { calendar, heard }: Counting,
): IsoDate => {
  if (from !== "sameDay") heard?.(start, { kind: "dayOfStart" });
  const before = from === "sameDay" ? addDays(start, -1) : start;
  const each = clock.leavesOut?.each;
  const inRecess = (day: IsoDate): HowCounted | undefined =>
    each !== undefined && isLeftOut(day.slice(5), each) ? { kind: "leftOut" } : undefined;
  if (span.unit === "workingDays") {
    const weekend = span.weekend?.days ?? usualWeekend;
    const free = holidaysLeftOut(span, calendar);
    const leftOut = (day: IsoDate): HowCounted | undefined => {
      if (fallsOn(day, weekend)) return inRecess(day) ?? { kind: "weekend" };
      return inRecess(day) ?? (free?.has(day) === true ? { kind: "holiday" } : undefined);
    };
    return counted(before, { n: span.n, leftOut }, heard);
  }
  const day = plainDay({ span, from }, { start, before });
  // Where every day counts, and nobody hears of them, none is counted one by one.
  return each === undefined && heard === undefined
    ? day
    : counted(before, { n: daysBetween(before, day), leftOut: inRecess }, heard);
};

/** The last day where every day counts. */
const plainDay = (
  { span, from }: Pick<CountedInDays, "span" | "from">,
  { start, before }: { readonly start: IsoDate; readonly before: IsoDate },
): IsoDate => {
  if (span.unit === "months")
    // Months that begin with a day end before the day of the same number: those from 1 December end on the 31st.
    return addDays(addMonths(start, span.n, span.monthEnd?.kind), from === "sameDay" ? -1 : 0);
  return addDays(before, span.unit === "weeks" ? span.n * 7 : span.n);
};

/**
 * The last day of a time that starts on a day. Records know no hours, so a time of hours ends on one of the days that it reaches
 * into; unless a calendar lists the public holidays, a time of working days ends on the day counted or later.
 * @param counting on which days the houses sit, or are public holidays, and who hears of each day that is counted or left out; of hours nobody hears
 */
export const lastDayOf = (run: Counted, start: IsoDate, { calendar, heard }: Counting): LastDay => {
  const { span } = run;
  if (!isNumbered(span)) return { kind: "noNumber" };
  if (span.unit === "sittingDays")
    return onSittingDay({ span, from: run.from }, { start, calendar }, heard);
  if (span.unit === "hours") {
    const surely = addDays(start, Math.max(0, Math.floor(span.n / 24) - 1));
    return { kind: "day", surely, possibly: addDays(start, Math.ceil(span.n / 24)) };
  }
  const day = byDays({ ...run, span }, start, { calendar, heard });
  return { kind: "day", surely: day, possibly: mayBeLater(span, day, calendar) ? null : day };
};

type Counting = {
  readonly calendar: SittingCalendar | undefined;
  readonly heard?: DayHeard | undefined;
};
