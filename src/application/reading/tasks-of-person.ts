import type { Duty } from "../../office/duty.ts";
import type { PersonNumber } from "../../procedure/values/ids.ts";
import { byUrgency, waitsFor } from "../../office/task-order.ts";
import type { Desk } from "../desk.ts";
import type { TaskRow } from "../ports.ts";
import { openTask, type OpenTask } from "./queries.ts";

/** Tasks that wait for a person, in the order in which to attend to them, and how far was looked. */
export type TasksFound = {
  readonly tasks: readonly OpenTask[];
  /** Of these cases nobody knows for whom they wait: they cannot be read. */
  readonly unreadable: readonly OpenTask[];
  readonly looked: number;
  /** How many open cases there are. */
  readonly all: number;
};

const pageSize = 1000;
/** Whose turn it is follows from a whole case, so no more cases are read than somebody waits for. */
const mostLooked = 500;

const everyRow = async ({ world }: Desk): Promise<readonly TaskRow[]> => {
  const all: TaskRow[] = [];
  for (;;) {
    const page = { afterId: all.at(-1)?.caseId ?? "", limit: pageSize };
    const rows = await world.register.tasks(page);
    all.push(...rows);
    if (rows.length < pageSize) return all;
  }
};

type Whose = { readonly person: PersonNumber; readonly held: readonly Duty[] };

// What somebody attends to is theirs however little urgent it is, so it is looked at first.
const rowsFor = (rows: readonly TaskRow[], { person }: Whose): readonly TaskRow[] => {
  const inOrder = rows.toSorted(byUrgency);
  const mine = inOrder.filter(({ assignee }) => assignee === person);
  return [...mine, ...inOrder.filter(({ assignee }) => assignee !== person)];
};

/**
 * The open tasks with those of their steps that wait for a person by their duties: what they attend to, and of the others
 * the most urgent, at most `limit` in all.
 */
export const tasksOfPerson = async (
  desk: Desk,
  whose: Whose,
  limit: number,
): Promise<TasksFound> => {
  const rows = await everyRow(desk);
  const tasks: OpenTask[] = [];
  const unreadable: OpenTask[] = [];
  let looked = 0;
  for (const row of rowsFor(rows, whose)) {
    if (looked === mostLooked || tasks.length === limit) break;
    looked += 1;
    const task = await openTask(desk, row);
    const next = task.next.filter((step) => waitsFor({ duty: undefined, ...whose }, step));
    if (next.length > 0) tasks.push({ ...task, next });
    if (task.unreadable !== null) unreadable.push(task);
  }
  return { tasks: tasks.sort(byUrgency), unreadable, looked, all: rows.length };
};
