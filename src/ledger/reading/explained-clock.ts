import { explainedClock, type ClockExplained } from "../../case/clocks/derivation.ts";
import { courseOf } from "../../case/course-of-case.ts";
import type { Clock } from "../../law/file/clock.ts";
import type { IsoDate } from "../../time/date.ts";
import type { CaseView } from "./case-view.ts";

/**
 * How the days of a clock are counted in a case, as whoever reads it may see it.
 * @param on a day for which it is counted back from when the clock would have to run
 */
export const explainedInCase = (
  { state, law, runs, calendar, on: { today } }: CaseView,
  clock: Clock,
  on?: IsoDate,
): ClockExplained =>
  explainedClock(clock, {
    course: courseOf(state, law.procedure),
    runs,
    calendar,
    today,
    on,
  });
