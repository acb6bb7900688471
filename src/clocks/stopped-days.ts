import {
  addDays,
  daysBetween,
  firstOfDays,
  lastOfDays,
  laterOf,
  type IsoDate,
} from "./dates/date.ts";
import { earliestDay } from "./dates/fact-date.ts";
import { happenedBy } from "./suspension.ts";
import type { Suspension } from "../procedure/case/slots/suspensions.ts";

/** Days on which a clock stands still: from `from` on, and no longer on `to`. */
export type StoppedDays = { readonly from: IsoDate; readonly to: IsoDate };

// The day of the suspension stands still, the day of the resumption runs again.
const daysOf = (from: IsoDate | undefined, to: IsoDate | undefined): readonly StoppedDays[] =>
  from === undefined || to === undefined || to <= from ? [] : [{ from, to }];

/** Each day once, in order: two suspensions that a correction made overlap stop no day twice. */
const merged = (all: readonly StoppedDays[]): readonly StoppedDays[] =>
  all
    .toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
    .reduce<readonly StoppedDays[]>((before, next) => {
      const last = before.at(-1);
      return last === undefined || last.to < next.from
        ? [...before, next]
        : [...before.slice(0, -1), { from: last.from, to: laterOf(last.to, next.to) }];
    }, []);

/** The days that stood still on every reading of the dates on record; a day of the record is one in the parliament's zone. */
export const surelyStopped = (
  suspensions: readonly Suspension[],
  timeZone: string,
): readonly StoppedDays[] =>
  merged(
    suspensions.flatMap(({ began, ended }) =>
      daysOf(happenedBy(began, timeZone), ended && earliestDay(ended.act.on)),
    ),
  );

/** The days that stood still on some reading. Of a suspension that has not ended there is no last one. */
export const possiblyStopped = (
  suspensions: readonly Suspension[],
  timeZone: string,
): readonly StoppedDays[] =>
  merged(
    suspensions.flatMap(({ began, ended }) =>
      daysOf(
        earliestDay(began.act.on) ?? firstOfDays,
        ended === undefined ? lastOfDays : happenedBy(ended, timeZone),
      ),
    ),
  );

/**
 * The last day of a period, moved by the days that stood still within it. Days are moved and not months: how many days of
 * the period were left is known on the day of the suspension, how many months of it is not.
 */
export const movedBy = (
  stopped: readonly StoppedDays[],
  { firstCounted, due }: { readonly firstCounted: IsoDate; readonly due: IsoDate },
): IsoDate =>
  stopped.reduce((last, { from, to }) => {
    const begins = laterOf(from, firstCounted);
    return begins > last || to <= begins ? last : addDays(last, daysBetween(begins, to));
  }, due);
