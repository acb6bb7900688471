import type { Case } from "../../case/case.ts";
import { isImported } from "../../case/case-fact.ts";
import type { ClockRun } from "../../case/clocks/clock-run.ts";
import { whyDeadline } from "../../case/course/findings-in-words.ts";
import { judgedByRulesThen } from "../../case/procedure-version.ts";
import type { Fact } from "../../case/slots/slot.ts";
import { isByCalendar } from "../../law/file/clock.ts";
import { namesOfClock } from "../../law/file/names-in-words.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { PinnedCalendar } from "../../time/calendar.ts";
import { dayOf } from "../../time/fact-date.ts";
import type { Finding } from "../../words/finding.ts";
import type { Sentence } from "../../words/messages.ts";

/** Whether an overdue time that was put on record is this run. */
export const isOfTime =
  ({ act }: Fact<"DeadlineOverdue">) =>
  ({ clock, startedIn }: ClockRun): boolean =>
    act.deadline === clock.id && act.of === startedIn;

// What was put on record while it was overdue stays on record after it was made up for.
const overdueOf = (state: Case, { timeZone }: Procedure, one: ClockRun): readonly Sentence[] =>
  state.overdue
    .filter((fact) => isOfTime(fact)(one))
    .map(({ at, act }) => ({
      kind: "overdueRecordedDue",
      day: dayOf(at, timeZone),
      due: act.dueOn,
    }));

const isCountedByCalendar = ({ clock, span }: ClockRun): boolean =>
  isByCalendar(span) || clock.counts.from === "firstSittingDayAfter";

// A calendar may be replaced after an act. Whatever is over is counted by one, and it is said where that is another.
const otherCalendar = (
  { steps }: Case,
  one: ClockRun,
  calendar: PinnedCalendar | undefined,
): readonly Sentence[] => {
  const then = steps.find(({ entry }) => entry === one.metIn)?.calendar ?? null;
  return calendar === undefined ||
    then === null ||
    !isCountedByCalendar(one) ||
    then === calendar.digest
    ? []
    : [{ kind: "countedByCalendar", digest: calendar.digest, then }];
};

const isLate = ({ verdict }: ClockRun): boolean =>
  verdict === "broken" || verdict === "notFollowed";

// In a past case what ended a time may have happened without being on record.
const asRecorded = (one: ClockRun, imported: boolean): ClockRun =>
  imported && isLate(one) && one.metOn === null
    ? { ...one, verdict: "cannotBeVerified", why: "notRecorded" }
    : one;

/** What more is said of a run to whoever reads an audit; `instead` of the reason, or beside it. */
export type TimesInDetail = (
  one: ClockRun,
  imported: boolean,
) => { readonly instead?: Sentence | undefined; readonly beside: readonly Sentence[] };

type SaidBy = {
  readonly calendar?: PinnedCalendar | undefined;
  readonly timesInDetail?: TimesInDetail | undefined;
};

/** What the procedure file makes of one run of a time. */
export const timeFinding = (
  state: Case,
  run: ClockRun,
  { calendar, timesInDetail }: SaidBy = {},
): Finding => {
  const { procedure, sinceMove } = run;
  const imported = isImported(state, run.startedIn);
  const one = asRecorded(run, imported);
  const detail = timesInDetail?.(one, imported);
  const named = { name: namesOfClock(procedure, one.clock.id), start: one.startedOn };
  const found: Finding = {
    rule: run.hadPassed
      ? { kind: "stageTimeByVersion", ...named, version: procedure.version }
      : { kind: "stageTime", ...named },
    verdict: one.verdict,
    why: detail?.instead ?? whyDeadline(one),
    authority: one.authority,
  };
  const beside = [
    ...(detail?.beside ?? []),
    ...overdueOf(state, procedure, one),
    ...(sinceMove === undefined ? [] : [sinceMove]),
    ...otherCalendar(state, one, calendar),
  ];
  const judgedThen = judgedByRulesThen(procedure, { on: one.startedOn, imported }, found);
  return beside.length === 0 ? judgedThen : { ...judgedThen, why: [judgedThen.why, ...beside] };
};
