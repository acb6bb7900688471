import type { Duty } from "../../law/duty.ts";
import { byUrgency, waitsFor } from "../../office/assignee.ts";
import type { Reader } from "../../office/confidential-votes.ts";
import { addDays } from "../../time/date.ts";
import { dayIn } from "../../time/fact-date.ts";
import type { Desk } from "../desk.ts";
import type { CaseSearch, FoundCase } from "../ports.ts";
import { openTask, type OpenTask } from "./queries.ts";

/** A case that a search found, with what is to be done in it; null where nothing is. */
export type CaseWithTask = { readonly row: FoundCase; readonly task: OpenTask | null };

/** What may be asked of the tasks of the cases that a search finds. */
export type TaskSearch = {
  /** Overdue, or due within so many days from today; null is any day, and none. */
  readonly due: "overdue" | number | null;
  /** Who must act: a duty, `me` for whoever looks, or null for anybody. */
  readonly duty: Duty | null;
  /** Whether what is due first comes first. */
  readonly byDue: boolean;
};

export type CasesFound = {
  readonly rows: readonly CaseWithTask[];
  /** How many cases were found in all, or of those that were looked at. */
  readonly count: number;
  /** How many more the search has than were looked at. */
  readonly notLooked: number;
};

/** What is to be done in a case follows from its whole record, so no more cases are read for a question about it. */
const mostLooked = 500;

const withTasks = (
  desk: Desk,
  rows: readonly FoundCase[],
  reader: Reader,
): Promise<readonly CaseWithTask[]> =>
  Promise.all(
    rows.map(async (row) => ({
      row,
      task: row.task === null ? null : await openTask(desk, row.task, reader),
    })),
  );

const isDue = ({ due }: TaskSearch, task: OpenTask, now: number): boolean => {
  if (due === null) return true;
  if (due === "overdue" || task.overdue) return task.overdue;
  return (
    task.suspended === null && task.dueOn !== null && task.dueOn <= addDays(dayIn("UTC", now), due)
  );
};

const waits = ({ duty }: TaskSearch, { next }: OpenTask, reader: Reader): boolean => {
  if (duty === null) return true;
  const whose =
    duty === "me"
      ? { duty: undefined, person: reader?.person, held: reader?.duties ?? [] }
      : { duty, person: undefined, held: [] };
  return next.some((step) => waitsFor(whose, step));
};

// Where nothing is to be done comes last.
const inOrderOfDue = (one: CaseWithTask, other: CaseWithTask): number => {
  if (one.task === null || other.task === null)
    return Number(one.task === null) - Number(other.task === null);
  return byUrgency(one.task, other.task);
};

const pageAfter = (
  all: readonly CaseWithTask[],
  { afterId, limit }: CaseSearch,
): readonly CaseWithTask[] => {
  const before = all.findIndex(({ row }) => row.caseId === afterId);
  return all.slice(before + 1, before + 1 + limit);
};

/**
 * A page of the cases that a search finds, each with its task. Where something is asked of the tasks, or of their order, the 500 cases
 * that are due first by the register are looked at, and how many more there are is said.
 */
export const casesWithTasks = async (
  desk: Desk,
  search: CaseSearch,
  { wanted, reader }: { readonly wanted: TaskSearch; readonly reader: Reader },
): Promise<CasesFound> => {
  const { register, clock } = desk.ports;
  const narrows = wanted.due !== null || wanted.duty !== null;
  if (!narrows && !wanted.byDue) {
    const { rows, count } = await register.find(search);
    return { rows: await withTasks(desk, rows, reader), count, notLooked: 0 };
  }
  const { rows, count } = await register.find({ ...search, order: "due", limit: mostLooked });
  const looked = await withTasks(desk, rows, reader);
  const found = looked.filter(
    ({ task }) =>
      !narrows ||
      (task !== null && isDue(wanted, task, clock.now()) && waits(wanted, task, reader)),
  );
  const all = wanted.byDue
    ? found.toSorted(inOrderOfDue)
    : found.toSorted((one, other) => (one.row.caseId < other.row.caseId ? -1 : 1));
  return {
    rows: pageAfter(all, search),
    count: narrows ? all.length : count,
    notLooked: count - rows.length,
  };
};
