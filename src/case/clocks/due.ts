import type { SittingCalendar } from "../../time/calendar.ts";
import type { Case } from "../case.ts";
import type { IsoDate } from "../../time/date.ts";
import { dayOf } from "../../time/fact-date.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { runningInStages } from "./running-in-stages.ts";
import type { Running } from "./due-shape.ts";

export type { Due, DueName, DueTitle, NoDay, Running } from "./due-shape.ts";
export { dueInWords, lastDayOf } from "./due-shape.ts";

/**
 * What runs in a case and nothing on record has ended, in the order of the procedure.
 * @param today the day in the parliament's zone; left out, that of the newest entry
 */
export const runningIn = (
  state: Case,
  procedure: Procedure,
  {
    calendar,
    today = dayOf(state.at, procedure.timeZone),
  }: { readonly calendar: SittingCalendar | undefined; readonly today?: IsoDate },
): readonly Running[] => runningInStages(state, procedure, { today, calendar });
