import type { Assignment } from "../../office/assignee.ts";
import { isEntryIntoForceAwaited } from "../../case/state-in-force.ts";
import type { Reader } from "../../office/confidential-votes.ts";
import type { IsoDate } from "../../time/date.ts";
import { dayIn } from "../../time/fact-date.ts";
import {
  dueDay,
  isDated,
  isPassed,
  type ClockRun,
  type NoDay,
} from "../../case/clocks/clock-run.ts";
import { runningLimits } from "../../case/clocks/runs-of-case.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { CaseId } from "../../values/ids.ts";
import type { NextStep } from "../../commands/next/next-steps.ts";
import { stageInFile } from "../../law/file/names-in-words.ts";
import type { Sentence } from "../../words/messages.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import { suspendedNow, type Suspended } from "../../case/clocks/suspension.ts";
import type { Desk } from "../desk.ts";
import type { TaskRow } from "../ports.ts";
import { type CaseView, isStillAhead, viewFor } from "./case-view.ts";
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
  /** Whether nobody can act before the day that it waits for, on which the treaty enters into force. */
  readonly isAhead: boolean;
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
  const { isPeriod } = first.clock;
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
    isAhead: next.some((step) => isStillAhead(view, step)),
    suspended: suspendedNow(view.state),
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
  const stageInWords = { kind: "stageName", stage: task.stage } as const;
  const none = {
    stageInWords,
    next: [],
    assignees: [],
    isAhead: false,
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
  reader: Reader,
): Promise<readonly OpenTask[]> =>
  Promise.all((await desk.ports.register.tasks(page)).map((task) => openTask(desk, task, reader)));
