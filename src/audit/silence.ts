import type { Said } from "../words/messages.ts";
import type { ActOf } from "../procedure/case/act.ts";
import type { Authority } from "../procedure/values/authority.ts";
import { isUnderScrutiny } from "../clocks/broken-silence.ts";
import type { PinnedCalendar } from "../clocks/calendar.ts";
import type { Case } from "../procedure/case/case.ts";
import type { IsoDate } from "../clocks/dates/date.ts";
import { knownDate } from "../clocks/dates/fact-date.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./finding-group.ts";
import type { NegativeProcedure } from "../procedure/profile/profile.ts";
import { judgedByRulesThen, negativeProcedureAt } from "../procedure/profile/profile-version.ts";
import type { Law } from "../procedure/rules/rule.ts";
import { authorityOfPeriod, authorityOnResolution } from "../procedure/rules/awaited-silence.ts";
import { scrutinyOf, type Scrutiny } from "../clocks/scrutiny.ts";

type Judged = Pick<Finding, "verdict" | "why">;

type Silence = ActOf<"SilenceCertified">;

const endInWords = (
  { period, lastDay, calendar }: Pick<Silence, "period" | "lastDay" | "calendar">,
  ends: IsoDate | undefined,
): Said => {
  if (ends === lastDay) return { kind: "periodEnded", period, day: ends, calendar };
  return ends === undefined
    ? { kind: "certifiedNotEnded", day: lastDay }
    : { kind: "certifiedEndedElse", day: lastDay, ends };
};

const certified = (
  state: Case,
  calendar: PinnedCalendar | undefined,
  { law, now }: { readonly law: Law; readonly now: NegativeProcedure },
): readonly Finding[] => {
  const silence = state.scrutiny.certificates.at(-1);
  if (silence === undefined) return [];
  const profile = negativeProcedureAt(law, silence.seq, now);
  const rule: Rule = { kind: "silenceOfHouses" };
  const { authority } = profile.approval;
  if (calendar?.digest !== silence.act.calendar)
    return [
      {
        rule,
        verdict: "cannotBeVerified",
        why: { kind: "certifiedCalendarAway" },
        authority,
      },
    ];
  const found = scrutinyOf(state, profile, calendar);
  const ends =
    found.kind === "period" && found.ends.kind === "ends" ? found.ends.lastDay : undefined;
  const kept = ends === silence.act.lastDay;
  const why = endInWords(silence.act, ends);
  const taken = { on: knownDate(silence.act.lastDay), imported: silence.imported };
  const finding: Finding = { rule, verdict: kept ? "kept" : "broken", why, authority };
  return [judgedByRulesThen(profile, taken, finding)];
};

const standing = (found: Scrutiny, today: IsoDate): Judged => {
  switch (found.kind) {
    case "notLaid":
      return { verdict: "cannotBeVerified", why: { kind: "layingDayUnknown" } };
    case "statementAwaited":
      return {
        verdict: "running",
        why: { kind: "statementAwaited", house: found.house, day: found.resolvedOn },
      };
    case "period": {
      const days = found.sittingDays;
      const told = { period: found.name, days, start: found.startedOn };
      if (found.ends.kind !== "ends")
        return {
          verdict: "cannotBeVerified",
          why: { kind: "periodNotCalculated", period: found.name, days, start: found.startedOn },
        };
      const { lastDay } = found.ends;
      return today <= lastDay
        ? { verdict: "running", why: { kind: "periodRuns", ...told, last: lastDay } }
        : {
            verdict: "cannotBeVerified",
            why: { kind: "periodOver", ...told, last: lastDay },
          };
    }
  }
};

const authorityOn = (profile: NegativeProcedure, found: Scrutiny): Authority => {
  if (found.kind === "statementAwaited") return authorityOnResolution(profile, found.house);
  return authorityOfPeriod(profile, found.kind === "period" ? found.name : "A");
};

const uncertified = (
  state: Case,
  profile: NegativeProcedure,
  { calendar, today }: { readonly calendar: PinnedCalendar | undefined; readonly today: IsoDate },
): readonly Finding[] => {
  if (state.laid.treaties.length === 0 || !isUnderScrutiny(state, profile, calendar)) return [];
  const found = scrutinyOf(state, profile, calendar);
  const authority = authorityOn(profile, found);
  return [{ rule: { kind: "scrutinyDeadline" }, ...standing(found, today), authority }];
};

type Calendars = {
  /** By which silence was certified. */
  readonly certified: PinnedCalendar | undefined;
  readonly current: PinnedCalendar | undefined;
};

type Silent = {
  readonly calendars: Calendars;
  readonly today: IsoDate;
  /** The law of the case, also that of before it was moved: certified silence is judged by the version of its time. */
  readonly law: Law;
};

/** What the audit says of the time in which two houses may resolve against a treaty, counted in days on which both sit. */
export const silenceFindings = (
  state: Case,
  now: NegativeProcedure,
  { calendars, today, law }: Silent,
): readonly Finding[] => [
  ...certified(state, calendars.certified, { law, now }),
  ...uncertified(state, now, { calendar: calendars.current, today }),
];
