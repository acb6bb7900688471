import { addDays, daysBetween, firstOfDays, lastOfDays, laterOf, type IsoDate } from "./date.ts";
import { earliestDay, latestDay } from "./fact-date.ts";
import type { Suspension } from "./suspension.ts";

/** Days on which a clock stands still: from `from` on, and no longer on `to`. */
export type StoppedDays = { readonly from: IsoDate; readonly to: IsoDate };

// The day of the suspension stands still, the day of the resumption runs again.
const daysOf = (from: IsoDate | undefined, to: IsoDate | undefined): readonly StoppedDays[] =>
  from === undefined || to === undefined || to <= from ? [] : [{ from, to }];

/** Each day once, in order: two suspensions that a correction made overlap stop no day twice. */
const merged = (all: readonly StoppedDays[]): readonly StoppedDays[] =>
  all
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .reduce<readonly StoppedDays[]>((before, next) => {
      const last = before.at(-1);
      return last === undefined || last.to < next.from
        ? [...before, next]
        : [...before.slice(0, -1), { from: last.from, to: laterOf(last.to, next.to) }];
    }, []);

/** The days that stood still on every reading of the dates on record. */
export const surelyStopped = (suspensions: readonly Suspension[]): readonly StoppedDays[] =>
  merged(
    suspensions.flatMap(({ began, ended }) =>
      daysOf(latestDay(began.act.on), ended && earliestDay(ended.act.on)),
    ),
  );

/** The days that stood still on some reading. One that has not ended, or ended nobody knows when, has no last day. */
export const possiblyStopped = (suspensions: readonly Suspension[]): readonly StoppedDays[] =>
  merged(
    suspensions.flatMap(({ began, ended }) =>
      daysOf(
        earliestDay(began.act.on) ?? firstOfDays,
        (ended && latestDay(ended.act.on)) ?? lastOfDays,
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
