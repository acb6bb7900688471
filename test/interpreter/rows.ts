import * as z from "zod/mini";
import type { Json } from "./json.ts";
import type { Thread } from "./thread.ts";

export const driverTables = `
  CREATE TABLE IF NOT EXISTS machine (digest TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS execution (
    name TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, status TEXT NOT NULL, machine TEXT NOT NULL,
    input TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER,
    state TEXT NOT NULL, entered_at INTEGER NOT NULL, result TEXT,
    owner TEXT, wake_at INTEGER, thread TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS execution_due ON execution (wake_at) WHERE status = 'RUNNING';
  CREATE INDEX IF NOT EXISTS execution_owned ON execution (started_at) WHERE status = 'RUNNING' AND owner IS NOT NULL;
  CREATE INDEX IF NOT EXISTS execution_running ON execution (name) WHERE status = 'RUNNING';`;

const status = z.enum(["RUNNING", "SUCCEEDED", "FAILED", "ABORTED"]);
export type Status = z.infer<typeof status>;

export const row = z.object({
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
};
