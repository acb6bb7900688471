import { DatabaseSync } from "node:sqlite";
import * as z from "zod/mini";
import type { StoreObject } from "../../ledger/check/store.ts";
import { HomeFault } from "../disk-fault.ts";
import { DevelopmentFile } from "../durable-file.ts";
import { lookTable } from "./looks.ts";
import { isFaultOfFile, transactPatiently } from "./transaction.ts";

/** The layout that this software reads and writes; kept in the file as `PRAGMA user_version`. */
const schemaVersion = 8;

// An entry's `place` is the order in which entries were committed, because every write holds the one write lock. Each
// index is one more page to write and sync with every entry, so there are two: none on `hash`, which its bytes prove.
// The command's id is no column that could say something else than the bytes: SQLite reads it out of them.
// A head says only where its case stands, and what that leaves to do; what the case is follows from its entries.
const tables = `
  CREATE TABLE entry (
    place INTEGER PRIMARY KEY CHECK (place > 0),
    case_id TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    hash TEXT NOT NULL,
    bytes TEXT NOT NULL CHECK (octet_length(bytes) <= 131072),
    disclosure TEXT CHECK (octet_length(disclosure) <= 131072),
    command_id TEXT NOT NULL UNIQUE GENERATED ALWAYS AS (bytes ->> '$.command.id') VIRTUAL,
    UNIQUE (case_id, seq)
  ) STRICT;
  CREATE TABLE log (
    n INTEGER PRIMARY KEY CHECK (n >= 0),
    case_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (case_id, seq),
    FOREIGN KEY (case_id, seq) REFERENCES entry (case_id, seq)
  ) STRICT;
  CREATE TABLE head (
    case_id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_since INTEGER NOT NULL,
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    at TEXT NOT NULL,
    task_since TEXT,
    due_on TEXT,
    assignee TEXT,
    due_at INTEGER,
    public INTEGER NOT NULL DEFAULT 0 CHECK (public IN (0, 1)),
    FOREIGN KEY (case_id, version) REFERENCES entry (case_id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX head_open ON head (case_id) WHERE open = 1;
  CREATE INDEX head_task ON head (case_id) WHERE task_since IS NOT NULL;
  CREATE INDEX head_due ON head (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX head_public ON head (case_id) WHERE public = 1;
  CREATE TABLE unique_fact (key TEXT PRIMARY KEY NOT NULL, case_id TEXT NOT NULL) STRICT;`;

// What was said when a case was opened never changes, so it stands beside the head, which is written with every entry.
// `words` is what a search looks through.
const openings = `
  CREATE TABLE opening (
    case_id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    procedure TEXT NOT NULL,
    treaty TEXT NOT NULL,
    words TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;`;

const neverChanged = (table: string): string => `
  CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table}: what is recorded is never changed'); END;
  CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table}: what is recorded is never deleted'); END;`;

// INSERT OR REPLACE deletes without asking the triggers above unless a connection has set recursive_triggers. So each
// table also refuses, before the insertion, any row that would take another's place; that holds on every connection.
const onlyNext = `
  CREATE TRIGGER entry_is_the_next BEFORE INSERT ON entry
  WHEN NEW.seq IS NOT 1 + coalesce((SELECT max(seq) FROM entry WHERE case_id = NEW.case_id), 0)
    OR EXISTS (SELECT 1 FROM entry WHERE place = NEW.place)
  BEGIN SELECT RAISE(ABORT, 'entry: not the next of its case'); END;
  CREATE TRIGGER entry_is_of_a_new_command BEFORE INSERT ON entry
  WHEN EXISTS (SELECT 1 FROM entry WHERE command_id = NEW.command_id)
  BEGIN SELECT RAISE(ABORT, 'entry: its command was accepted before'); END;
  CREATE TRIGGER log_is_the_next BEFORE INSERT ON log
  WHEN NEW.n IS NOT 1 + coalesce((SELECT max(n) FROM log), -1)
    OR EXISTS (SELECT 1 FROM log WHERE case_id = NEW.case_id AND seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'log: not the next leaf'); END;`;

// Signed requests that were refused, for as long as each could be given again. If they are lost, one that somebody kept a copy of
// can be given once more within its hour.
const refusedRequests = `
  CREATE TABLE IF NOT EXISTS refused_request (
    digest TEXT PRIMARY KEY NOT NULL,
    why TEXT NOT NULL,
    until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;`;

// That a trigger was gone or otherwise is remembered, for once it is back nothing else shows it.
const putBack = `
  CREATE TABLE IF NOT EXISTS trigger_put_back (name TEXT NOT NULL, at INTEGER NOT NULL) STRICT;`;

const schema = [tables, openings, ...["entry", "log"].map(neverChanged), onlyNext].join("\n");

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);

/**
 * Makes the tables in a new file; one that has them is left as it is, but for what can be lost. Must run inside a write transaction,
 * so that two processes that open a new home at once make them once.
 * @throws if another version of the software made the file.
 */
export const prepareSchema = (database: DatabaseSync): void => {
  const found = versionOf(database);
  if (found > schemaVersion)
    throw new HomeFault({ kind: "ledgerNewer", found, known: schemaVersion });
  if (found > 0 && found < schemaVersion)
    throw new DevelopmentFile({ kind: "ledgerOfDevelopment" });
  database.exec(`${lookTable}${refusedRequests}${putBack}`);
  if (found === 0) database.exec(`${schema} PRAGMA user_version = ${schemaVersion};`);
};

const objectRow = z.object({ kind: z.string(), name: z.string(), sql: z.string() });

/** The tables, indexes and triggers in a file, but for what SQLite makes of its own accord or for ANALYZE: it alone may give such names. */
const objectsIn = (database: DatabaseSync): readonly StoreObject[] =>
  database
    .prepare(
      `SELECT type AS kind, name, sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' ORDER BY name`,
    )
    .all()
    .map((row) => objectRow.parse(row));

let written: readonly StoreObject[] | undefined;

/** The same of a file that this software has just made. */
const objectsWritten = (): readonly StoreObject[] => {
  if (written !== undefined) return written;
  const database = new DatabaseSync(":memory:");
  prepareSchema(database);
  written = objectsIn(database);
  database.close();
  return written;
};

const putBackRow = z.object({ name: z.string(), at: z.number() });

type PutBack = z.infer<typeof putBackRow>;

/** How the ledger's file is laid out, and how this software lays it out. */
export type Layout = {
  readonly found: () => readonly StoreObject[];
  readonly written: () => readonly StoreObject[];
  /** Puts back the triggers that are missing or otherwise, remembers that, and answers how many. Tables are left as they are. */
  readonly putTriggersBack: (at: number) => Promise<number>;
  /** Makes all indexes anew from their tables; where a table itself is damaged they are left as they are. */
  readonly reindex: () => Promise<void>;
  /** The triggers that were put back, and when (epoch ms), the newest first. */
  readonly triggersPutBack: () => readonly PutBack[];
};

export const layoutIn = (database: DatabaseSync): Layout => ({
  found: () => objectsIn(database),
  written: objectsWritten,
  putTriggersBack: (at) =>
    transactPatiently(database, () => {
      const found = new Map(objectsIn(database).map(({ name, sql }) => [name, sql]));
      const wanting = objectsWritten().filter(
        ({ kind, name, sql }) => kind === "trigger" && found.get(name) !== sql,
      );
      const note = database.prepare("INSERT INTO trigger_put_back (name, at) VALUES (?, ?)");
      for (const { name, sql } of wanting) {
        database.exec(`DROP TRIGGER IF EXISTS ${name}; ${sql}`);
        note.run(name, at);
      }
      return wanting.length;
    }),
  reindex: async () => {
    try {
      await transactPatiently(database, () => {
        database.exec("REINDEX");
      });
    } catch (cause) {
      // What a table says and its index may not hold, or a page that cannot be read: nothing was changed.
      if (!isFaultOfFile(cause)) throw cause;
    }
  },
  triggersPutBack: () =>
    database
      .prepare("SELECT name, at FROM trigger_put_back ORDER BY at DESC, name")
      .all()
      .map((row) => putBackRow.parse(row)),
});
