import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import { CommitUnknown, messageOf, transactPatiently } from "./transaction.ts";

/** Thrown where the transaction failed that something shared with others: nothing of it was written, unless the commit itself failed. */
export class CommitFailed extends Error {
  override readonly name = "CommitFailed";
  /** Whether nothing was written for certain. */
  readonly isUndone: boolean;
  constructor(why: unknown) {
    const isUndone = !(why instanceof CommitUnknown);
    super(messageOf(why), { cause: isUndone ? why : why.cause });
    this.isUndone = isUndone;
  }
}

type Waiting = {
  /** Writes under a savepoint; what it answers is told after the commit. */
  readonly attempt: () => Outcome;
  readonly fail: (fault: unknown) => void;
};

/** Told to the waiting one only after COMMIT. */
type Outcome = () => void;

/** A transaction holds at most so much work, so that a process beside this one never waits long. */
const largestGroup = 100;

// Those that arrive during a turn join the group; while each turn brings more, the next one is waited for too. One who
// comes alone waits for a single turn.
const gather = async (queue: readonly Waiting[]): Promise<void> => {
  let gathered = 0;
  while (gathered < queue.length && gathered < largestGroup) {
    gathered = queue.length;
    await nextTurn();
  }
};

/** Runs synchronous work in a transaction, and answers after its commit. Of work that throws nothing is left. */
export type Write = <T>(work: () => T) => Promise<T>;

/** A ledger's file that is open and stays its opener's to close; it is written to only through `write`. */
export type LedgerFile = { readonly database: DatabaseSync; readonly write: Write };

export type Commits = {
  readonly write: Write;
  /** Resolves when nothing is waiting to be written. */
  readonly settled: () => Promise<void>;
};

/**
 * Work that arrives in the same turn of the event loop, or in turns that each bring more, shares one transaction and so one
 * sync of the disk. Each piece is undone by itself when it throws, and nobody is answered before the commit.
 * @param committed called after each commit, before anybody is answered; it throws nothing
 */
export const sharedCommits = (
  database: DatabaseSync,
  committed: () => void = () => undefined,
): Commits => {
  const save = database.prepare("SAVEPOINT one");
  const keep = database.prepare("RELEASE one");
  const undo = database.prepare("ROLLBACK TO one");
  const queue: Waiting[] = [];
  let writing: Promise<void> | undefined;

  const commitNext = async (): Promise<void> => {
    const group = queue.splice(0, largestGroup);
    try {
      const outcomes = await transactPatiently(database, () =>
        group.map(({ attempt }) => attempt()),
      );
      committed();
      for (const tell of outcomes) tell();
    } catch (cause) {
      for (const { fail } of group) fail(new CommitFailed(cause));
    }
  };
  const writeAll = async (): Promise<void> => {
    while (queue.length > 0) {
      await gather(queue);
      await commitNext();
    }
    writing = undefined;
  };
  const attemptAt =
    <T>(work: () => T, answer: (result: T) => void, fail: (fault: unknown) => void) =>
    (): Outcome => {
      save.run();
      try {
        const result = work();
        keep.run();
        return () => {
          answer(result);
        };
      } catch (cause) {
        // SQLite may have given up the whole transaction (a full disk, say); then nothing of the group was written.
        if (!database.isTransaction) throw cause;
        undo.run();
        keep.run();
        return () => {
          fail(cause);
        };
      }
    };
  return {
    write: (work) =>
      new Promise((answer, fail) => {
        queue.push({ attempt: attemptAt(work, answer, fail), fail });
        writing ??= writeAll();
      }),
    settled: async () => {
      while (writing !== undefined) await writing;
    },
  };
};
