import type { PinnedCalendar } from "../calendar.ts";
import { latest, type Case } from "../case.ts";
import type { IsoDate } from "../date.ts";
import { knownDate } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import type { NegativeProcedure } from "../profile.ts";
import { negativeProcedureAt } from "../moved-law.ts";
import type { Law } from "../rules/rule.ts";
import { judgedByRulesThen } from "../rules-in-force.ts";
import { scrutinyOf, type Scrutiny } from "../scrutiny.ts";

type Said = Pick<Finding, "verdict" | "why">;

const certified = (
  state: Case,
  calendar: PinnedCalendar | undefined,
  { law, now }: { readonly law: Law; readonly now: NegativeProcedure },
): readonly Finding[] => {
  const silence = latest(state, "SilenceCertified");
  if (silence === undefined) return [];
  const profile = negativeProcedureAt(law, silence.seq, now);
  const rule = "silence of both Houses";
  const { authority } = profile.approval;
  if (calendar?.digest !== silence.act.calendar)
    return [
      {
        rule,
        verdict: "cannotBeVerified",
        why: "the calendar it was certified by is not at hand",
        authority,
      },
    ];
  const found = scrutinyOf(state, profile, calendar);
  const ends =
    found.kind === "period" && found.ends.kind === "ends" ? found.ends.lastDay : undefined;
  const kept = ends === silence.act.lastDay;
  const why = kept
    ? `period ${silence.act.period} ended on ${ends} by calendar ${silence.act.calendar.slice(0, 12)}…`
    : `certified as ended on ${silence.act.lastDay}, but by the facts now on record it ${ends === undefined ? "has not ended" : `ended on ${ends}`}`;
  const taken = { on: knownDate(silence.act.lastDay), imported: silence.imported };
  const finding: Finding = { rule, verdict: kept ? "kept" : "broken", why, authority };
  return [judgedByRulesThen(profile, taken, finding)];
};

const standing = (found: Scrutiny, today: IsoDate): Said => {
  switch (found.kind) {
    case "notLaid":
      return { verdict: "cannotBeVerified", why: "the day of laying is not known" };
    case "statementAwaited":
      return {
        verdict: "running",
        why: `${found.house} resolved against on ${found.resolvedOn}; a statement is awaited`,
      };
    case "period": {
      const of = `period ${found.name}, ${String(found.sittingDays)} sitting days after ${found.startedOn}`;
      if (found.ends.kind !== "ends")
        return {
          verdict: "cannotBeVerified",
          why: `${of}; cannot be calculated: the sitting days are not at hand so far`,
        };
      const { lastDay } = found.ends;
      return today <= lastDay
        ? { verdict: "running", why: `${of}, to ${lastDay}` }
        : {
            verdict: "cannotBeVerified",
            why: `${of}, ended ${lastDay}; silence not certified yet`,
          };
    }
  }
};

const uncertified = (
  state: Case,
  profile: NegativeProcedure,
  { calendar, today }: { readonly calendar: PinnedCalendar | undefined; readonly today: IsoDate },
): readonly Finding[] => {
  if (state.stage !== "scrutiny" || latest(state, "TreatyLaid") === undefined) return [];
  const { authority } = profile.periodA;
  const said = standing(scrutinyOf(state, profile, calendar), today);
  return [{ rule: "deadline: scrutiny by both Houses", ...said, authority }];
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
