import { advance } from "./advance.ts";
import type { DriverEvent } from "./events.ts";
import type { Json } from "./json.ts";
import { restingAt } from "./leases.ts";
import { changeAtRest, type Held, runOf, type Workshop } from "./runs.ts";
import type { TaskHandlers } from "./step.ts";
import { firstThread, type Thread } from "./thread.ts";
import { orUnreadable } from "./unreadable.ts";

/** A run that was worked out and is not stored yet. */
export type Ahead = {
  /** Whether it comes to a wait or an end; otherwise somebody must run the execution on once it is stored. */
  readonly arrives: boolean;
  /** Stores it, within a transaction of the caller's; false where somebody else has moved the execution meanwhile. */
  readonly write: () => boolean;
  /** Tells what happened in it, after the commit; only where it arrives. */
  readonly tell: () => void;
};

type Running = {
  readonly row: Held["row"];
  readonly thread: Thread;
  readonly events: DriverEvent[];
};

/** Runs on to the next wait or end by these tasks alone; false where another would have to be called. */
const arrives = async (shop: Workshop, tasks: TaskHandlers, running: Running): Promise<boolean> => {
  const { row, thread, events } = running;
  const run = runOf(shop, row, {
    tasks,
    mayCall: (task) => Object.hasOwn(tasks, task),
    // What is not stored has no middle that anybody could see.
    checkpoint: () => Promise.resolve(true),
    events,
  });
  await advance(shop.machineOf(row.machine), thread, run);
  return thread.pose.kind === "waiting" || thread.pose.kind === "done";
};

/** An execution that is to be started by a definition, which is named by its digest. */
export type Starting = { readonly name: string; readonly input: Json; readonly machine: string };

/** Works out the first run of an execution; undefined where it comes to no wait by these tasks, and is started in the usual way. */
export const startedAhead = async (
  shop: Workshop,
  tasks: TaskHandlers,
  { name, input, machine }: Starting,
): Promise<Ahead | undefined> => {
  const at = shop.now();
  const row = { name, machine, input: JSON.stringify(input), started_at: at };
  const first = firstThread(shop.machineOf(machine).startAt, input, at);
  const { thread } = first;
  const events = [...first.events];
  if (!(await arrives(shop, tasks, { row, thread, events }))) return undefined;
  const { change, ended } = changeAtRest(thread, shop.now());
  return {
    arrives: true,
    write: () => {
      if (!shop.store.insert({ name, input, machine, startedAt: at })) return false;
      return shop.store.save(name, 0, change);
    },
    tell: () => {
      shop.told(name, [...events, ...ended]);
    },
  };
};

/** Works out the run that the answer to a token leads to; undefined where the token is late, or somebody runs the execution. */
export const resumedAhead = async (
  shop: Workshop,
  tasks: TaskHandlers,
  token: string,
): Promise<Ahead | undefined> => {
  // One that cannot be read is left to whoever heals drivers.
  const resting = orUnreadable(() => restingAt(shop, token), undefined);
  if (resting === undefined) return undefined;
  const { row, thread } = resting;
  const { name, version } = row;
  const answered: Thread = { ...thread, pose: { kind: "answered", token, output: {} } };
  const onward = structuredClone(answered);
  const events: DriverEvent[] = [];
  const isThere = await arrives(shop, tasks, { row, thread: onward, events });
  const at = shop.now();
  const { change, ended } = changeAtRest(isThere ? onward : answered, at);
  return {
    arrives: isThere,
    // What does not arrive is due at once, so that whoever looks next runs it on.
    write: () => shop.store.save(name, version, isThere ? change : { ...change, wakeAt: at }),
    tell: () => {
      shop.told(name, [...events, ...ended]);
    },
  };
};
