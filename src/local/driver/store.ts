import { DatabaseSync } from "node:sqlite";
import { makePrivateFile } from "../durable-file.ts";
import type { DriverEvent } from "./events.ts";
import { schema, type Change, type NewExecution } from "./rows.ts";
import {
  executionsIn,
  historyIn,
  machinesIn,
  readsIn,
  type Machines,
  type Reads,
} from "./tables.ts";

/** Every method is synchronous, so that no transaction spans an await. */
export type Store = {
  readonly transaction: <T>(work: () => T) => T;
  /** A transaction that a power cut does not take back, as it may take back the last few of the others. */
  readonly onDisk: <T>(work: () => T) => T;
  readonly reads: Reads;
  readonly machines: Machines;
  readonly history: (name: string) => readonly DriverEvent[];
  /** False if the name is taken. */
  readonly insert: (made: NewExecution) => boolean;
  /** Compare-and-set on the version, with the history; within a transaction. */
  readonly save: (name: string, version: number, change: Change) => boolean;
  /** Ends an execution that cannot be read. */
  readonly setAside: (name: string, at: number, cause: string) => void;
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

/** Opens the file in which driver and waits are kept, and makes it if it is not there. */
export const openDriverFile = (file: string): DatabaseSync => {
  makePrivateFile(file);
  const database = new DatabaseSync(file, { timeout: 5000 });
  // Rows here are short: small pages make the log a quarter as long, and its copying into the file as quick.
  database.exec("PRAGMA page_size = 1024");
  database.exec("PRAGMA journal_mode = WAL");
  // Enough here: whatever a power cut takes can be rebuilt from the ledger.
  database.exec("PRAGMA synchronous = NORMAL");
  // At each checkpoint the disk is waited for; the same few pages change again and again, so seldom is enough.
  database.exec("PRAGMA wal_autocheckpoint = 4000");
  return database;
};

const transactionsOf =
  (database: DatabaseSync) =>
  <T>(work: () => T): T => {
    database.exec("BEGIN IMMEDIATE");
    try {
      const done = work();
      database.exec("COMMIT");
      return done;
    } catch (cause) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw cause;
    }
  };

const onDiskIn =
  (database: DatabaseSync) =>
  <T>(work: () => T): T => {
    database.exec("PRAGMA synchronous = FULL");
    try {
      return transactionsOf(database)(work);
    } finally {
      database.exec("PRAGMA synchronous = NORMAL");
    }
  };

/** Keeps executions in a file of their own, or in a database that is open and stays its opener's to close. */
export const openStore = (at: string | DatabaseSync): Store => {
  const database = at instanceof DatabaseSync ? at : openDriverFile(at);
  database.exec(schema);
  const history = historyIn(database);
  const executions = executionsIn(database);
  return {
    transaction: transactionsOf(database),
    onDisk: onDiskIn(database),
    reads: readsIn(database),
    machines: machinesIn(database),
    history: history.of,
    insert: executions.insert,
    setAside: executions.setAside,
    save: (name, version, change) => {
      if (!executions.update(name, version, change)) return false;
      history.add(name, version + 1, change.events);
      return true;
    },
    isOpen: () => database.isOpen,
    close: () => {
      if (database !== at) database.close();
    },
  };
};
