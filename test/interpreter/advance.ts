import { runChoice, runFail, runPass, runSucceed } from "./states.ts";
import { handleError } from "./errors.ts";
import { runtimeError, StateError } from "./json.ts";
import type { Outcome, Run, Step } from "./step.ts";
import type { Machine, State } from "./supported.ts";
import { runTask } from "./task.ts";
import type { Thread } from "./thread.ts";

const runState = async (step: Step<State>): Promise<Outcome> => {
  const { state } = step;
  switch (state.Type) {
    case "Task":
      return runTask({ ...step, state });
    case "Choice":
      return runChoice({ ...step, state });
    case "Pass":
      return runPass({ ...step, state });
    case "Succeed":
      return runSucceed({ ...step, state });
    case "Fail":
      return runFail({ ...step, state });
  }
};

const fail = (step: Step<State>, error: StateError): Outcome => {
  step.thread.pose = { kind: "failed", error: error.error, cause: error.cause };
  return { kind: "rest" };
};

const asStateError = (thrown: unknown): StateError => {
  if (thrown instanceof StateError) return thrown;
  throw thrown;
};

const attempt = async (step: Step<State>): Promise<Outcome> => {
  try {
    step.run.countStep();
    return await runState(step);
  } catch (thrown) {
    const error = asStateError(thrown);
    const { run, thread } = step;
    run.record({ kind: "TaskFailed", state: thread.state, at: run.now(), detail: error.error });
    try {
      return (await handleError(step, error)) ?? fail(step, error);
    } catch (again) {
      // A catcher's own Output or Assign may fail; nothing catches that.
      return fail(step, asStateError(again));
    }
  }
};

const moveOnward = (thread: Thread, run: Run, by: Extract<Outcome, { kind: "onward" }>): void => {
  const now = run.now();
  // Time never runs backwards within an execution, or its next wait would look older than the one before it.
  const at = now < thread.enteredAt ? thread.enteredAt + 1 : now;
  run.record({ kind: "StateExited", state: thread.state, at });
  thread.variables = { ...thread.variables, ...by.assigned };
  if (by.next === undefined) {
    thread.pose = { kind: "done", output: by.output };
    return;
  }
  thread.state = by.next;
  thread.input = by.output;
  thread.enteredAt = at;
  thread.retries = [];
  thread.pose = { kind: "ready" };
  run.record({ kind: "StateEntered", state: by.next, at });
};

const isAtRest = (thread: Thread): boolean => {
  const { kind } = thread.pose;
  return kind === "waiting" || kind === "retrying" || kind === "done" || kind === "failed";
};

/** Runs a thread until it waits for somebody or for an instant, ends, or loses a race for the row. */
export const advance = async (
  machine: Machine,
  thread: Thread,
  run: Run,
): Promise<"rest" | "lost"> => {
  while (!isAtRest(thread)) {
    const state = machine.states.get(thread.state);
    if (state === undefined) {
      const { error, cause } = runtimeError(`there is no state "${thread.state}"`);
      thread.pose = { kind: "failed", error, cause };
      break;
    }
    const outcome = await attempt({ state, thread, run });
    if (outcome.kind === "lost") return "lost";
    if (outcome.kind === "rest") break;
    const wasCalledOnce = thread.pose.kind === "calling";
    moveOnward(thread, run, outcome);
    // What came of a call that is never repeated is stored before anything else is done.
    if (wasCalledOnce && !(await run.checkpoint())) return "lost";
  }
  return "rest";
};
