import * as z from "zod/mini";
import { parseJson, type Json } from "./json.ts";
import type { ExecutionRow, Status } from "./rows.ts";

/** An execution in a list; instants in epoch ms. */
export type ExecutionSummary = {
  readonly name: string;
  readonly status: Status;
  /** The state it is in, or was in when it ended. */
  readonly state: string;
  readonly enteredAt: number;
  readonly startedAt: number;
  readonly endedAt?: number;
  /** Only after success. */
  readonly output?: Json;
  /** Only after a failure or a stop. */
  readonly error?: string;
  readonly cause?: string;
};

const failure = z.object({ error: z.string(), cause: z.string() });

const resultOf = (row: ExecutionRow): Pick<ExecutionSummary, "output" | "error" | "cause"> => {
  if (row.result === null) return {};
  const result = parseJson(row.result);
  return row.status === "SUCCEEDED" ? { output: result } : failure.parse(result);
};

export const summaryOf = (row: ExecutionRow): ExecutionSummary => ({
  name: row.name,
  status: row.status,
  state: row.state,
  enteredAt: row.entered_at,
  startedAt: row.started_at,
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  ...resultOf(row),
});
