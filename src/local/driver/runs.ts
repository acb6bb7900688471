import { advance } from "./advance.ts";
import type { DriverEvent } from "./events.ts";
import { parseJson, runtimeError } from "./json.ts";
import type { Run, TaskHandlers } from "./step.ts";
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
  readonly now: () => number;
  readonly newToken: () => string;
  readonly chance: () => number;
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
};

/** A change, and whether also a power cut must not take it back. */
type Stored = Omit<Change, "thread"> & { readonly how?: "on disk" | undefined };

const save = (shop: Workshop, held: Held, { how, ...change }: Stored): boolean => {
  // A driver that was closed in mid-run has lost, like one that was killed.
  if (!shop.store.isOpen()) return false;
  const { thread } = held;
  const { transaction, onDisk } = shop.store;
  const saved = (how === undefined ? transaction : onDisk)(() =>
    shop.store.save(held.row.name, held.version, { ...change, thread }),
  );
  if (!saved) return false;
  held.version += 1;
  held.saved = held.events.length;
  return true;
};

/** Stores a run in its middle and prolongs its lease. */
const checkpoint = (shop: Workshop, held: Held, how?: "on disk"): boolean => {
  const wakeAt = shop.now() + leaseMs;
  // A run's history is written once, when it comes to rest.
  const midRun = { status: "RUNNING", endedAt: null, result: undefined, events: [] } as const;
  return save(shop, held, { ...midRun, owner: held.owner, wakeAt, how });
};

/** Stores a run at its rest or its end and gives up the lease. */
const settle = (shop: Workshop, held: Held): boolean => {
  const { pose } = held.thread;
  const { events } = held;
  const at = shop.now();
  const over = { owner: null, wakeAt: null, endedAt: at, events };
  if (pose.kind === "done") {
    events.push({ kind: "ExecutionSucceeded", state: "", at });
    return save(shop, held, { ...over, status: "SUCCEEDED", result: pose.output });
  }
  if (pose.kind === "failed") {
    events.push({ kind: "ExecutionFailed", state: "", at, detail: pose.error });
    const result = { error: pose.error, cause: pose.cause };
    return save(shop, held, { ...over, status: "FAILED", result });
  }
  const wakeAt = dueOf(held.thread) ?? null;
  return save(shop, held, {
    status: "RUNNING",
    owner: null,
    wakeAt,
    endedAt: null,
    result: undefined,
    events,
  });
};

/** After a lost race: an answer may have been left for this run; otherwise it is over. */
const readAgain = (shop: Workshop, held: Held): boolean => {
  if (!shop.store.isOpen()) return false;
  const row = shop.store.reads.one(held.row.name);
  if (row?.status !== "RUNNING" || row.owner !== held.owner) return false;
  held.version = row.version;
  held.thread = parseThread(row.thread);
  held.events.length = held.saved;
  return true;
};

const runOf = (shop: Workshop, held: Held): Run => {
  let steps = 0;
  return {
    name: held.row.name,
    input: parseJson(held.row.input),
    startedAt: held.row.started_at,
    tasks: shop.tasks,
    now: shop.now,
    newToken: () => tokenOf(held.row.name, shop.newToken()),
    chance: shop.chance,
    checkpoint: (how) => checkpoint(shop, held, how),
    record: (event) => {
      held.events.push(event);
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
  const run = runOf(shop, held);
  for (;;) {
    const result = await advance(machine, held.thread, run);
    if (result === "rest") {
      if (applyDue(held.thread, shop.now())) continue;
      if (settle(shop, held)) return;
    }
    if (!readAgain(shop, held)) return;
  }
};
