import type { Said } from "../../src/words/messages.ts";
import { factsOf, latest, type Case } from "../case.ts";
import type { IsoDate } from "../date.ts";
import { dayOf } from "../day-in.ts";
import type { Deadline } from "../deadline.ts";
import { deadlinesUnder } from "../deadlines-under.ts";
import { judgeDeadline } from "../judge-deadline.ts";
import { latestDay } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import { overdueActOf } from "../overdue.ts";
import type { LawProcedure } from "../profile.ts";
import type { Law } from "../rules/rule.ts";
import { judgedByRulesThen } from "../rules-in-force.ts";

const endingWithout = (state: Case) =>
  latest(state, "CaseWithdrawn") ?? latest(state, "CaseLapsed");

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
  factsOf(state, "DeadlineOverdue").findLast(
    ({ act }) => act.deadline === clock && act.of === startedIn,
  );

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

/** What the audit says of each deadline that began to run, as of a day or as of the day on which the case ended. */
export const deadlineFindings = (state: Case, law: Law, today: IsoDate): readonly Finding[] =>
  deadlinesUnder(state, law).map(({ one, profile, since, lapsedBy }) => {
    const found = judgedByRulesThen(
      profile,
      { on: one.startedOn, imported: one.imported },
      judgeDeadline(one, lapsedBy ?? judgedOn(state, profile.timeZone, today)),
    );
    const told = withMove(withOverdue(state, profile, { one, found }), since);
    return told.verdict === "running" && endingWithout(state) !== undefined
      ? { ...told, verdict: "kept", why: [{ kind: "endedBeforeDue" }, told.why] }
      : told;
  });
