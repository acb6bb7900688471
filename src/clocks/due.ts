import { isUnderScrutiny } from "./broken-silence.ts";
import type { SittingCalendar } from "./calendar.ts";
import type { Case } from "../procedure/case/case.ts";
import type { IsoDate } from "./dates/date.ts";
import { unmovedDay } from "./deadline-in-doubt.ts";
import { deadlinesOf, type Deadline } from "./deadline.ts";
import { dayOf, knownDate } from "./dates/fact-date.ts";
import type { EntryHash } from "../procedure/values/ids.ts";
import { isSurelyOverdue } from "./overdue.ts";
import { isLawProcedure, isStaged } from "../procedure/profile/kind-of-procedure.ts";
import type { NegativeProcedure, Profile } from "../procedure/profile/profile.ts";
import { runningInStages } from "./running-in-stages.ts";
import type { Due, Running } from "./due-shape.ts";
import { scrutinyOf, type Period } from "./scrutiny.ts";
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
  return [{ kind: "due", name, called, of, ...days, byHours, restsOn, isOver }];
};

const startOf = (state: Case, { name, startedOn }: Period): EntryHash | undefined =>
  name === "A"
    ? state.laid.treaties.at(-1)?.entry
    : state.scrutiny.statements.findLast(({ act }) => act.on === startedOn)?.entry;

const ofPeriod = (state: Case, profile: NegativeProcedure, period: Period): readonly Running[] => {
  const { ends, startedOn } = period;
  const of = startOf(state, period);
  if (ends.kind !== "ends") return [{ kind: "cannotCalculate", name: "scrutiny", why: ends.kind }];
  if (of === undefined) return [];
  const rule = period.name === "A" ? profile.periodA : profile.lowerHouseResolution.periodB;
  return [
    {
      kind: "due",
      name: "scrutiny",
      called: "scrutinyByParliament",
      of,
      startedOn: knownDate(startedOn),
      certainlyBy: ends.lastDay,
      possiblyBy: ends.lastDay,
      unmoved: null,
      byHours: false,
      restsOn: [rule.authority, profile.sittingDay.authority],
      isOver: (today) => today > ends.lastDay,
    },
  ];
};

const inScrutiny = (
  state: Case,
  profile: NegativeProcedure,
  calendar: SittingCalendar | undefined,
): readonly Running[] => {
  if (!isUnderScrutiny(state, profile, calendar)) return [];
  const scrutiny = scrutinyOf(state, profile, calendar);
  switch (scrutiny.kind) {
    case "period":
      return ofPeriod(state, profile, scrutiny);
    case "notLaid":
      return [{ kind: "cannotCalculate", name: "scrutiny", why: "startUnknown" }];
    case "statementAwaited":
      // No law read gives the minister a last day.
      return [];
  }
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
  if (!isLawProcedure(profile)) return inScrutiny(state, profile, calendar);
  return deadlinesOf(state, profile).flatMap((one) =>
    ofDeadline(one, (today) => isSurelyOverdue(one, profile, today)),
  );
};
