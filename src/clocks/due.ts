import type { SittingCalendar } from "./calendar.ts";
import type { Case } from "../procedure/case/case.ts";
import type { IsoDate } from "./dates/date.ts";
import { unmovedDay } from "./deadline-in-doubt.ts";
import { deadlinesOf, type Deadline } from "./deadline.ts";
import { dayOf } from "./dates/fact-date.ts";
import { isSurelyOverdue } from "./overdue.ts";
import { isStaged } from "../procedure/profile/kind-of-procedure.ts";
import type { Profile } from "../procedure/profile/profile.ts";
import { runningInStages } from "./running-in-stages.ts";
import type { Due, Running } from "./due-shape.ts";
import { isOpen } from "../procedure/case/stage.ts";

export type { Due, DueName, DueTitle, NoDay, Running } from "./due-shape.ts";
export { dueSaid } from "./due-shape.ts";

const ofDeadline = (one: Deadline, isOver: Due["isOver"]): readonly Running[] => {
  const { clock: name, name: called, startedIn: of, certainlyBy, possiblyBy, rule, span } = one;
  // Only what is met already has a start that nobody recorded.
  if (one.metOn !== undefined || of === undefined) return [];
  // What stands still runs no more, until the case is resumed.
  if (one.stopped?.standsStill === true) return [];
  if (certainlyBy === undefined || possiblyBy === undefined) {
    const why = one.stopped === null ? "startUnknown" : "suspensionUnknown";
    return [{ kind: "cannotCalculate", name, why }];
  }
  const { startedOn } = one;
  const byHours = span.unit === "hours";
  const stopped = one.stopped === null ? [] : [one.stopped.authority];
  const restsOn = [rule.authority, rule.countsFromAuthority, ...stopped];
  const days = { startedOn, certainlyBy, possiblyBy, unmoved: unmovedDay(one) };
  return [{ kind: "due", name, called, of, ...days, byHours, isPeriod: false, restsOn, isOver }];
};

/**
 * What runs in an open case and nothing on record has ended, in the order of the procedure.
 * @param today the day in the parliament's zone; left out, that of the newest entry
 */
export const runningIn = (
  state: Case,
  profile: Profile,
  {
    calendar,
    today = dayOf(state.at, profile.timeZone),
  }: { readonly calendar: SittingCalendar | undefined; readonly today?: IsoDate },
): readonly Running[] => {
  if (isStaged(profile)) return runningInStages(state, profile, { today, calendar });
  if (!isOpen(state.stage)) return [];
  return deadlinesOf(state, profile).flatMap((one) =>
    ofDeadline(one, (today) => isSurelyOverdue(one, profile, today)),
  );
};
