import { advance } from "./advance.ts";
import type { DriverEvent } from "./events.ts";
import type { Json } from "./json.ts";
import { restingAt } from "./leases.ts";
import { changeAtRest, type Held, nothingMore, runOf, type Workshop } from "./runs.ts";
import type { Run } from "./step.ts";
import { firstThread } from "./thread.ts";
import { orUnreadable } from "./unreadable.ts";

/** A run that was worked out and is not stored yet. */
export type Ahead = {
  /** Whether it comes to a wait or an end; otherwise somebody must run the execution on once it is stored. */
  readonly arrives: boolean;
  /** Stores it, within a transaction of the caller's; false where somebody else has moved the execution meanwhile. */
  readonly write: () => boolean;
  /** Tells what happened in it, after the commit, if it was stored. */
  readonly tell: () => void;
};

/** What a run may do before it is stored: these tasks, and waiting. */
export type AheadBy = Pick<Run, "tasks" | "waits">;

type Running = Pick<Held, "row" | "thread" | "events">;

/** How far a run comes, and what is to be stored with it. */
type Come = { readonly isThere: boolean; readonly put: () => boolean };

/** How far these tasks alone lead: to a wait or an end, or before a state that calls another; undefined where one fails. */
const runOn = async (
  shop: Workshop,
  by: AheadBy,
  { row, thread, events }: Running,
): Promise<Come | undefined> => {
  let put = nothingMore;
  const run = runOf(shop, row, {
    ...by,
    mayCall: (task) => Object.hasOwn(by.tasks, task),
    // What is not stored has no middle that anybody could see.
    checkpoint: () => Promise.resolve(true),
    isStored: () => true,
    storeAtRest: (wanted) => {
      put = wanted;
    },
    events,
  });
  await advance(shop.machineOf(row.machine), thread, run);
  const { kind } = thread.pose;
  if (kind === "ready") return { isThere: false, put };
  return kind === "waiting" || kind === "done" ? { isThere: true, put } : undefined;
};

/** An execution that is to be started by a definition, which is named by its digest. */
export type Starting = { readonly name: string; readonly input: Json; readonly machine: string };

/** Works out the first run of an execution; undefined where it comes to no wait by these tasks, and is started in the usual way. */
export const startedAhead = async (
  shop: Workshop,
  by: AheadBy,
  { name, input, machine }: Starting,
): Promise<Ahead | undefined> => {
  const at = shop.now();
  const row = { name, machine, input: JSON.stringify(input), started_at: at };
  const first = firstThread(shop.machineOf(machine).startAt, input, at);
  const { thread } = first;
  const events = [...first.events];
  const come = await runOn(shop, by, { row, thread, events });
  if (come?.isThere !== true) return undefined;
  const { change, ended } = changeAtRest(thread, shop.now());
  let isStored = false;
  return {
    arrives: true,
    write: () => {
      if (!shop.store.insert({ name, input, machine, startedAt: at })) return false;
      isStored = shop.store.save(name, 0, change) && come.put();
      return isStored;
    },
    tell: () => {
      if (isStored) shop.told(name, [...events, ...ended]);
    },
  };
};

/** Works out the run that the answer to a token leads to; undefined where the token is late, or somebody runs the execution. */
export const resumedAhead = async (
  shop: Workshop,
  by: AheadBy,
  token: string,
): Promise<Ahead | undefined> => {
  // One that cannot be read is left to whoever heals drivers.
  const resting = orUnreadable(() => restingAt(shop, token), undefined);
  if (resting === undefined) return undefined;
  const { row, thread } = resting;
  const { name, version } = row;
  thread.pose = { kind: "answered", output: {} };
  const events: DriverEvent[] = [];
  const come = await runOn(shop, by, { row, thread, events });
  if (come === undefined) return undefined;
  const at = shop.now();
  const { change, ended } = changeAtRest(thread, at);
  // Before what these tasks do not do it is due at once, so that whoever looks next runs it on.
  const stored = come.isThere ? change : { ...change, wakeAt: at };
  let isStored = false;
  return {
    arrives: come.isThere,
    write: () => {
      isStored = shop.store.save(name, version, stored) && come.put();
      return isStored;
    },
    tell: () => {
      if (isStored) shop.told(name, [...events, ...ended]);
    },
  };
};
