import type { PinnedCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import { latestDay, type FactDate } from "../../time/fact-date.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { ActOf } from "../act.ts";
import type { Course } from "../course/course.ts";
import { runsIn, type ClockRun } from "./clock-run.ts";
import { timesEndedAt } from "./runs.ts";

/** The day on which something is certified, and the calendar by which sitting days are counted then. */
type Day = { readonly today: IsoDate; readonly calendar?: PinnedCalendar | undefined };

// Nobody certifies today what may still run, or for a day on which it may still have run.
const notOver = (
  today: IsoDate,
  { clock: { name }, authority, ends }: ClockRun,
  on: FactDate,
): readonly Refusal[] => {
  if (ends.kind === "noDay")
    switch (ends.why) {
      case "noCalendar":
        return [refusal("CalendarMissing", {}, authority)];
      case "calendarEnds":
        return inField("calendar", [refusal("CalendarTooShort", { name }, authority)]);
      // A time without a number is no period, so nobody certifies its end.
      case "noNumber":
      case "startUnknown":
      case "suspensionUnknown":
        return inField("stage", [refusal("TimeStartUnknown", { name }, authority)]);
    }
  const { latest: lastDay } = ends;
  if (today <= lastDay)
    return inField("on", [refusal("PeriodNotEnded", { lastDay, today }, authority)]);
  const day = latestDay(on);
  return day !== undefined && day <= lastDay
    ? inField("on", [refusal("TimeStillRan", { on, lastDay, name }, authority)])
    : [];
};

/** What speaks against it that the time of a stage has ended, as a case stands before somebody certifies it. */
export const timeNotEnded = (
  course: Course,
  { stage, on }: Pick<ActOf<"TimeEndCertified">, "stage" | "on">,
  { today, calendar }: Day,
): readonly Refusal[] => {
  const clocks = timesEndedAt(course.procedure, stage);
  const runs = runsIn(course, { today, calendar }).filter(
    ({ clock, isUnderWay }) => isUnderWay && clocks.includes(clock),
  );
  const [first] = clocks;
  if (first !== undefined && runs.length === 0)
    return inField("stage", [refusal("TimeNotRunning", { name: first.name }, first.authority)]);
  return runs.flatMap((run) => notOver(today, run, on));
};
