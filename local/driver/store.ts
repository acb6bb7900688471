import { DatabaseSync } from "node:sqlite";
import * as z from "zod/mini";
import { parseEvents, type DriverEvent } from "./events.ts";
import type { Json } from "./json.ts";
import { openTokens, type Thread } from "./thread.ts";

/** How many runs (from rest to rest) of an execution's history are kept. */
const historyRuns = 500;

const schema = `
  CREATE TABLE IF NOT EXISTS machine (digest TEXT PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS execution (
    name TEXT PRIMARY KEY, version INTEGER NOT NULL, status TEXT NOT NULL, machine TEXT NOT NULL,
    input TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER,
    state TEXT NOT NULL, entered_at INTEGER NOT NULL, result TEXT,
    owner TEXT, wake_at INTEGER, thread TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS execution_due ON execution (wake_at) WHERE status = 'RUNNING';
  CREATE TABLE IF NOT EXISTS token (token TEXT PRIMARY KEY, name TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS token_name ON token (name);
  CREATE TABLE IF NOT EXISTS history (
    name TEXT NOT NULL, version INTEGER NOT NULL, events TEXT NOT NULL, PRIMARY KEY (name, version)
  );`;

const status = z.enum(["RUNNING", "SUCCEEDED", "FAILED", "ABORTED"]);
export type Status = z.infer<typeof status>;

const row = z.object({
  name: z.string(),
  version: z.number(),
  status,
  machine: z.string(),
  input: z.string(),
  started_at: z.number(),
  ended_at: z.nullable(z.number()),
  state: z.string(),
  entered_at: z.number(),
  result: z.nullable(z.string()),
  /** Who runs it just now; null at rest. */
  owner: z.nullable(z.string()),
  /** At rest the next deadline, in a run the end of the lease; null if there is none. */
  wake_at: z.nullable(z.number()),
  thread: z.string(),
});

/** An execution as stored; instants in epoch ms, `input`, `result` and `thread` as JSON. */
export type ExecutionRow = z.infer<typeof row>;

export type NewExecution = {
  readonly name: string;
  readonly machine: string;
  readonly input: Json;
  readonly startedAt: number;
};

/** What a save changes. */
export type Change = {
  readonly status: Status;
  readonly owner: string | null;
  readonly wakeAt: number | null;
  readonly endedAt: number | null;
  readonly result: Json | undefined;
  readonly thread: Thread;
  readonly events: readonly DriverEvent[];
};

export type Store = ReturnType<typeof openStore>;

const open = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec("PRAGMA journal_mode = WAL");
  // Enough here: whatever a power cut takes can be rebuilt from the ledger.
  database.exec("PRAGMA synchronous = NORMAL");
  database.exec(schema);
  return database;
};

const tokensIn = (database: DatabaseSync) => {
  const forget = database.prepare("DELETE FROM token WHERE name = ?");
  const add = database.prepare("INSERT INTO token (token, name) VALUES (?, ?)");
  const find = database.prepare("SELECT name FROM token WHERE token = ?");
  return {
    replace: (name: string, tokens: Iterable<string>): void => {
      forget.run(name);
      for (const token of tokens) add.run(token, name);
    },
    nameOf: (token: string): string | undefined => {
      const found = find.get(token)?.["name"];
      return typeof found === "string" ? found : undefined;
    },
  };
};

const historyIn = (database: DatabaseSync) => {
  const add = database.prepare("INSERT INTO history (name, version, events) VALUES (?, ?, ?)");
  const trim = database.prepare("DELETE FROM history WHERE name = ? AND version <= ?");
  const all = database.prepare("SELECT events FROM history WHERE name = ? ORDER BY version");
  return {
    add: (name: string, version: number, events: readonly DriverEvent[]): void => {
      if (events.length === 0) return;
      add.run(name, version, JSON.stringify(events));
      if (version % 100 === 0) trim.run(name, version - historyRuns);
    },
    of: (name: string): readonly DriverEvent[] =>
      all.all(name).flatMap((found) => parseEvents(String(found["events"]))),
  };
};

const machinesIn = (database: DatabaseSync) => {
  const add = database.prepare("INSERT OR IGNORE INTO machine (digest, text) VALUES (?, ?)");
  const find = database.prepare("SELECT text FROM machine WHERE digest = ?");
  return {
    keep: (digest: string, text: string): void => {
      add.run(digest, text);
    },
    textOf: (digest: string): string => {
      const text = find.get(digest)?.["text"];
      if (typeof text !== "string") throw new Error(`No definition ${digest} is stored`);
      return text;
    },
  };
};

const executionsIn = (database: DatabaseSync) => {
  const insert = database.prepare(
    `INSERT INTO execution (name, version, status, machine, input, started_at, state, entered_at, thread)
     VALUES (?, 0, 'RUNNING', ?, ?, ?, '', ?, '') ON CONFLICT (name) DO NOTHING`,
  );
  const update = database.prepare(
    `UPDATE execution SET version = version + 1, status = ?, ended_at = ?, state = ?, entered_at = ?,
     result = ?, owner = ?, wake_at = ?, thread = ? WHERE name = ? AND version = ?`,
  );
  return {
    insert: (made: NewExecution): boolean =>
      insert.run(made.name, made.machine, JSON.stringify(made.input), made.startedAt, made.startedAt)
        .changes === 1,
    update: (name: string, version: number, change: Change): boolean =>
      update.run(
        change.status,
        change.endedAt,
        change.thread.state,
        change.thread.enteredAt,
        change.result === undefined ? null : JSON.stringify(change.result),
        change.owner,
        change.wakeAt,
        JSON.stringify(change.thread),
        name,
        version,
      ).changes === 1,
  };
};

const readsIn = (database: DatabaseSync) => {
  const one = database.prepare("SELECT * FROM execution WHERE name = ?");
  const every = database.prepare("SELECT * FROM execution ORDER BY started_at, rowid");
  const running = database.prepare(
    "SELECT * FROM execution WHERE status = 'RUNNING' ORDER BY started_at, rowid",
  );
  const due = database.prepare(
    "SELECT name FROM execution WHERE status = 'RUNNING' AND wake_at <= ? ORDER BY wake_at LIMIT 1000",
  );
  const next = database.prepare(
    "SELECT min(wake_at) AS wake_at FROM execution WHERE status = 'RUNNING'",
  );
  return {
    one: (name: string): ExecutionRow | undefined => {
      const found = one.get(name);
      return found === undefined ? undefined : row.parse(found);
    },
    list: (only?: "RUNNING"): readonly ExecutionRow[] =>
      (only === undefined ? every : running).all().map((found) => row.parse(found)),
    dueAt: (now: number): readonly string[] =>
      due.all(now).map((found) => String(found["name"])),
    nextDue: (): number | undefined => {
      const found = next.get()?.["wake_at"];
      return typeof found === "number" ? found : undefined;
    },
  };
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

/** Opens the driver's own file. Every method is synchronous, so no transaction spans an await. */
export const openStore = (file: string) => {
  const database = open(file);
  const tokens = tokensIn(database);
  const history = historyIn(database);
  const executions = executionsIn(database);
  return {
    transaction: transactionsOf(database),
    reads: readsIn(database),
    machines: machinesIn(database),
    nameOfToken: tokens.nameOf,
    history: history.of,
    insert: executions.insert,
    /** Compare-and-set on the version, with the tokens and the history; within a transaction. */
    save: (name: string, version: number, change: Change): boolean => {
      if (!executions.update(name, version, change)) return false;
      tokens.replace(name, change.status === "RUNNING" ? openTokens(change.thread).keys() : []);
      history.add(name, version + 1, change.events);
      return true;
    },
    releaseAll: (owner: string, now: number): void => {
      database
        .prepare("UPDATE execution SET wake_at = ? WHERE owner = ? AND status = 'RUNNING'")
        .run(now, owner);
    },
    isOpen: (): boolean => database.isOpen,
    close: (): void => {
      database.close();
    },
  };
};
