import { isBusy } from "../../src/local/ledger/transaction.ts";

/** An execution of which what is stored cannot be read: its row, where it stands, or its definition. */
export class Unreadable extends Error {}

/** What was read; the other where it is of an execution that cannot be read: that runs no more, and whoever needs it starts another. */
export const orUnreadable = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof Unreadable) return otherwise;
    throw fault;
  }
};

/** @throws Unreadable where `read` throws, with the same words; the fault itself where another process holds the file */
export const readable = <T>(what: string, read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    // What another process keeps locked can be read in a moment.
    if (isBusy(cause)) throw cause;
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new Unreadable(`${what} cannot be read: ${words.replaceAll(/\s+/g, " ").slice(0, 200)}`, {
      cause,
    });
  }
};
