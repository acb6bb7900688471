import { DatabaseSync } from "node:sqlite";
import {
  type DriverEvent,
  type DriverOptions,
  type LocalDriver,
  openDriver,
} from "../interpreter/driver.ts";
import { driverTables } from "../interpreter/rows.ts";
import { sharedCommits } from "../../src/local/ledger/commits.ts";
import { openConnection } from "../../src/local/ledger/connection.ts";
import type { LedgerFile } from "../../src/local/ledger/commits.ts";
import { transact } from "../../src/local/ledger/transaction.ts";

const atOnce =
  (database: DatabaseSync): LedgerFile["write"] =>
  (work) =>
    new Promise((answer) => {
      answer(transact(database, work));
    });

/** The tables of drivers in memory; nothing waits for a commit. */
export const driversInMemory = (database = new DatabaseSync(":memory:")): LedgerFile => {
  database.exec(driverTables);
  return { database, write: atOnce(database) };
};

/** A ledger's file on disk. */
export const ledgerFileAt = (path: string): LedgerFile & { readonly close: () => void } => {
  const database = openConnection(path);
  database.exec(driverTables);
  const { write, settled } = sharedCommits(database);
  const close = (): void => {
    void settled().then(() => {
      database.close();
    });
  };
  return { database, write, close };
};

/** What happened in executions, oldest first. */
export type Histories = { readonly history: (name: string) => readonly DriverEvent[] };

/** Keeps what a driver tells of its executions. */
export const keptHistories = (): Histories & Required<Pick<DriverOptions, "told">> => {
  const kept = new Map<string, readonly DriverEvent[]>();
  const history = (name: string): readonly DriverEvent[] => kept.get(name) ?? [];
  return { history, told: (name, events) => kept.set(name, [...history(name), ...events]) };
};

export type TestDriver = LocalDriver & Histories;

type Options = Omit<DriverOptions, "file" | "told"> & {
  /** The path of a ledger's file, or one that is open; in memory, if it is left out. */
  readonly file?: string | LedgerFile | undefined;
};

/** A driver that also keeps what happened in its executions. It closes a file that it opened. */
export const openTestDriver = ({ file, ...options }: Options): TestDriver => {
  const own = typeof file === "string" ? ledgerFileAt(file) : undefined;
  const { history, told } = keptHistories();
  const opened = own ?? (typeof file === "object" ? file : driversInMemory());
  const driver = openDriver({ ...options, file: opened, told });
  return {
    ...driver,
    history,
    close: () => {
      driver.close();
      own?.close();
    },
  };
};
