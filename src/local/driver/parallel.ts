import { runBranches, startBranch } from "./branches.ts";
import { evaluate } from "./expressions.ts";
import { scopeOf, type Outcome, type Step } from "./step.ts";
import type { ParallelState } from "./supported.ts";
import type { Thread } from "./thread.ts";

const start = async (step: Step<ParallelState>): Promise<Thread[]> => {
  const { state, thread } = step;
  const input =
    state.Arguments === undefined ? thread.input : await evaluate(state.Arguments, scopeOf(step));
  const threads = state.machines.map((machine) => startBranch(step, machine, input));
  thread.pose = { kind: "branching", threads };
  return threads;
};

export const runParallel = async (step: Step<ParallelState>): Promise<Outcome> => {
  const { pose } = step.thread;
  const threads = pose.kind === "branching" ? pose.threads : await start(step);
  return runBranches(step, threads, (index) => step.state.machines[index]);
};
