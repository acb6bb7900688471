import type { Clock } from "../../law/file/clock.ts";
import type { Event } from "../../law/file/event.ts";
import { eventInFile, lengthInWords, namesOfBody } from "../../law/file/names-in-words.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { daysBetween, type IsoDate } from "../../time/date.ts";
import type { Sentence } from "../../words/messages.ts";
import { firstDays, type Moved, type Reading } from "./readings.ts";
import type { Backwards, DaysAlike, Derivation, RunDerived } from "./derivation.ts";
import type { ExpectedEnd } from "./chain.ts";
import type { StartFor } from "./start-for.ts";

/** Days in a row: “6 to 9 April 2026”, with the first month only where it is another. */
const daysInWords = ({ from: first, to: last }: DaysAlike): Sentence => {
  if (first === last) return { kind: "dayAlone", day: first };
  return first.slice(0, 7) === last.slice(0, 7)
    ? { kind: "daysOfMonth", first: Number(first.slice(8)), last }
    : { kind: "daysFromTo", first, last };
};

const howInWords = (procedure: Procedure, { how, counted, from, to }: DaysAlike): Sentence => {
  const n = daysBetween(from, to) + 1;
  switch (how.kind) {
    case "counts": {
      const { first, last } = counted ?? { first: 1, last: n };
      return first === last ? { kind: "dayCounts", n: first } : { kind: "daysCount", first, last };
    }
    case "dayOfStart":
      return { kind: "dayOfStart" };
    case "weekend":
      return { kind: "dayOfWeekend", n };
    case "holiday":
      return { kind: "dayOfHoliday", n };
    case "leftOut":
      return { kind: "dayOfRecess" };
    case "notSitting": {
      const houses = how.houses.map((id) => namesOfBody(procedure, id));
      return { kind: "dayNotSitting", n, houses };
    }
    case "beforeCalendar":
      return { kind: "dayBeforeCalendar", n };
  }
};

/** What a count makes of days in a row. */
export const daysAlikeInWords = (procedure: Procedure, days: DaysAlike): Sentence => ({
  kind: "daysAlike",
  days: daysInWords(days),
  how: howInWords(procedure, days),
});

/** What moved a last day, and to which day. */
export const moveInWords = (move: Moved): Sentence => {
  const length = lengthInWords("days", move.days);
  return move.kind === "stopped"
    ? { kind: "movedStopped", length, day: move.last }
    : { kind: "movedStoodStill", from: move.from, until: move.until, length, day: move.last };
};

/** By how much a time was extended. */
export const extensionInWords = (
  { run: { span } }: RunDerived,
  { on, n }: RunDerived["extensions"][number],
): Sentence => ({ kind: "derivedExtended", length: lengthInWords(span.unit, n), on });

const results = {
  limit: {
    one: "derivedLastDay",
    orLater: "derivedLastDayOrLater",
    either: "derivedLastDayEither",
  },
  interval: { one: "derivedOver", orLater: "derivedOverOrLater", either: "derivedOverEither" },
} as const;

/** To which day a count came, or why it came to none. */
export const resultInWords = (clock: Clock, { last }: Pick<Reading, "last">): Sentence => {
  if (last === null) return { kind: "derivedStandstillUnknown" };
  if (last.kind === "noCalendar") return { kind: "derivedNoCalendar" };
  if (last.kind === "noNumber") return { kind: "derivedNoNumber" };
  if (last.kind === "calendarEnds") return { kind: "derivedCalendarEnds", day: last.endsOn };
  const { surely: day, possibly } = last;
  const kinds = results["limit" in clock ? "limit" : "interval"];
  if (possibly === null) return { kind: kinds.orLater, day };
  return possibly === day ? { kind: kinds.one, day } : { kind: kinds.either, day, other: possibly };
};

/** Which reading of the record a count is of: its start, and which day is the first where no source says so. */
export const readingInWords = (
  clock: Clock,
  { start, from }: Pick<Derivation, "start" | "from">,
): readonly Sentence[] => [
  { kind: "derivedStart", day: start },
  ...(firstDays(clock).length === 1
    ? []
    : [{ kind: from === "sameDay" ? "derivedIfCounts" : "derivedIfDoesNotCount" } as const]),
];

const eventsInWords = (procedure: Procedure, events: readonly Event[]): Sentence => ({
  kind: "eitherEvent",
  all: events.map(({ stage, what }) => eventInFile(procedure, stage, what)),
});

type Counting = { readonly clock: Clock; readonly procedure: Procedure; readonly on: IsoDate };

const startInWords = (
  { clock, procedure, on }: Counting,
  { start: day, last }: Extract<StartFor, { kind: "start" }>,
): Sentence => {
  const start = eventsInWords(procedure, clock.from);
  const end = eventsInWords(procedure, clock.to);
  if (!("limit" in clock)) return { kind: "backwardsInterval", end, on, start, day };
  return clock.isPeriod
    ? { kind: "backwardsPeriod", on, start, day, last: last.possibly ?? last.surely }
    : { kind: "backwardsLimit", end, on, start, day, last: last.surely };
};

const startForInWords = (counting: Counting, one: StartFor): readonly Sentence[] => {
  const { clock, on } = counting;
  const reading: readonly Sentence[] = readingInWords(clock, { ...one, start: on }).slice(1);
  switch (one.kind) {
    case "start":
      return [
        ...reading,
        startInWords(counting, one),
        ...(one.last.possibly === null ? [{ kind: "backwardsHolidays" } as const] : []),
      ];
    case "noCalendar":
      return [{ kind: "backwardsNoCalendar", on }];
    case "noNumber":
      return [{ kind: "derivedNoNumber" }];
    case "calendarEnds":
      return [{ kind: "backwardsCalendarEnds", on, day: one.day }];
    case "calendarBegins":
      return [{ kind: "backwardsCalendarBegins", on, day: one.day }];
  }
};

/**
 * From when a time must run for the day that was asked for, and the times before it for the day on which it would have to begin; several
 * sentences for each first day that may count.
 */
export const backwardsInWords = (
  clock: Clock,
  procedure: Procedure,
  { on, starts, earlier }: Backwards,
): readonly (readonly Sentence[])[] => {
  if (starts === "noTime") return [[{ kind: "backwardsNoTime" }]];
  if (starts === "lengthUnknown") return [[{ kind: "backwardsLengthUnknown", on }]];
  return [{ clock, on, starts }, ...earlier].flatMap((link, index) => [
    ...(index === 0 ? [] : [[{ kind: "backwardsBefore", name: link.clock.name } as const]]),
    ...link.starts.map((one) =>
      startForInWords({ clock: link.clock, procedure, on: link.on }, one),
    ),
  ]);
};

/** When a time ends that has not begun, and after which other. */
export const expectedInWords = (
  procedure: Procedure,
  { clock, after, start, last }: ExpectedEnd,
): readonly Sentence[] => [
  {
    kind: "limit" in after && !after.isPeriod ? "expectedAtLatest" : "expectedAtEarliest",
    name: clock.name,
    start: eventsInWords(procedure, clock.from),
    after: after.name,
    on: start,
  },
  resultInWords(clock, { last }),
];
