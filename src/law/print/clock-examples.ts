import type { SittingCalendar } from "../../time/calendar.ts";
import { addDays, fallsOn, type IsoDate, isoDateSchema } from "../../time/date.ts";
import { lastDayOf, type Counted, type FirstDay, type LastDay } from "../clocks/calendar-days.ts";
import { isNumbered, spanOf, type Clock, type Span } from "../file/clock.ts";
import type { Sentence } from "../../words/messages.ts";
import { conditionInWords, type Naming } from "./naming.ts";

/** A Monday on which the times of the examples begin. */
const monday = isoDateSchema.parse("2026-03-02");
const lastDayOfCalendar = isoDateSchema.parse("2031-12-31");

/** A calendar for examples: the chambers sit from Monday to Thursday of every week. */
const sittings = (chambers: readonly string[]): SittingCalendar => {
  const days: IsoDate[] = [];
  for (let day = monday; day <= lastDayOfCalendar; day = addDays(day, 1))
    if (fallsOn(day, ["monday", "tuesday", "wednesday", "thursday"])) days.push(day);
  return {
    houses: Object.fromEntries(chambers.map((chamber) => [chamber, days])),
    endsOn: lastDayOfCalendar,
  };
};

const dayIn = (counted: Counted, start: IsoDate): LastDay => {
  const { span } = counted;
  const calendar = span.unit === "sittingDays" ? sittings(span.of) : undefined;
  return lastDayOf(counted, start, { calendar });
};

const words = {
  limit: {
    one: "printLastDay",
    orLater: "printLastDayOrLater",
    either: "printLastDayEither",
    doubtful: "printLastDayDoubtful",
  },
  interval: {
    one: "printOver",
    orLater: "printOverOrLater",
    either: "printOverEither",
    doubtful: "printOverDoubtful",
  },
} as const;

/** The first day counted as no source says it is not: where nobody has read which it is, both are tried. */
const otherFirst = ({ counts: { from, authority } }: Clock): FirstDay | undefined => {
  if (authority.mark === "seen" || from === "firstSittingDayAfter") return undefined;
  return from === "sameDay" ? "dayAfter" : "sameDay";
};

const dayInWords = (clock: Clock, span: Span, start: IsoDate): Sentence | undefined => {
  const kinds = words["limit" in clock ? "limit" : "interval"];
  const last = dayIn({ clock, span, from: clock.counts.from }, start);
  if (last.kind !== "day") return undefined;
  const { surely: day, possibly } = last;
  if (possibly === null) return { kind: kinds.orLater, day };
  if (possibly !== day) return { kind: kinds.either, day, other: possibly };
  const first = otherFirst(clock);
  const other = first === undefined ? undefined : dayIn({ clock, span, from: first }, start);
  return other?.kind === "day" && other.surely !== day
    ? { kind: kinds.doubtful, day, other: other.surely }
    : { kind: kinds.one, day };
};

const beginsInWords = (clock: Clock, span: Span, start: IsoDate): readonly Sentence[] => {
  const day = dayInWords(clock, span, start);
  if (day === undefined) return [];
  const kind = span.unit === "sittingDays" ? "printBeginsSitting" : "printBegins";
  return [{ kind, day: start, of: day }];
};

/** Days from which a time is counted in examples: a Monday, and a day just before each recess that it leaves out. */
const starts = ({ leavesOut }: Clock): readonly IsoDate[] => [
  monday,
  ...(leavesOut?.each ?? []).map(({ from }) => addDays(isoDateSchema.parse(`2028-${from}`), -5)),
];

/** Example days of a clock, counted as those of cases are: as long as it usually is, in other cases, and once extended. */
export const clockExamples = (naming: Naming, clock: Clock): readonly Sentence[] => {
  const usual = spanOf(clock);
  const extension = "extension" in clock ? clock.extension : undefined;
  return [
    ...starts(clock).flatMap((start) => beginsInWords(clock, usual, start)),
    ...(clock.unless ?? []).flatMap(({ when, span }) =>
      span === undefined
        ? []
        : beginsInWords(clock, span, monday).map((then): Sentence => ({
            kind: "printIfThen",
            one: conditionInWords(naming, when),
            other: then,
          })),
    ),
    ...(extension?.atMost === undefined || !isNumbered(usual)
      ? []
      : beginsInWords(clock, { ...usual, n: usual.n + extension.atMost }, monday).map(
          (then): Sentence => ({ kind: "printExtendedOnce", of: then }),
        )),
  ];
};
