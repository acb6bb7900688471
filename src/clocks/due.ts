import type { TermName } from "../words/messages.ts";
import type { Authority } from "../procedure/values/authority.ts";
import { isUnderScrutiny } from "./broken-silence.ts";
import type { ClockName, SittingCalendar, SittingPeriod } from "./calendar.ts";
import type { Case } from "../procedure/case/case.ts";
import type { IsoDate } from "./dates/date.ts";
import { unmovedDay } from "./deadline-in-doubt.ts";
import { deadlinesOf, type Deadline } from "./deadline.ts";
import { knownDate, type FactDate } from "./dates/fact-date.ts";
import type { EntryHash } from "../procedure/values/ids.ts";
import { isSurelyOverdue } from "./overdue.ts";
import { isLawProcedure } from "../procedure/profile/law-procedure.ts";
import type { NegativeProcedure, Profile } from "../procedure/profile/profile.ts";
import { scrutinyOf, type Period } from "./scrutiny.ts";
import { isOpen } from "../procedure/case/stage.ts";

/** What runs in a case until a last day: a clock of the law, or the period in which silence approves. */
export const dueNames = ["vote", "presentation", "signature", "scrutiny"] as const;
export type DueName = ClockName | "scrutiny";

/** Something that runs in a case and has a last day. */
export type Due = {
  readonly kind: "due";
  readonly name: DueName;
  /** As the domain names it in its findings. */
  readonly called: TermName;
  /** The entry that recorded its start. */
  readonly of: EntryHash;
  readonly startedOn: FactDate;
  readonly certainlyBy: IsoDate;
  readonly possiblyBy: IsoDate;
  /** The last day if no suspension moved it, where that is in doubt; null where nothing is. */
  readonly unmoved: IsoDate | null;
  /** Whether it is a matter of hours, of which the record knows the days only. */
  readonly byHours: boolean;
  readonly restsOn: readonly Authority[];
  /** Whether its last day is over by a day in the parliament's zone, on every reading of the record. */
  readonly isOver: (today: IsoDate) => boolean;
};

/** Why there is no last day: no calendar was imported, it ends too soon, or the day of the start is not known, or too little of the days of a suspension. */
export type NoDay = Exclude<SittingPeriod["kind"], "ends"> | "startUnknown" | "suspensionUnknown";

export type Running =
  Due | { readonly kind: "cannotCalculate"; readonly name: DueName; readonly why: NoDay };

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

/** What runs in an open case and nothing on record has ended, in the order of the procedure. */
export const runningIn = (
  state: Case,
  profile: Profile,
  calendar: SittingCalendar | undefined,
): readonly Running[] => {
  if (!isOpen(state.stage)) return [];
  if (!isLawProcedure(profile)) return inScrutiny(state, profile, calendar);
  return deadlinesOf(state, profile).flatMap((one) =>
    ofDeadline(one, (today) => isSurelyOverdue(one, profile, today)),
  );
};
