import type { Assignment } from "../../office/assignee.ts";
import { isEntryIntoForceAwaited } from "../../findings/state-in-force.ts";
import type { Reader } from "../../office/confidential-votes.ts";
import type { IsoDate } from "../../time/date.ts";
import { dayIn } from "../../time/fact-date.ts";
import { lastDayOf, type DueName, type NoDay, type Running } from "../../case/clocks/due.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { CaseId } from "../../values/ids.ts";
import type { NextStep } from "../../commands/next/next-steps.ts";
import { stageInFile } from "../../law/file/names-in-words.ts";
import type { Sentence } from "../../words/messages.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import type { Law } from "../../law/law.ts";
import { clockOf } from "../../law/file/procedure.ts";
import { suspendedNow, type Suspended } from "../../case/clocks/suspension.ts";
import type { Desk } from "../desk.ts";
import type { TaskRow } from "../ports.ts";
import { type CaseView, viewFor } from "./case-view.ts";
import { wholeCase } from "./whole-case.ts";
import { oneOfMany, type UnreadableReason } from "./unreadable.ts";
import { readEntries } from "./stored-entries.ts";

const notFound = (caseId: CaseId): Refusal => refusal("CaseNotFound", { caseId });

/** One case as somebody may read it, or a refusal when there is none. */
export const viewCase = async (
  desk: Desk,
  caseId: CaseId,
  reader: Reader,
): Promise<CaseView | Refusal> => {
  const view = await wholeCase(desk, caseId);
  return isRefusal(view) ? view : viewFor(view, reader);
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
export type TaskDue = DueName;

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
  "runs" | "dueOn" | "orLater" | "dueUnmoved" | "moveUnverified" | "noDay"
> & {
  readonly isOver: (today: IsoDate) => boolean;
};

const never = (): boolean => false;

const dayOf = (one: Running): string => (one.kind === "due" ? lastDayOf(one) : "9999-12-31");

const clocked = (running: readonly Running[]): Clocked => {
  const [first] = running.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
  const unmoved = { dueUnmoved: null, moveUnverified: false };
  const none = { dueOn: null, orLater: false, ...unmoved, noDay: null, isOver: never };
  if (first === undefined) return { ...none, runs: null };
  const { name: runs } = first;
  if (first.kind !== "due") return { ...none, runs, noDay: first.why };
  const { unmoved: dueUnmoved, moveUnverified, isOver } = first;
  const day = { dueOn: lastDayOf(first), orLater: first.possiblyBy === null };
  return { ...none, runs, ...day, dueUnmoved, moveUnverified, isOver };
};

const inForceFrom = (dueOn: IsoDate | null): Clocked => ({
  runs: "entryIntoForce",
  dueOn,
  orLater: false,
  dueUnmoved: null,
  moveUnverified: false,
  noDay: null,
  // A treaty enters into force by itself, and nobody is late before that day is on record.
  isOver: never,
});

/** Whether what runs is a time in which nobody has to act. */
const isPeriodUnder = ({ procedure }: Law, runs: TaskDue | null): boolean =>
  runs !== null && clockOf(procedure, runs)?.isPeriod === true;

const taskIn = ({ ports }: Desk, task: TaskRow, view: CaseView): OpenTask => {
  const { next, assignees, law, running } = view;
  const { isOver, ...runs } = isEntryIntoForceAwaited(view.state)
    ? inForceFrom(view.entryIntoForce?.date ?? null)
    : clocked(running);
  const today = dayIn(law.procedure.timeZone, ports.clock.now());
  const suspended = suspendedNow(view.state);
  const isPeriod = isPeriodUnder(law, runs.runs);
  const hasPassed = suspended === null && isOver(today);
  const over = { overdue: hasPassed && !isPeriod, periodOver: hasPassed && isPeriod };
  const stageInWords = stageInFile(law.procedure, task.stage);
  return {
    ...task,
    stageInWords,
    ...runs,
    isPeriod,
    ...over,
    next,
    assignees,
    suspended,
    unreadable: null,
  };
};

/**
 * A task with what may be done and by whom, read from its case as it stands. Its row knows no sitting days: the end of a period
 * of them hangs on the calendar in force, so the day is worked out here. Of a case that cannot be read
 * nothing is known but its row, and why.
 */
export const openTask = async (desk: Desk, task: TaskRow, reader: Reader): Promise<OpenTask> => {
  const found = await oneOfMany(desk, task.caseId, () => viewCase(desk, task.caseId, reader));
  const unmoved = { dueUnmoved: null, moveUnverified: false };
  const noClock = { runs: null, orLater: false, ...unmoved, noDay: null };
  const notOver = { overdue: false, isPeriod: false, periodOver: false };
  const stageInWords = { kind: "stageName", stage: task.stage } as const;
  const none = {
    stageInWords,
    next: [],
    assignees: [],
    ...notOver,
    suspended: null,
    unreadable: null,
  };
  if ("unreadable" in found) return { ...task, ...none, ...noClock, unreadable: found.unreadable };
  const view = found.read;
  if (isRefusal(view)) return { ...task, ...none, ...noClock, dueOn: null };
  return taskIn(desk, task, view);
};

/** Open tasks in order of their cases' ids, with what may be done and by whom. */
export const listTasks = async (
  desk: Desk,
  page: { readonly afterId: string; readonly limit: number },
  reader: Reader,
): Promise<readonly OpenTask[]> =>
  Promise.all((await desk.ports.register.tasks(page)).map((task) => openTask(desk, task, reader)));
