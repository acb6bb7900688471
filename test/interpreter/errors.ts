import { type Json, matches, type StateError } from "./json.ts";
import { leaveBy, scopeOf, type Outcome, type Run, type Step } from "./step.ts";
import type { Retrier, State, TaskState } from "./supported.ts";

const handlingOf = (state: State): Pick<TaskState, "Retry" | "Catch"> =>
  state.Type === "Task" ? state : {};

/**
 * Milliseconds before the retry that follows `used` earlier ones; States Language, "Retrying After Error". The jitter is full:
 * any part of the delay, by chance.
 */
const delayOf = (retrier: Retrier, used: number, chance: Run["chance"]): number => {
  const grown = retrier.IntervalSeconds * retrier.BackoffRate ** used;
  return Math.floor(1000 * Math.min(grown, retrier.MaxDelaySeconds) * chance());
};

const retry = (step: Step<State>, error: StateError, retriers: readonly Retrier[]): boolean => {
  const { thread, run } = step;
  // Only the first retrier that names the error counts, used up or not.
  const index = retriers.findIndex((retrier) => matches(retrier.ErrorEquals, error.error));
  const retrier = retriers[index];
  const used = thread.retries[index] ?? 0;
  if (retrier === undefined || used >= retrier.MaxAttempts) return false;
  thread.retries = retriers.map((_, at) => (thread.retries[at] ?? 0) + (at === index ? 1 : 0));
  const until = run.now() + delayOf(retrier, used, run.chance);
  thread.pose = { kind: "retrying", until };
  run.record({ kind: "RetryScheduled", state: thread.state, at: run.now(), detail: until });
  return true;
};

/**
 * First Retry, then Catch.
 * @returns undefined if neither names the error: then the thread fails
 */
export const handleError = async (
  step: Step<State>,
  error: StateError,
): Promise<Outcome | undefined> => {
  const { thread, run, state } = step;
  const { Retry = [], Catch = [] } = handlingOf(state);
  if (retry(step, error, Retry)) return { kind: "rest" };
  const catcher = Catch.find((each) => matches(each.ErrorEquals, error.error));
  if (catcher === undefined) return undefined;
  const errorOutput: Json = { Error: error.error, Cause: error.cause };
  run.record({ kind: "ErrorCaught", state: thread.state, at: run.now(), detail: error.error });
  return leaveBy(catcher, scopeOf(step, { errorOutput }), errorOutput);
};
