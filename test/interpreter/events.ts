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
