import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { assertWhole } from "../../ledger/handling/assert-whole.ts";
import type { Append, AppendResult, UniqueChange } from "../../ledger/ports.ts";
import { openingOf, wordsOf } from "../../ledger/reading/case-search.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { HomeFault } from "../disk-fault.ts";
import { acceptedById, acceptedIn, holderRow, placeByCase } from "./rows.ts";
import { transactPatiently } from "./transaction.ts";

type Waiting = {
  readonly append: Append;
  readonly answer: (result: AppendResult) => void;
  readonly fail: (fault: unknown) => void;
};

/** Told to the waiting one only after COMMIT. */
type Outcome = () => void;

/** A transaction holds at most so many appends, so that a process beside this one never waits long. */
const largestGroup = 100;

/** Writes one append under a savepoint: it leaves everything behind, or nothing. */
const attemptsOn = (database: DatabaseSync, write: (append: Append) => AppendResult) => {
  const save = database.prepare("SAVEPOINT one");
  const keep = database.prepare("RELEASE one");
  const undo = database.prepare("ROLLBACK TO one");
  return ({ append, answer, fail }: Waiting): Outcome => {
    save.run();
    try {
      const result = write(append);
      if (result.kind !== "appended") undo.run();
      keep.run();
      return () => {
        answer(result);
      };
    } catch (cause) {
      // SQLite may have given up the whole transaction (a full disk, say); then no one of the group was written.
      if (!database.isTransaction) throw cause;
      undo.run();
      keep.run();
      return () => {
        fail(cause);
      };
    }
  };
};

const messageOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

const failAll = (group: readonly Waiting[], cause: unknown): void => {
  for (const { append, fail } of group) {
    const { command, caseId } = append.entry;
    const { id } = command;
    fail(
      new HomeFault({ kind: "commandUnconfirmed", id, caseId, why: messageOf(cause) }, { cause }),
    );
  }
};

// Those that arrive during a turn join the group; while each turn brings more, the next one is waited for too. One who
// comes alone waits for a single turn.
const gather = async (queue: readonly Waiting[]): Promise<void> => {
  let gathered = 0;
  while (gathered < queue.length && gathered < largestGroup) {
    gathered = queue.length;
    await nextTurn();
  }
};

export type GroupCommit = {
  readonly append: (append: Append) => Promise<AppendResult>;
  /** Resolves when nothing is waiting to be written. */
  readonly settled: () => Promise<void>;
};

/**
 * Appends that arrive in the same turn of the event loop, or in turns that each bring more, share one transaction and
 * so one sync of the disk. Each is judged by itself, and nobody is answered before the commit.
 */
export const groupCommit = (
  database: DatabaseSync,
  write: (append: Append) => AppendResult,
): GroupCommit => {
  const attempt = attemptsOn(database, write);
  const queue: Waiting[] = [];
  let writing: Promise<void> | undefined;

  const commitNext = async (): Promise<void> => {
    const group = queue.splice(0, largestGroup);
    try {
      const outcomes = await transactPatiently(database, () => group.map(attempt));
      for (const tell of outcomes) tell();
    } catch (cause) {
      failAll(group, cause);
    }
  };
  const writeAll = async (): Promise<void> => {
    while (queue.length > 0) {
      await gather(queue);
      await commitNext();
    }
    writing = undefined;
  };
  return {
    append: (append) =>
      new Promise((answer, fail) => {
        queue.push({ append, answer, fail });
        writing ??= writeAll();
      }),
    settled: async () => {
      while (writing !== undefined) await writing;
    },
  };
};

const statementsOf = (database: DatabaseSync) => ({
  accepted: database.prepare(acceptedById),
  place: database.prepare(placeByCase),
  entry: database.prepare("INSERT INTO entry (case_id, seq, hash, bytes) VALUES (?, ?, ?, ?)"),
  head: database.prepare(
    `INSERT INTO head (version, hash, stage, stage_since, at, task_since, due_on, assignee, open,
       public, case_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  // Without `open` and `public`, so that an index on them is written only when a case ends, is opened again or made public.
  moved: database.prepare(
    `UPDATE head SET version = ?, hash = ?, stage = ?, stage_since = ?, at = ?, task_since = ?, due_on = ?,
       assignee = ? WHERE open = ? AND public = ? AND case_id = ?`,
  ),
  opened: database.prepare(
    "INSERT INTO opening (case_id, title, procedure, treaty, words) VALUES (?, ?, ?, ?, ?)",
  ),
  shelved: database.prepare("UPDATE head SET open = ?, public = ? WHERE case_id = ?"),
  holder: database.prepare("SELECT case_id FROM unique_fact WHERE key = ?"),
  take: database.prepare("INSERT INTO unique_fact (key, case_id) VALUES (?, ?)"),
  release: database.prepare("DELETE FROM unique_fact WHERE key = ? AND case_id = ?"),
});
type Statements = ReturnType<typeof statementsOf>;

const changeUnique = (
  statements: Statements,
  caseId: CaseId,
  change: UniqueChange,
): AppendResult | undefined => {
  if (change.kind === "release") {
    statements.release.run(change.key, caseId);
    return undefined;
  }
  const found = statements.holder.get(change.key);
  const holder = found === undefined ? undefined : holderRow.parse(found).case_id;
  if (holder === undefined) statements.take.run(change.key, caseId);
  return holder === undefined || holder === caseId
    ? undefined
    : { kind: "uniqueTaken", key: change.key, holder };
};

const nowhere = { version: 0, hash: null } as const;

// Only compared with what is expected, and so not parsed.
const placeOf = (statements: Statements, caseId: CaseId): Readonly<Record<string, unknown>> =>
  statements.place.get(caseId) ?? nowhere;

const standsElsewhere = (statements: Statements, append: Append): AppendResult | undefined => {
  const { entry } = append;
  const known = statements.accepted.get(entry.command.id);
  if (known !== undefined) return { kind: "commandKnown", ...acceptedIn(known) };
  const place = placeOf(statements, entry.caseId);
  const moved = append.guards.some(
    (guard) => placeOf(statements, guard.caseId)["version"] !== guard.version,
  );
  if (moved || place["version"] !== append.expectedVersion) return { kind: "conflict" };
  if (place["hash"] !== entry.prev) {
    throw new Error(`Entry ${entry.seq} of ${entry.caseId} does not name the entry before it`);
  }
  return undefined;
};

const insertOpening = (statements: Statements, { head: { state } }: Append): void => {
  const opening = openingOf(state);
  if (opening === undefined) return;
  const { title, procedure, treaty } = opening;
  statements.opened.run(state.caseId, title, procedure, treaty, wordsOf(state.caseId, title));
};

const insert = (statements: Statements, append: Append): void => {
  const { entry, hash, bytes, head, task } = append;
  const { caseId, seq, at } = entry;
  const { stage } = head.state;
  const shelf = [Number(isOpen(stage)), Number(append.public), caseId] as const;
  statements.entry.run(caseId, seq, hash, bytes);
  const stands = [seq, hash, stage, head.stageSince, at] as const;
  const left = [task?.since ?? null, task?.dueOn ?? null, task?.assignee ?? null] as const;
  const row = [...stands, ...left, ...shelf] as const;
  if (append.expectedVersion === 0) {
    statements.head.run(...row);
    insertOpening(statements, append);
  } else if (statements.moved.run(...row).changes === 0) {
    statements.shelved.run(...shelf);
    statements.moved.run(...row);
  }
};

/** Writes one append inside the transaction and savepoint of its caller, who undoes it unless it is `appended`. */
export const appendsTo = (database: DatabaseSync): ((append: Append) => AppendResult) => {
  const statements = statementsOf(database);
  return (append) => {
    assertWhole(append);
    const refused = standsElsewhere(statements, append);
    if (refused !== undefined) return refused;
    for (const change of append.unique) {
      const taken = changeUnique(statements, append.entry.caseId, change);
      if (taken !== undefined) return taken;
    }
    insert(statements, append);
    return { kind: "appended" };
  };
};
