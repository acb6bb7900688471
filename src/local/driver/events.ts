import * as z from "zod/mini";
import type { Json } from "./json.ts";

/** One line of an execution's history. `at` is epoch ms; `state` is empty for the execution's own. */
export type DriverEvent = {
  readonly kind:
    | "ExecutionStarted"
    | "StateEntered"
    | "TokenIssued"
    | "TaskFailed"
    | "RetryScheduled"
    | "ErrorCaught"
    | "StateExited"
    | "ExecutionSucceeded"
    | "ExecutionFailed"
    | "ExecutionStopped";
  readonly state: string;
  readonly at: number;
  readonly detail?: Json | undefined;
};

const events = z.array(
  z.object({
    kind: z.enum([
      "ExecutionStarted",
      "StateEntered",
      "TokenIssued",
      "TaskFailed",
      "RetryScheduled",
      "ErrorCaught",
      "StateExited",
      "ExecutionSucceeded",
      "ExecutionFailed",
      "ExecutionStopped",
    ]),
    state: z.string(),
    at: z.number(),
    detail: z.optional(z.json()),
  }),
);

export const parseEvents = (text: string): readonly DriverEvent[] => events.parse(JSON.parse(text));
