import {
  addDays,
  addMonths,
  daysBetween,
  lastOfDays,
  laterOf,
  type IsoDate,
} from "./dates/date.ts";
import { earliestDay, latestDay, type FactDate } from "./dates/fact-date.ts";
import type { ClockRule, Span } from "../procedure/profile/profile.ts";
import { movedBy, type StoppedDays } from "./stopped-days.ts";

/** A clock of a case: when it started, how long it runs, from which day it counts. */
export type Run = { readonly startedOn: FactDate; readonly span: Span; readonly rule: ClockRule };

/** The last day that keeps a deadline on every reading of the dates on record, and on some; undefined where no day follows. */
export type Limits = {
  readonly certainlyBy: IsoDate | undefined;
  readonly possiblyBy: IsoDate | undefined;
};

const dayAfterSpan = (start: IsoDate, { span, rule }: Run): readonly [IsoDate, IsoDate] => {
  const shift = rule.countsFrom === "sameDay" ? -1 : 0;
  switch (span.unit) {
    case "months": {
      const due = addDays(addMonths(start, span.n), shift);
      return [due, due];
    }
    case "days": {
      const due = addDays(start, span.n + shift);
      return [due, due];
    }
    case "hours":
      // Only days are on record: within the same day it is surely kept, within the days it reaches into possibly.
      return [
        addDays(start, Math.max(0, Math.floor(span.n / 24) - 1)),
        addDays(start, Math.ceil(span.n / 24)),
      ];
  }
};

/** The limits of a clock that nothing stops. */
export const limitsOf = (run: Run): Limits => {
  const [first, last] = [earliestDay(run.startedOn), latestDay(run.startedOn)];
  return {
    certainlyBy: first === undefined ? undefined : dayAfterSpan(first, run)[0],
    possiblyBy: last === undefined ? undefined : dayAfterSpan(last, run)[1],
  };
};

/** The days that stood still on every reading of the dates on record, and on some. */
export type Stops = {
  readonly surely: readonly StoppedDays[];
  readonly possibly: readonly StoppedDays[];
};

/** Of more possible starts than this no last day is calculated. */
const mostStarts = 3660;

// All days on which it can have started. Where months are counted and days fall out, a later start may be due earlier.
const startsOf = ({ startedOn }: Run): readonly IsoDate[] | undefined => {
  const [first, last] = [earliestDay(startedOn), latestDay(startedOn)];
  if (first === undefined || last === undefined) return undefined;
  const days = daysBetween(first, last) + 1;
  return days > mostStarts
    ? undefined
    : Array.from({ length: days }, (_, index) => addDays(first, index));
};

const earlierOf = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);

/** The limits of a clock that stood still on some days; no last day where it stands still with no end in sight. */
export const stoppedLimits = (run: Run, { surely, possibly }: Stops): Limits => {
  const plain = limitsOf(run);
  const starts = startsOf(run);
  if (starts === undefined || plain.certainlyBy === undefined)
    return { ...plain, possiblyBy: undefined };
  const moved = (start: IsoDate, by: readonly StoppedDays[], which: 0 | 1): IsoDate => {
    const firstCounted = run.rule.countsFrom === "sameDay" ? start : addDays(start, 1);
    return movedBy(by, { firstCounted, due: dayAfterSpan(start, run)[which] });
  };
  const certainlyBy = starts.map((start) => moved(start, surely, 0)).reduce(earlierOf);
  const possiblyBy = starts.map((start) => moved(start, possibly, 1)).reduce(laterOf);
  return { certainlyBy, possiblyBy: possiblyBy === lastOfDays ? undefined : possiblyBy };
};
