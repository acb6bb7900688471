import { type Json, StateError } from "./json.ts";
import { leaveWith, type Outcome, type Step } from "./step.ts";
import type { Machine, MapState, ParallelState } from "./supported.ts";
import type { Thread } from "./thread.ts";

type Branching = Step<ParallelState | MapState>;

/** A branch's first thread; it sees the variables of the state that it is in. */
export const startBranch = (step: Branching, machine: Machine, input: Json): Thread => {
  const at = step.run.now();
  step.run.record({ kind: "StateEntered", state: machine.startAt, at });
  return {
    state: machine.startAt,
    input,
    variables: step.thread.variables,
    enteredAt: at,
    retries: [],
    pose: { kind: "ready" },
  };
};

/**
 * Runs the branches one after the other, each to its next rest. A failed branch fails the state,
 * and its siblings are dropped with their tokens.
 */
export const runBranches = async (
  step: Branching,
  threads: readonly Thread[],
  machineOf: (index: number) => Machine | undefined,
): Promise<Outcome> => {
  for (const [index, thread] of threads.entries()) {
    const machine = machineOf(index);
    if (machine === undefined) throw new Error(`Branch ${index} is missing`);
    if ((await step.advance(machine, thread, step.run)) === "lost") return { kind: "lost" };
    if (thread.pose.kind === "failed") throw new StateError(thread.pose.error, thread.pose.cause);
  }
  const outputs: Json[] = [];
  for (const thread of threads) if (thread.pose.kind === "done") outputs.push(thread.pose.output);
  return outputs.length < threads.length ? { kind: "rest" } : leaveWith(step, outputs);
};
