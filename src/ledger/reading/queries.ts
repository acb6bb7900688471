import { assignmentsOf, type Assignment } from "../../office/assignee.ts";
import {
  denunciationEffectIn,
  entryIntoForceIn,
  isEntryIntoForceAwaited,
} from "../../findings/state-in-force.ts";
import type { PinnedCalendar } from "../../time/calendar.ts";
import {
  hiddenVote,
  readableState,
  type HiddenVote,
  type Reader,
} from "../../office/confidential-votes.ts";
import type { Case } from "../../case/case.ts";
import type { IsoDate } from "../../time/date.ts";
import { dayIn } from "../../time/fact-date.ts";
import {
  dueDay,
  isDated,
  isPassed,
  type ClockRun,
  type NoDay,
} from "../../case/clocks/clock-run.ts";
import { clockRunsUnder, runningLimits } from "../../case/clocks/runs-of-case.ts";
import type { DenunciationEffect } from "../../findings/amendments.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { EntryIntoForce } from "../../treaty/entry-into-force.ts";
import { calendarsNamed } from "../../office/calendars-of-case.ts";
import type { CaseId } from "../../values/ids.ts";
import { nextSteps, stepsBeside, type NextStep } from "../../commands/next/next-steps.ts";
import { stageInFile } from "../../law/file/names-in-words.ts";
import type { Sentence } from "../../words/messages.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import { isTreatyCase } from "../../case/seal.ts";
import { suspendedNow, type Suspended } from "../../case/clocks/suspension.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Desk } from "../desk.ts";
import { calendarsOf, lawOfCase } from "../law/law-of-case.ts";
import type { TaskRow } from "../ports.ts";
import { readEntries } from "./read-entries.ts";
import { oneOfMany, type UnreadableReason } from "./unreadable.ts";
import type { Law } from "../../law/law.ts";

/** A case as people look at it: where it stands, what may come next, what is due, what is known internationally. */
export type CaseView = {
  readonly state: Case;
  readonly law: Law;
  readonly next: readonly NextStep[];
  /** What else may be recorded when it happens, also after the case has ended. */
  readonly beside: readonly NextStep[];
  /** Every time limit and interval in each of its runs, as it stands today. */
  readonly runs: readonly ClockRun[];
  /** The sitting days in force for the procedure. */
  readonly calendar: PinnedCalendar | undefined;
  readonly entryIntoForce: EntryIntoForce | undefined;
  readonly denunciationEffect: DenunciationEffect | undefined;
  /** Who attends to the open stage, one person in each duty. */
  readonly assignees: readonly Assignment[];
  /** The vote that whoever reads is told of and may not read yet; left out where nobody reads, or there is none. */
  readonly hiddenVote?: HiddenVote | undefined;
};

const notFound = (caseId: CaseId): Refusal => refusal("CaseNotFound", { caseId });

/** What follows from a case, its law and the sitting days. */
type Following = Omit<CaseView, "state" | "law" | "calendar" | "assignees" | "hiddenVote">;

type On = {
  readonly today: IsoDate;
  readonly calendar: PinnedCalendar | undefined;
  /** By which the end of a time was last certified: what is over is counted by it, as in the audit. */
  readonly certified: PinnedCalendar | undefined;
};

const following = (state: Case, law: Law, { today, calendar, certified }: On): Following => {
  const { procedure } = law;
  const next = nextSteps(state, procedure);
  return {
    next,
    beside: stepsBeside(state, procedure, next),
    runs: clockRunsUnder(state, law, {
      today,
      calendar: certified ?? calendar,
      inForce: calendar,
    }).filter(({ hadPassed }) => !hadPassed),
    entryIntoForce: entryIntoForceIn(state, law.treaty),
    denunciationEffect: denunciationEffectIn(state, law.treaty),
  };
};

type Known = {
  readonly law: Law;
  readonly on: On;
  readonly follows: Following;
};

// A case is looked at far more often than it moves; what was found out goes when its head is forgotten.
const found = new WeakMap<Case, Known>();

const isSameOn = (one: On, other: On): boolean =>
  one.today === other.today && one.calendar === other.calendar && one.certified === other.certified;

const followingOnce = (state: Case, law: Law, on: On): Following => {
  const known = found.get(state);
  if (known?.law === law && isSameOn(known.on, on)) return known.follows;
  const follows = following(state, law, on);
  found.set(state, { law, on, follows });
  return follows;
};

/** A case as somebody may read it: without the record of a vote that another person is yet to certify. */
export const viewFor = (view: CaseView, reader: Reader): CaseView => ({
  ...view,
  state: readableState(view.state, view.law, reader),
  hiddenVote: hiddenVote(view.state, view.law, reader),
});

/**
 * One case as it is, for whoever carries it on, or a refusal when there is none; `viewFor` is for readers.
 * @param known the record of the office, where whoever asks has just read it
 */
export const viewCase = async (
  desk: Desk,
  caseId: CaseId,
  known?: Case,
): Promise<CaseView | Refusal> => {
  const head = await desk.ports.ledger.head(caseId);
  const office = known ?? (await desk.ports.ledger.head(officeCaseId))?.state;
  if (head === undefined || office === undefined || !isTreatyCase(caseId)) return notFound(caseId);
  const { state } = head;
  const law = await lawOfCase(desk.ports, state, desk.caches.laws);
  const { calendar, certifiedCalendar } = await calendarsOf(
    desk,
    calendarsNamed(office, law, state),
  );
  return {
    state,
    law,
    calendar,
    ...followingOnce(state, law, {
      today: dayIn(law.procedure.timeZone, desk.ports.clock.now()),
      calendar,
      certified: certifiedCalendar,
    }),
    assignees: assignmentsOf(state, office),
  };
};

/** The history of a case, entry by entry, each checked against its hash. */
export const historyOf = async (
  desk: Desk,
  caseId: CaseId,
): Promise<readonly HashedEntry[] | Refusal> => {
  const entries = await readEntries(desk.ports, caseId);
  return entries.length === 0 ? notFound(caseId) : entries;
};

/** What a task has a day for: something that runs, or `entryIntoForce`. */
export type TaskDue = string;

export type OpenTask = TaskRow & {
  /** What its stage is called. */
  readonly stageInWords: Sentence;
  readonly next: readonly NextStep[];
  /** Who attends to it, one person in each duty; whoever lost the duty no longer does. */
  readonly assignees: readonly Assignment[];
  /** Whether the day on which it was due is over where the parliament sits, on every reading of the record. A suspended case is not. */
  readonly overdue: boolean;
  /** Whether a period in which silence approves has run out: nobody is late, and it waits for its certificate. */
  readonly periodOver: boolean;
  /** Whether what runs is a time in which nobody has to act. */
  readonly isPeriod: boolean;
  /** Since when its case stands still, and why: it waits for its resumption, whatever was due. */
  readonly suspended: Suspended | null;
  /** Whether that day is the earliest that it can be, because public holidays are not recorded. */
  readonly orLater: boolean;
  /** The day on which it was due if no suspension moved it, where that is in doubt; null where nothing is. */
  readonly dueUnmoved: IsoDate | null;
  /** Whether that is because the rule by which it stands still is unverified, and not only because its days were entered late. */
  readonly moveUnverified: boolean;
  /**
   * What runs here until a last day, or the entry into force that is to be recorded from its day on; null where nothing
   * does.
   */
  readonly runs: TaskDue | null;
  /** Why something runs here whose last day cannot be calculated; null where nothing does. */
  readonly noDay: NoDay | null;
  /** Why its case cannot be read, so that nobody knows what may be done; null where it can. */
  readonly unreadable: UnreadableReason | null;
};

type Clocked = Pick<
  OpenTask,
  | "runs"
  | "dueOn"
  | "orLater"
  | "dueUnmoved"
  | "moveUnverified"
  | "noDay"
  | "isPeriod"
  | "overdue"
  | "periodOver"
>;

const withoutClock: Clocked = {
  runs: null,
  dueOn: null,
  orLater: false,
  dueUnmoved: null,
  moveUnverified: false,
  noDay: null,
  isPeriod: false,
  overdue: false,
  periodOver: false,
};

const dayOf = (run: ClockRun): string => (isDated(run) ? dueDay(run) : "9999-12-31");

const clocked = (view: CaseView, today: IsoDate): Clocked => {
  const [first] = runningLimits(view.runs).toSorted((one, other) =>
    dayOf(one) < dayOf(other) ? -1 : 1,
  );
  if (first === undefined) return withoutClock;
  const { isPeriod } = first;
  const named = { ...withoutClock, runs: first.clock.id, isPeriod };
  if (!isDated(first))
    return { ...named, noDay: first.ends.kind === "noDay" ? first.ends.why : null };
  const { unmoved, moveUnverified, possiblyBy } = first.ends;
  const hasPassed = suspendedNow(view.state) === null && isPassed(first, today);
  return {
    ...named,
    dueOn: dueDay(first),
    orLater: possiblyBy === null,
    dueUnmoved: unmoved,
    moveUnverified,
    overdue: hasPassed && !isPeriod,
    periodOver: hasPassed && isPeriod,
  };
};

// A treaty enters into force by itself, and nobody is late before that day is on record.
const inForceFrom = (dueOn: IsoDate | null): Clocked => ({
  ...withoutClock,
  runs: "entryIntoForce",
  dueOn,
});

const taskIn = ({ ports }: Desk, task: TaskRow, view: CaseView): OpenTask => {
  const { next, assignees, law } = view;
  const clock = isEntryIntoForceAwaited(view.state)
    ? inForceFrom(view.entryIntoForce?.date ?? null)
    : clocked(view, dayIn(law.procedure.timeZone, ports.clock.now()));
  return {
    ...task,
    stageInWords: stageInFile(law.procedure, task.stage),
    ...clock,
    next,
    assignees,
    suspended: suspendedNow(view.state),
    unreadable: null,
  };
};

/**
 * A task with what may be done and by whom, read from its case as it stands. Its row knows no sitting days: the end of a period
 * of them hangs on the calendar in force, so the day is worked out here. Of a case that cannot be read
 * nothing is known but its row, and why.
 */
export const openTask = async (desk: Desk, task: TaskRow): Promise<OpenTask> => {
  const found = await oneOfMany(desk, task.caseId, () => viewCase(desk, task.caseId));
  const stageInWords = { kind: "stageName", stage: task.stage } as const;
  const none = {
    stageInWords,
    next: [],
    assignees: [],
    suspended: null,
    unreadable: null,
  };
  const known = { ...withoutClock, ...task, ...none };
  if ("unreadable" in found) return { ...known, unreadable: found.unreadable };
  const view = found.read;
  if (isRefusal(view)) return { ...known, dueOn: null };
  return taskIn(desk, task, view);
};

/** Open tasks in order of their cases' ids, with what may be done and by whom. */
export const listTasks = async (
  desk: Desk,
  page: { readonly afterId: string; readonly limit: number },
): Promise<readonly OpenTask[]> =>
  Promise.all((await desk.ports.register.tasks(page)).map((task) => openTask(desk, task)));
