import type { Said } from "../words/messages.ts";
import type { Case } from "../procedure/case/case.ts";
import type { IsoDate } from "../clocks/dates/date.ts";
import { type ClockName, clockNames } from "../clocks/calendar.ts";
import { dayOf, latestDay } from "../clocks/dates/fact-date.ts";
import { nameOfClock, type Deadline } from "../clocks/deadline.ts";
import { deadlinesUnder, type RuledDeadline } from "../clocks/deadlines-under.ts";
import { judgeDeadline } from "../clocks/judge-deadline.ts";
import type { Finding } from "./finding.ts";
import { overdueActOf } from "../clocks/overdue.ts";
import { isStaged } from "../procedure/profile/kind-of-procedure.ts";
import type { LawProcedure } from "../procedure/profile/profile.ts";
import type { Law } from "../procedure/rules/rule.ts";
import { judgedByRulesThen } from "../procedure/profile/profile-version.ts";

const endingWithout = (state: Case) => state.withdrawal ?? state.lapse;

/** The day as of which a case is judged: no period runs on in a case that was withdrawn or lapsed. */
export const judgedOn = (state: Case, timeZone: string, today: IsoDate): IsoDate => {
  const ending = endingWithout(state);
  if (ending === undefined) return today;
  // A live ending counts from the day it was recorded: dated back it would hide what was overdue by then.
  const day = ending.imported ? latestDay(ending.act.on) : dayOf(ending.at, timeZone);
  return day === undefined || day > today ? today : day;
};

// A correction or a suspension that dates back moves the last day, and what was on record by then is not hidden by it.
const overdueBefore = (state: Case, { clock, startedIn }: Deadline) =>
  state.overdue.findLast(({ act }) => act.deadline === clock && act.of === startedIn);

// What was put on record while it was overdue stays on record after it was made up for.
const withOverdue = (
  state: Case,
  { timeZone }: LawProcedure,
  { one, found }: { readonly one: Deadline; readonly found: Finding },
): Finding => {
  const recorded = overdueActOf(state, one) ?? overdueBefore(state, one);
  if (recorded === undefined) return found;
  const when = dayOf(recorded.at, timeZone);
  const { dueOn } = recorded.act;
  const overdue: Said =
    dueOn === one.possiblyBy
      ? { kind: "overdueRecorded", day: when }
      : { kind: "overdueRecordedDue", day: when, due: dueOn };
  return { ...found, why: [found.why, overdue] };
};

const withMove = (found: Finding, since: Said | undefined): Finding =>
  since === undefined ? found : { ...found, why: [found.why, since] };

// Nothing runs on once its round or its case ended.
const ended = (state: Case, { roundEndedOn }: Deadline, found: Finding): Finding => {
  if (found.verdict !== "running") return found;
  if (roundEndedOn !== undefined)
    return {
      ...found,
      verdict: "kept",
      why: [{ kind: "roundEndedBeforeDue", day: roundEndedOn }, found.why],
    };
  return endingWithout(state) === undefined
    ? found
    : { ...found, verdict: "kept", why: [{ kind: "endedBeforeDue" }, found.why] };
};

const findingOf = (
  state: Case,
  { one, profile, since, lapsedBy }: RuledDeadline,
  today: IsoDate,
): Finding => {
  const asOf = lapsedBy ?? one.roundEndedOn ?? judgedOn(state, profile.timeZone, today);
  const taken = { on: one.startedOn, imported: one.imported };
  const found = judgedByRulesThen(profile, taken, judgeDeadline(one, asOf));
  return ended(state, one, withMove(withOverdue(state, profile, { one, found }), since));
};

const isClock = (name: string): name is ClockName => clockNames.some((one) => one === name);

// What started a clock may have been replaced, as a vote that nobody could certify is; what was overdue by it stays on record.
const withoutClock = (
  state: Case,
  { profile }: Law,
  judged: readonly RuledDeadline[],
): readonly Finding[] =>
  state.overdue.flatMap(({ act, at }): readonly Finding[] => {
    const { deadline: clock, of, dueOn: due } = act;
    const isJudged = judged.some(({ one }) => one.clock === clock && one.startedIn === of);
    if (isJudged || isStaged(profile) || !isClock(clock)) return [];
    return [
      {
        rule: { kind: "deadlineOf", name: nameOfClock(clock) },
        verdict: "cannotBeVerified",
        why: [
          { kind: "startNoLongerStands" },
          { kind: "overdueRecordedDue", day: dayOf(at, profile.timeZone), due },
        ],
        authority: profile.clocks[clock].authority,
      },
    ];
  });

/**
 * What the audit says of each deadline that began to run in any round, as of a day, or as of the day on which its round or the
 * case ended. Each act that put a deadline on record as overdue has its finding.
 */
export const deadlineFindings = (state: Case, law: Law, today: IsoDate): readonly Finding[] => {
  const all = deadlinesUnder(state, law);
  return [...all.map((one) => findingOf(state, one, today)), ...withoutClock(state, law, all)];
};
