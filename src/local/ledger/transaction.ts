import type { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod/mini";
import { HomeFault } from "../disk-fault.ts";

const [busy, corrupt, constraint] = [5, 11, 19];
// By its shape: an error that comes from another realm is no instance of this one's Error.
const failure = z.object({ errcode: z.number() });

// The low byte is the kind; the rest tells which lock, or which constraint.
const kindOf = (cause: unknown): number => (failure.safeParse(cause).data?.errcode ?? 0) & 0xff;

/** Whether SQLite failed because another connection holds the lock. */
export const isBusy = (cause: unknown): boolean => kindOf(cause) === busy;

/** Whether SQLite failed because of what the file holds: a page that it cannot read, or rows that no index may hold. */
export const isFaultOfFile = (cause: unknown): boolean =>
  [corrupt, constraint].includes(kindOf(cause));

/** What a fault says of itself. */
export const messageOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

const rollBack = (database: DatabaseSync): void => {
  // SQLite rolls back by itself on some failures, such as a full disk.
  if (database.isTransaction) database.exec("ROLLBACK");
};

/** Thrown where the commit itself failed, and so nobody knows whether it is on disk. Before it everything is undone for certain. */
export class CommitUnknown extends Error {
  override readonly name = "CommitUnknown";
}

const commit = (database: DatabaseSync): void => {
  try {
    database.exec("COMMIT");
  } catch (cause) {
    throw new CommitUnknown(messageOf(cause), { cause });
  }
};

const commitStarted = <T>(database: DatabaseSync, work: () => T): T => {
  try {
    const done = work();
    commit(database);
    return done;
  } catch (cause) {
    rollBack(database);
    throw cause;
  }
};

/**
 * Runs `work` in one write transaction and answers only after COMMIT. Wholly synchronous: no other use of the
 * connection can fall inside it.
 * @throws whatever `work` or SQLite throws, after rolling back.
 */
export const transact = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec("BEGIN IMMEDIATE");
  return commitStarted(database, work);
};

/** How long a writer waits in all for another process to let go of the file, in milliseconds. */
const longestWait = 30_000;

const begins = (database: DatabaseSync): boolean => {
  try {
    database.exec("BEGIN IMMEDIATE");
    return true;
  } catch (cause) {
    if (!isBusy(cause)) throw cause;
    return false;
  }
};

/**
 * As `transact`, but while another process holds the file it lets this process do other things between attempts.
 * @throws after half a minute without getting the lock; nothing is written then.
 */
export const transactPatiently = async <T>(
  database: DatabaseSync,
  work: () => T,
  atMost = longestWait,
): Promise<T> => {
  const giveUpAt = performance.now() + atMost;
  while (!begins(database)) {
    if (performance.now() > giveUpAt) throw new HomeFault({ kind: "ledgerLocked" });
    // Uneven pauses, so that two processes do not knock in step.
    await pause(1 + Math.random() * 20);
  }
  return commitStarted(database, work);
};

/** Whether a write could begin now; where another process writes, it could in a moment. */
export const mayBegin = (database: DatabaseSync): boolean => {
  try {
    begins(database);
    rollBack(database);
    return true;
  } catch {
    return false;
  }
};
