import { runBranches, startBranch } from "./branches.ts";
import { evaluate } from "./expressions.ts";
import { type Json, queryError } from "./json.ts";
import { scopeOf, type Outcome, type Step } from "./step.ts";
import type { Machine, MapState } from "./supported.ts";
import type { Thread } from "./thread.ts";

const startItem = async (
  step: Step<MapState>,
  machine: Machine,
  item: { readonly index: number; readonly value: Json },
): Promise<Thread> => {
  const { ItemSelector } = step.state;
  const seen = scopeOf({ ...step, thread: { ...step.thread, item } });
  const input = ItemSelector === undefined ? item.value : await evaluate(ItemSelector, seen);
  return { ...startBranch(step, machine, input), item };
};

const start = async (step: Step<MapState>, machine: Machine): Promise<Thread[]> => {
  const { state, thread } = step;
  const items =
    state.Items === undefined ? thread.input : await evaluate(state.Items, scopeOf(step));
  if (!Array.isArray(items)) throw queryError("Items must give a list");
  const threads: Thread[] = [];
  for (const [index, value] of toJsonList(items).entries()) {
    threads.push(await startItem(step, machine, { index, value }));
  }
  thread.pose = { kind: "branching", threads };
  return threads;
};

const toJsonList = (items: readonly Json[]): readonly Json[] => items;

export const runMap = async (step: Step<MapState>): Promise<Outcome> => {
  const [machine] = step.state.machines;
  if (machine === undefined) throw new Error("A Map without its processor was loaded");
  const { pose } = step.thread;
  const threads = pose.kind === "branching" ? pose.threads : await start(step, machine);
  return runBranches(step, threads, () => machine);
};
