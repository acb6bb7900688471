import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Append, AppendResult } from "../../application/ports.ts";
import { HomeFault } from "../disk-fault.ts";
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
