import type { Case } from "../../../case/case.ts";
import type { PinnedCalendar } from "../../../time/calendar.ts";
import { addDays, type IsoDate } from "../../../time/date.ts";
import { dayIn, latestDay, startOfDay } from "../../../time/fact-date.ts";
import { type Due, lastDayOf, runningIn } from "../../../case/clocks/due.ts";
import type { Procedure } from "../../../law/file/procedure.ts";
import type { Reminding } from "../../../office/reminding.ts";

/** A case with the law and the sitting days that it is judged by. */
export type Clocked = {
  readonly state: Case;
  readonly procedure: Procedure;
  readonly calendar: PinnedCalendar | undefined;
};

type Wishes = Pick<Reminding, "daysBefore" | "hoursBefore" | "escalation">;

/** What was said of a case: of these, everything that was due until then (epoch ms). */
export type Noted = { readonly at: number; readonly of: readonly string[] };

export const nothingNoted: Noted = { at: 0, of: [] };

const hour = 3_600_000;

const keyOf = ({ name, of, certainlyBy, possiblyBy }: Due): string =>
  [name, of, certainlyBy, possiblyBy].join(".");

type Counting = { readonly wishes: Wishes; readonly startOf: (day: IsoDate) => number };

const before = (due: Due, lastDay: IsoDate, { wishes, startOf }: Counting): readonly number[] => {
  if (due.byHours) {
    const end = startOf(addDays(lastDay, 1));
    return wishes.hoursBefore.map((hours) => end - hours * hour);
  }
  const start = latestDay(due.startedOn);
  return wishes.daysBefore
    .map((days) => addDays(lastDay, -days))
    .filter((from) => start === undefined || from > start)
    .map(startOf);
};

/** The moments (epoch ms) at which something new is to be said of what is due: its reminders, that it is over, and whom that is told next. */
const momentsOf = (due: Due, counting: Counting): readonly number[] => {
  const { wishes, startOf } = counting;
  const { unmoved, possiblyBy } = due;
  const lastDays = unmoved === null || due.isPeriod ? [lastDayOf(due)] : [lastDayOf(due), unmoved];
  return [
    ...lastDays.flatMap((day) => [...before(due, day, counting), startOf(addDays(day, 1))]),
    ...(possiblyBy === null
      ? []
      : [0, ...wishes.escalation.map(({ afterDays }) => afterDays)].map((days) =>
          startOf(addDays(possiblyBy, days + 1)),
        )),
  ];
};

const duesOf = ({ state, procedure, calendar }: Clocked, now: number): readonly Due[] => {
  const today = dayIn(procedure.timeZone, now);
  return runningIn(state, procedure, { today, calendar }).flatMap((one) =>
    one.kind === "due" ? [one] : [],
  );
};

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
  const startOf = (day: IsoDate): number => startOfDay(at.procedure.timeZone, day);
  const moments = duesOf(at, now).flatMap((due) => {
    const after = noted.of.includes(keyOf(due)) ? noted.at : Number.NEGATIVE_INFINITY;
    return momentsOf(due, { wishes, startOf }).filter((moment) => moment > after);
  });
  return moments.length === 0 ? undefined : Math.min(...moments);
};

/** What is said once everything is that is due now. */
export const notedNow = (at: Clocked, now: number): Noted => ({
  at: now,
  of: duesOf(at, now).map(keyOf),
});
