import type { Case } from "../../src/case/case.ts";
import type { Calendars, ClockRun } from "../../src/case/clocks/clock-run.ts";
import { clockRuns, runningLimits } from "../../src/case/clocks/runs-of-case.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import type { IsoDate } from "../../src/time/date.ts";

/** The limits that run in a case; on the day of its newest entry, where no other is named. */
export const runningIn = (
  state: Case,
  procedure: Procedure,
  on: Calendars & { readonly today?: IsoDate } = {},
): readonly ClockRun[] => runningLimits(clockRuns(state, procedure, on));
