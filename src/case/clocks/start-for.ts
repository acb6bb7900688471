import type { SittingCalendar } from "../../time/calendar.ts";
import { addDays, type IsoDate } from "../../time/date.ts";
import { calendarBegins, lastDayOf, type FirstDay } from "../../law/clocks/calendar-days.ts";
import { isNumbered, type Clock, type Span } from "../../law/file/clock.ts";
import { firstDays, isKnownDay, type KnownDay } from "./readings.ts";

/**
 * The day by which a time must begin so that something can be done on a day, or of a limit the day from which it may; with the last
 * day that the count gives from there. Where the calendar of sitting days does not say enough, there is none.
 */
export type StartFor = { readonly from: FirstDay } & (
  { readonly kind: "start"; readonly start: IsoDate; readonly last: KnownDay } | NoStart
);

type NoStart =
  | { readonly kind: "noCalendar" | "noNumber" }
  | { readonly kind: "calendarEnds" | "calendarBegins"; readonly day: IsoDate };

/** What a day asks of a time: that a period is over before it, that an interval is over on it, or that a limit has not run out. */
const asks = (clock: Clock): "overBefore" | "overBy" | "notOver" => {
  if (!("limit" in clock)) return "overBy";
  return clock.isPeriod ? "overBefore" : "notOver";
};

type Asked = {
  readonly clock: Clock;
  readonly span: Span;
  readonly calendar: SittingCalendar | undefined;
};

/** Whether a time that ends then is over too soon for a limit, or soon enough for any other. */
const isSoonEnough = (clock: Clock, { surely, possibly }: KnownDay, on: IsoDate): boolean => {
  switch (asks(clock)) {
    case "notOver":
      return surely < on;
    case "overBefore":
      return (possibly ?? surely) < on;
    case "overBy":
      return (possibly ?? surely) <= on;
  }
};

/** No time is longer than its largest number in months. */
const furthest = 3660 * 31 + 366;

/**
 * The latest start before a day from which a time ends soon enough: found by counting forwards, as the later a time begins, the later
 * it ends. Undefined where none does from `floor` on.
 */
const latestStart = (
  endsSoonEnough: (start: IsoDate) => boolean,
  on: IsoDate,
  floor: IsoDate,
): IsoDate | undefined => {
  const earlier = (days: number): IsoDate => {
    const day = addDays(on, -days);
    return day < floor ? floor : day;
  };
  let [late, early] = [0, 1];
  while (!endsSoonEnough(earlier(early))) {
    if (earlier(early) === floor) return undefined;
    [late, early] = [early, early * 2];
  }
  while (early - late > 1) {
    const middle = Math.floor((early + late) / 2);
    if (endsSoonEnough(earlier(middle))) early = middle;
    else late = middle;
  }
  return endsSoonEnough(earlier(late)) ? earlier(late) : earlier(early);
};

/** Why nothing can be counted back from a day: it is beyond what the calendar of sitting days says. */
const unknownDay = ({ span, calendar }: Asked, on: IsoDate): NoStart | undefined => {
  if (!isNumbered(span)) return { kind: "noNumber" };
  if (span.unit !== "sittingDays") return undefined;
  if (calendar === undefined) return { kind: "noCalendar" };
  return on > calendar.endsOn ? { kind: "calendarEnds", day: calendar.endsOn } : undefined;
};

type Searched = { readonly floor: IsoDate; readonly begins: IsoDate };

/** The first day from which a time can be counted; for sitting days, the calendar says nothing of those before its first. */
const searched = ({ span, calendar }: Asked, from: FirstDay, on: IsoDate): Searched => {
  if (span.unit !== "sittingDays" || calendar === undefined) {
    const floor = addDays(on, -furthest);
    return { floor, begins: floor };
  }
  const begins = calendarBegins(calendar);
  return { floor: from === "sameDay" ? begins : addDays(begins, -1), begins };
};

const startFor = (asked: Asked, from: FirstDay, on: IsoDate): StartFor => {
  const { clock, span, calendar } = asked;
  const unknown = unknownDay(asked, on);
  if (unknown !== undefined) return { from, ...unknown };
  const lastFrom = (start: IsoDate) => lastDayOf({ clock, span, from }, start, { calendar });
  // What ends after the calendar does ends after the day that is asked for.
  const endsSoonEnough = (start: IsoDate): boolean => {
    const last = lastFrom(start);
    return isKnownDay(last) && isSoonEnough(clock, last, on);
  };
  const { floor, begins } = searched(asked, from, on);
  const latest = latestStart(endsSoonEnough, on, floor);
  if (latest === undefined) return { from, kind: "calendarBegins", day: begins };
  const start = asks(clock) === "notOver" ? addDays(latest, 1) : latest;
  const last = lastFrom(start);
  return isKnownDay(last)
    ? { from, kind: "start", start, last }
    : { from, kind: "calendarEnds", day: calendar?.endsOn ?? on };
};

/** The day by which, or of a limit from which, a time must run for something to be done on a day; for each first day that may count. */
export const startsFor = (asked: Asked, on: IsoDate): readonly StartFor[] =>
  firstDays(asked.clock).map((from) => startFor(asked, from, on));
