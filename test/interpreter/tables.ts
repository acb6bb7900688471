import type { DatabaseSync } from "node:sqlite";
import { row, type Change, type ExecutionRow, type NewExecution } from "./rows.ts";
import { readable } from "./unreadable.ts";

export type Machines = {
  readonly keep: (digest: string, text: string) => void;
  /** Throws if it is not there: an execution without its definition is a fault of the file. */
  readonly textOf: (digest: string) => string;
};

export type Executions = {
  readonly insert: (made: NewExecution) => boolean;
  readonly update: (name: string, version: number, change: Change) => boolean;
  /** Ends an execution that cannot be read, whatever its row holds. */
  readonly setAside: (name: string, at: number, cause: string) => void;
};

export type Reads = {
  readonly one: (name: string) => ExecutionRow | undefined;
  /** That an execution was ended because it could not be read: when (epoch ms), and its result as JSON. */
  readonly setAside: (
    name: string,
  ) => { readonly endedAt: number; readonly result: string } | undefined;
  /** Without those that cannot be read. */
  readonly list: (only?: "RUNNING") => readonly ExecutionRow[];
  /** Names of those in a run, or left in one. */
  readonly owned: () => readonly string[];
  /** Names of those that run or rest, in order, after a name. */
  readonly runningAfter: (name: string, limit: number) => readonly string[];
  /** Names, the longest due first. */
  readonly dueAt: (now: number) => readonly string[];
  readonly nextDue: () => number | undefined;
};

export const machinesIn = (database: DatabaseSync): Machines => {
  const add = database.prepare(
    // One that was damaged is mended by whoever starts a case by it.
    `INSERT INTO machine (digest, text) VALUES (?, ?)
     ON CONFLICT (digest) DO UPDATE SET text = excluded.text WHERE text IS NOT excluded.text`,
  );
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

export const executionsIn = (database: DatabaseSync): Executions => {
  const insert = database.prepare(
    `INSERT INTO execution (name, version, status, machine, input, started_at, state, entered_at, thread)
     VALUES (?, 0, 'RUNNING', ?, ?, ?, '', ?, '') ON CONFLICT (name) DO NOTHING`,
  );
  const update = database.prepare(
    `UPDATE execution SET version = version + 1, status = ?, ended_at = ?, state = ?, entered_at = ?,
     result = ?, owner = ?, wake_at = ?, thread = ? WHERE name = ? AND version = ?`,
  );
  const aside = database.prepare(
    `UPDATE execution SET status = 'FAILED', ended_at = ?, result = ?, owner = NULL, wake_at = NULL
     WHERE name = ?`,
  );
  return {
    setAside: (name, at, cause) => {
      aside.run(at, JSON.stringify({ error: "Unreadable", cause }), name);
    },
    insert: (made: NewExecution): boolean =>
      insert.run(
        made.name,
        made.machine,
        JSON.stringify(made.input),
        made.startedAt,
        made.startedAt,
      ).changes === 1,
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

const nameIn = (found: Readonly<Record<string, unknown>>): string => String(found["name"]);

export const readsIn = (database: DatabaseSync): Reads => {
  const one = database.prepare("SELECT * FROM execution WHERE name = ?");
  const aside = database.prepare(
    `SELECT ended_at, result FROM execution WHERE name = ? AND status = 'FAILED'
     AND json_valid(result) AND json_extract(result, '$.error') = 'Unreadable'`,
  );
  const every = database.prepare("SELECT * FROM execution ORDER BY started_at, rowid");
  const running = database.prepare(
    "SELECT * FROM execution WHERE status = 'RUNNING' ORDER BY started_at, rowid",
  );
  // Without their threads: there are as many of them as there are open cases.
  const owned = database.prepare(
    "SELECT name FROM execution WHERE status = 'RUNNING' AND owner IS NOT NULL ORDER BY started_at",
  );
  const runningAfter = database.prepare(
    "SELECT name FROM execution WHERE status = 'RUNNING' AND name > ? ORDER BY name LIMIT ?",
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
      return found === undefined ? undefined : readable("its row", () => row.parse(found));
    },
    setAside: (name) => {
      const { ended_at: endedAt, result } = aside.get(name) ?? {};
      return typeof endedAt === "number" && typeof result === "string"
        ? { endedAt, result }
        : undefined;
    },
    list: (only?: "RUNNING"): readonly ExecutionRow[] =>
      (only === undefined ? every : running)
        .all()
        .flatMap((found) => row.safeParse(found).data ?? []),
    owned: () => owned.all().map(nameIn),
    runningAfter: (name, limit) => runningAfter.all(name, limit).map(nameIn),
    dueAt: (now: number): readonly string[] => due.all(now).map(nameIn),
    nextDue: (): number | undefined => {
      const found = next.get()?.["wake_at"];
      return typeof found === "number" ? found : undefined;
    },
  };
};
