import type { Case } from "../../../case/case.ts";
import type { PinnedCalendar } from "../../../time/calendar.ts";
import { dayIn } from "../../../time/fact-date.ts";
import { isDated, type DatedRun } from "../../../case/clocks/clock-run.ts";
import { clockRuns, runningLimits } from "../../../case/clocks/runs-of-case.ts";
import type { Procedure } from "../../../law/file/procedure.ts";
import { remindersOf, type Wishes } from "./reminder.ts";

/** A case with the law and the sitting days that it is judged by. */
export type Clocked = {
  readonly state: Case;
  readonly procedure: Procedure;
  readonly calendar: PinnedCalendar | undefined;
};

/** What was said of a case: of these, everything that was due until then (epoch ms). */
export type Noted = { readonly at: number; readonly of: readonly string[] };

export const nothingNoted: Noted = { at: 0, of: [] };

const keyOf = ({ clock, startedIn, ends: { certainlyBy, possiblyBy } }: DatedRun): string =>
  [clock.id, startedIn, certainlyBy, possiblyBy].join(".");

/** The limits that run in a case at a moment (epoch ms) and have a last day. */
export const datedLimits = (
  { state, procedure, calendar }: Clocked,
  now: number,
): readonly DatedRun[] =>
  runningLimits(
    clockRuns(state, procedure, { today: dayIn(procedure.timeZone, now), calendar }),
  ).filter(isDated);

/**
 * When something is next to be said of a case (epoch ms): a reminder, or that a time is over. It may lie in the past, where it was
 * not said yet. Undefined where nothing runs of which a last day can be calculated.
 * @param now epoch ms
 */
export const nextMoment = (
  at: Clocked,
  wishes: Wishes,
  { now, noted }: { readonly now: number; readonly noted: Noted },
): number | undefined => {
  const moments = datedLimits(at, now).flatMap((run) => {
    const after = noted.of.includes(keyOf(run)) ? noted.at : Number.NEGATIVE_INFINITY;
    return remindersOf(run, wishes, at.procedure.timeZone)
      .flat()
      .map(({ from }) => from)
      .filter((moment) => moment > after);
  });
  return moments.length === 0 ? undefined : Math.min(...moments);
};

/** What is said once everything is that is due now. */
export const notedNow = (at: Clocked, now: number): Noted => ({
  at: now,
  of: datedLimits(at, now).map(keyOf),
});
