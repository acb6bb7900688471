import { advance } from "./advance.ts";
import type { DriverEvent } from "./events.ts";
import { parseJson, runtimeError } from "./json.ts";
import type { Run, TaskHandlers, Waits } from "./step.ts";
import type { Change, ExecutionRow } from "./rows.ts";
import type { Store } from "./store.ts";
import type { Machine } from "./supported.ts";
import { tokenOf } from "./token.ts";
import { applyDue, dueOf, parseThread, type Thread } from "./thread.ts";

/** A run that is not at rest after this long (ms) may be taken over; a single task must be quicker. */
export const leaseMs = 120_000;
/** More states than this from rest to rest are an endless loop. */
const maxSteps = 1000;

/** What all runs of one driver share. */
export type Workshop = {
  readonly store: Store;
  readonly tasks: TaskHandlers;
  readonly waits: Waits;
  readonly now: () => number;
  readonly newToken: () => string;
  readonly chance: () => number;
  readonly told: (name: string, events: readonly DriverEvent[]) => void;
  readonly machineOf: (digest: string) => Machine;
};

/** An execution that this run holds the lease of. */
export type Held = {
  readonly row: Pick<ExecutionRow, "name" | "machine" | "input" | "started_at">;
  readonly owner: string;
  version: number;
  thread: Thread;
  /** What happened in this run; of it, `saved` happened before the thread was last stored. */
  events: DriverEvent[];
  saved: number;
  /** What is stored together with it when it comes to rest; false where it must go on. */
  put: () => boolean;
};

/** What is stored together with an execution that comes to rest, where a state has not said that anything is. */
export const nothingMore = (): boolean => true;

const save = async (
  { store }: Workshop,
  held: Held,
  change: Omit<Change, "thread">,
): Promise<boolean> => {
  // A driver that was closed in mid-run has lost, like one that was killed.
  if (!store.isOpen()) return false;
  const { row, version, thread } = held;
  if (!(await store.transaction(() => store.save(row.name, version, { ...change, thread }))))
    return false;
  held.version += 1;
  held.saved = held.events.length;
  return true;
};

/** Stores a run in its middle and prolongs its lease. */
const checkpoint = (shop: Workshop, held: Held): Promise<boolean> =>
  save(shop, held, inTheMiddle(shop, held));

const inTheMiddle = ({ now }: Workshop, { owner }: Held): Omit<Change, "thread"> => ({
  status: "RUNNING",
  endedAt: null,
  result: undefined,
  owner,
  wakeAt: now() + leaseMs,
});

/** What is stored of a thread at its rest or its end, and what happened then; `at` in epoch ms. */
export const changeAtRest = (
  thread: Thread,
  at: number,
): { readonly change: Change; readonly ended: readonly DriverEvent[] } => {
  const { pose } = thread;
  const over = { owner: null, wakeAt: null, endedAt: at, thread };
  if (pose.kind === "done")
    return {
      change: { ...over, status: "SUCCEEDED", result: pose.output },
      ended: [{ kind: "ExecutionSucceeded", state: "", at }],
    };
  if (pose.kind === "failed")
    return {
      change: { ...over, status: "FAILED", result: { error: pose.error, cause: pose.cause } },
      ended: [{ kind: "ExecutionFailed", state: "", at, detail: pose.error }],
    };
  const wakeAt = dueOf(thread) ?? null;
  const change: Change = { ...over, status: "RUNNING", wakeAt, endedAt: null, result: undefined };
  return { change, ended: [] };
};

/**
 * Stores a run at its rest or its end and gives up the lease. Where what is stored with it says that there is nothing to wait for,
 * it goes on.
 */
const settle = async (shop: Workshop, held: Held): Promise<"settled" | "onward" | "lost"> => {
  const { store } = shop;
  if (!store.isOpen()) return "lost";
  const { row, version, thread, put } = held;
  const { change, ended } = changeAtRest(thread, shop.now());
  const onward: Thread = { ...thread, pose: { kind: "answered", output: {} } };
  const settled = await store.transaction(() => {
    if (!store.save(row.name, version, change)) return "lost";
    if (put()) return "settled";
    store.save(row.name, version + 1, { ...inTheMiddle(shop, held), thread: onward });
    return "onward";
  });
  if (settled === "settled") shop.told(row.name, [...held.events, ...ended]);
  if (settled === "onward") {
    Object.assign(held, { version: version + 2, thread: onward, put: nothingMore });
    held.saved = held.events.length;
  }
  return settled;
};

/** After a lost race: an answer may have been left for this run; otherwise it is over. */
const readAgain = (shop: Workshop, held: Held): boolean => {
  if (!shop.store.isOpen()) return false;
  const row = shop.store.reads.one(held.row.name);
  if (row?.status !== "RUNNING" || row.owner !== held.owner) return false;
  held.version = row.version;
  held.thread = parseThread(row.thread);
  held.put = nothingMore;
  held.events.length = held.saved;
  return true;
};

/** The run of an execution to its next rest; `events` takes what happens in it. */
export const runOf = (
  shop: Workshop,
  row: Held["row"],
  {
    events,
    ...differs
  }: Pick<Run, "tasks" | "waits" | "mayCall" | "checkpoint" | "isStored" | "storeAtRest"> &
    Pick<Held, "events">,
): Run => {
  let steps = 0;
  return {
    name: row.name,
    input: parseJson(row.input),
    startedAt: row.started_at,
    now: shop.now,
    newToken: () => tokenOf(row.name, shop.newToken()),
    chance: shop.chance,
    ...differs,
    record: (event) => {
      events.push(event);
    },
    countStep: () => {
      steps += 1;
      if (steps > maxSteps) throw runtimeError(`more than ${maxSteps} states without a rest`);
    },
  };
};

/** Runs a held execution to its next rest or end. A thrown fault leaves the lease to run out. */
export const runHeld = async (shop: Workshop, held: Held): Promise<void> => {
  const machine = shop.machineOf(held.row.machine);
  const run = runOf(shop, held.row, {
    tasks: shop.tasks,
    waits: shop.waits,
    mayCall: () => true,
    storeAtRest: (put) => {
      held.put = put;
    },
    checkpoint: () => checkpoint(shop, held),
    isStored: () => held.events.length === held.saved,
    events: held.events,
  });
  for (;;) {
    const result = await advance(machine, held.thread, run);
    if (result === "rest") {
      if (applyDue(held.thread, shop.now())) continue;
      const settled = await settle(shop, held);
      if (settled === "settled") return;
      if (settled === "onward") continue;
    }
    if (!readAgain(shop, held)) return;
  }
};
