import * as z from "zod/mini";
import { type Digest, lawIdSchema } from "../procedure/values/ids.ts";
import { type IsoDate, isoDateSchema } from "./dates/date.ts";

/** The clocks of a procedure that approves by law, in its order. */
export const clockNames = ["vote", "presentation", "signature"] as const;
export type ClockName = (typeof clockNames)[number];

/** The days on which each house sits, as its operator imported them. Days after `endsOn` are not known, for any house. */
export const calendarSchema = z.strictObject({
  houses: z.record(lawIdSchema, z.array(isoDateSchema)),
  endsOn: isoDateSchema,
});
export type SittingCalendar = {
  readonly houses: Readonly<Record<string, readonly IsoDate[]>>;
  readonly endsOn: IsoDate;
};
export type PinnedCalendar = SittingCalendar & { readonly digest: Digest };

/** The answer of a sitting-day clock. Not knowing is an answer of its own, never a guess. */
export type SittingPeriod =
  | { readonly kind: "ends"; readonly firstDay: IsoDate; readonly lastDay: IsoDate }
  | { readonly kind: "calendarEnds"; readonly endsOn: IsoDate; readonly counted: number }
  | { readonly kind: "noCalendar" };

export type SittingCount = { readonly houses: readonly string[]; readonly sittingDays: number };

/** Days on which all the named houses sit, in order. */
const commonDays = (calendar: SittingCalendar, houses: readonly string[]): readonly IsoDate[] => {
  const [first, ...others] = houses.map((house) => calendar.houses[house] ?? []);
  if (first === undefined) return [];
  const rest = others.map((days) => new Set(days));
  return [...new Set(first)].filter((day) => rest.every((days) => days.has(day))).sort();
};

/**
 * Counts sitting days of all the houses from the first such day after `start`; the day of `start` never counts
 * (Constitutional Reform and Governance Act 2010, ss. 20(2), 20(5), 20(9)). The period ends on the last day counted.
 */
export const sittingPeriod = (
  start: IsoDate,
  count: SittingCount,
  calendar: SittingCalendar | undefined,
): SittingPeriod => {
  if (calendar === undefined) return { kind: "noCalendar" };
  const days = commonDays(calendar, count.houses).filter(
    (day) => day > start && day <= calendar.endsOn,
  );
  const lastDay = days[count.sittingDays - 1];
  const firstDay = days[0];
  if (lastDay === undefined || firstDay === undefined)
    return { kind: "calendarEnds", endsOn: calendar.endsOn, counted: days.length };
  return { kind: "ends", firstDay, lastDay };
};
