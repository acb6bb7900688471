import { DatabaseSync } from "node:sqlite";
import { makePrivateFile } from "../durable-file.ts";
import { HomeFault } from "../disk-fault.ts";
import { isBusy, transact } from "./transaction.ts";
import { prepareSchema } from "./schema.ts";

/** What every connection to the ledger must be set to, by the names and values that SQLite reads back. */
export const requiredSettings = {
  // First, so that what follows waits for another process.
  busy_timeout: 2000,
  journal_mode: "wal",
  // 2 is FULL: the write-ahead log is synced at every commit, so what was acknowledged survives a power cut.
  synchronous: 2,
  // Without it INSERT OR REPLACE would get past the triggers that forbid deletion.
  recursive_triggers: 1,
  foreign_keys: 1,
  // On macOS an ordinary sync leaves the data in the disk's cache; elsewhere these two change nothing.
  fullfsync: 1,
  checkpoint_fullfsync: 1,
} as const;

export type Settings = Readonly<Record<string, unknown>>;

// SQLite names the column of this one reading differently.
const columnOf = (name: string): string => (name === "busy_timeout" ? "timeout" : name);

/** Reads a connection's settings back from SQLite. */
export const settingsOf = (database: DatabaseSync): Settings =>
  Object.fromEntries(
    Object.keys(requiredSettings).map((name) => [
      name,
      database.prepare(`PRAGMA ${name}`).get()?.[columnOf(name)],
    ]),
  );

const assertSettings = (database: DatabaseSync): void => {
  const found = settingsOf(database);
  const wrong = Object.entries(requiredSettings).filter(([name, value]) => found[name] !== value);
  if (wrong.length === 0) return;
  throw new HomeFault({
    kind: "ledgerSettings",
    wrong: wrong.map(([name, needed]) => ({
      kind: "ledgerSetting",
      name,
      found: String(found[name]),
      needed: String(needed),
    })),
  });
};

const pauseFor = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

// Turning a new file to WAL needs it alone for a moment, and SQLite does not always wait for that by itself.
const insist = (work: () => void, attempts = 50): void => {
  try {
    work();
  } catch (cause) {
    if (attempts === 0 || !isBusy(cause)) throw cause;
    pauseFor(20);
    insist(work, attempts - 1);
  }
};

const prepare = (database: DatabaseSync): void => {
  insist(() => {
    for (const [name, value] of Object.entries(requiredSettings)) {
      database.exec(`PRAGMA ${name} = ${value}`);
    }
  });
  assertSettings(database);
  insist(() => {
    transact(database, () => {
      prepareSchema(database);
    });
  });
};

/**
 * Opens the ledger's file, makes its tables if it is new, and checks the settings on which durability rests.
 * @throws if a setting does not hold or the file was made by a newer version.
 */
export const openConnection = (file: string): DatabaseSync => {
  makePrivateFile(file);
  const database = new DatabaseSync(file);
  try {
    prepare(database);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
};
