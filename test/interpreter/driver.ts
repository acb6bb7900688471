import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { DriverEvent } from "./events.ts";
import { type Json, parseJson } from "./json.ts";
import { type Ahead, type AheadBy, resumedAhead, startedAhead, type Starting } from "./ahead.ts";
import { answerToken, forgetOwner, newOwner, takeDue, takeOrphan, type Taker } from "./leases.ts";
import { loadMachine } from "./load.ts";
import type { ExecutionRow, Status } from "./rows.ts";
import { type Held, leaseMs, nothingMore, runHeld, type Workshop } from "./runs.ts";
import type { TaskHandlers, Waits } from "./step.ts";
import { openStore, type Store } from "./store.ts";
import type { LedgerFile } from "../../src/local/ledger/commits.ts";
import type { Machine } from "./supported.ts";
import { firstThread, parseThread } from "./thread.ts";
import { orUnreadable, readable, Unreadable } from "./unreadable.ts";

/** An execution in a list; instants in epoch ms. */
export type ExecutionSummary = {
  readonly name: string;
  readonly status: Status;
  /** The state it is in, or was in when it ended. */
  readonly state: string;
  readonly enteredAt: number;
  readonly startedAt: number;
  readonly endedAt?: number;
  /** Only after success. */
  readonly output?: Json;
  /** Only after a failure or a stop. */
  readonly error?: string;
  readonly cause?: string;
};

const failure = z.object({ error: z.string(), cause: z.string() });

const resultOf = (row: ExecutionRow): Pick<ExecutionSummary, "output" | "error" | "cause"> => {
  if (row.result === null) return {};
  const result = parseJson(row.result);
  return row.status === "SUCCEEDED" ? { output: result } : failure.parse(result);
};

const summaryOf = (row: ExecutionRow): ExecutionSummary => ({
  name: row.name,
  status: row.status,
  state: row.state,
  enteredAt: row.entered_at,
  startedAt: row.started_at,
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  ...resultOf(row),
});

export type { Ahead, AheadBy, DriverEvent, Json, TaskHandlers, Waits };

export type DriverOptions = {
  /** The ledger's file, in which executions are kept; it stays its opener's to close. */
  readonly file: LedgerFile;
  /** The definition of executions that are started without another, with names in the place of its tokens. */
  readonly machine: string;
  readonly tasks: TaskHandlers;
  /** Callback tasks that only store their wait; in the file of the executions, so that it is done together with them. */
  readonly waits?: Waits;
  /** Epoch ms. */
  readonly now: () => number;
  /** Never the same twice, in no process. */
  readonly newToken: () => string;
  /** From 0 to below 1, for the delays of retries with jitter. */
  readonly chance: () => number;
  /** Told of a fault in one execution, which keeps no other from being run. */
  readonly tellFault: (name: string, fault: unknown) => void;
  /** Told of what happened in an execution from one rest to the next, once that is stored. */
  readonly told?: (name: string, events: readonly DriverEvent[]) => void;
};

/** `since` in epoch ms; undefined where nobody has come upon it yet. */
export type UnreadableExecution = { readonly cause: string; readonly since: number | undefined };

export type LocalDriver = {
  /**
   * Resolves when the execution has reached a wait or an end. A name is taken for ever.
   * @throws a fault that lists every path and reason, if the definition leaves the driver's subset
   */
  readonly start: (
    name: string,
    input: Json,
    definition?: string,
  ) => Promise<"started" | "name taken">;
  /**
   * Resolves when the next wait or the end is reached, or at once if the execution is being run at
   * this moment (then its runner goes on with the answer). Late: unknown, used or timed-out token.
   */
  readonly resume: (token: string, output?: Json) => Promise<"resumed" | "late">;
  /**
   * Works out to what next wait or end the start of an execution, or the answer to a token, leads: nothing is stored before the
   * caller has it written. Only the tasks given are called; before any other the execution is left there, for `resume` with the same token
   * or `runDue`. Undefined where it is being run just now, or the token is late.
   */
  readonly startAhead: (
    name: string,
    input: Json,
    ahead: AheadBy & { readonly definition: string | undefined },
  ) => Promise<Ahead | undefined>;
  readonly resumeAhead: (token: string, by: AheadBy) => Promise<Ahead | undefined>;
  /**
   * Fires what is due: timeouts, retries, runs whose lease ran out. How many moved. Once it is left, the one in
   * hand is the last.
   */
  readonly runDue: (leaving?: AbortSignal) => Promise<number>;
  /** Epoch ms; undefined if nothing will happen by itself. */
  readonly nextDue: () => number | undefined;
  readonly isRunning: (name: string) => boolean;
  /** Whether it runs and waits for no token: somebody is running it just now, or it tries something again. */
  readonly isStarting: (name: string) => boolean;
  /** Why it cannot be read, or was ended because it could not, and since when; undefined where it can be, or is not there. */
  readonly unreadable: (name: string) => UnreadableExecution | undefined;
  readonly list: (status?: "RUNNING") => readonly ExecutionSummary[];
  /** The names of those that run or rest, in order, after a name: there are as many as there are open cases. */
  readonly runningAfter: (name: string, limit: number) => readonly string[];
  readonly stop: (name: string, cause: string) => Promise<"stopped" | "not running">;
  /** Continues what a killed process left in mid-run. How many there were. Once it is left, the one in hand is the last. */
  readonly recover: (leaving?: AbortSignal) => Promise<number>;
  readonly close: () => void;
};

const load = (text: string): Machine => {
  const loaded = loadMachine(text);
  if (loaded.kind === "loaded") return loaded.machine;
  const lines = loaded.problems.map((problem) => `${problem.path}: ${problem.reason}`);
  throw new Error(`The driver cannot run this definition:\n${lines.join("\n")}`);
};

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

// By the digest of their text, which never changes: whoever opens a driver again in this process need not read them again.
const known = new Map<string, Machine>();

const machineIn = (digest: string, read: () => Machine): Machine => {
  const machine = known.get(digest) ?? read();
  known.set(digest, machine);
  return machine;
};

/** Stores definitions, each once, and answers their digests. @throws where one leaves the driver's subset */
const keepingIn = (store: Store): ((text: string) => Promise<string>) => {
  const kept = new Map<string, string>();
  return async (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const digest = digestOf(text);
    machineIn(digest, () => load(text));
    await store.transaction(() => {
      store.machines.keep(digest, text);
    });
    kept.set(text, digest);
    return digest;
  };
};

/** A running execution keeps the definition that it was started with, as in the cloud. */
const definitionsIn =
  (textOf: (digest: string) => string) =>
  (digest: string): Machine =>
    machineIn(digest, () =>
      readable("its definition", () => {
        const text = textOf(digest);
        if (digestOf(text) !== digest) throw new Error("it is not what its digest says");
        return load(text);
      }),
    );

const insert = async ({ shop, owner }: Taker, starting: Starting): Promise<Held | undefined> => {
  const { name, input, machine } = starting;
  const at = shop.now();
  const { thread, events } = firstThread(shop.machineOf(machine).startAt, input, at);
  const held = await shop.store.transaction(() => {
    if (!shop.store.insert({ name, input, machine, startedAt: at })) return undefined;
    const wakeAt = at + leaseMs;
    const change = { status: "RUNNING", owner, wakeAt, endedAt: null, result: undefined } as const;
    shop.store.save(name, 0, { ...change, thread });
    const row = { name, machine, input: JSON.stringify(input), started_at: at };
    return { row, owner, version: 1, thread, events: [], saved: 0, put: nothingMore };
  });
  if (held !== undefined) shop.told(name, events);
  return held;
};

const stopIn = async (
  { store, now, told }: Workshop,
  name: string,
  cause: string,
): Promise<"stopped" | "not running"> => {
  const event = await store.transaction(() => {
    const row = store.reads.one(name);
    if (row?.status !== "RUNNING") return undefined;
    const at = now();
    const thread = parseThread(row.thread);
    const result = { error: "Stopped", cause };
    const over = { owner: null, wakeAt: null, endedAt: at, thread };
    store.save(name, row.version, { ...over, status: "ABORTED", result });
    return { kind: "ExecutionStopped", state: row.state, at, detail: cause } as const;
  });
  if (event === undefined) return "not running";
  told(name, [event]);
  return "stopped";
};

type Each = {
  readonly shop: Workshop;
  readonly runOne: (name: string) => Promise<boolean>;
  readonly tellFault: DriverOptions["tellFault"];
};

/** Runs one execution. A fault of its own stays in it; one that cannot be read ends, for it would fail again each time. */
const runAlone = async ({ shop, runOne, tellFault }: Each, name: string): Promise<boolean> => {
  try {
    return await runOne(name);
  } catch (fault) {
    if (fault instanceof Unreadable) await shop.store.setAside(name, shop.now(), fault.message);
    tellFault(name, fault);
    return false;
  }
};

/** Takes and runs one after the other until it is left. */
const runEach = async (
  each: Each,
  names: readonly string[],
  leaving: AbortSignal | undefined,
): Promise<number> => {
  let moved = 0;
  for (const name of names) {
    if (leaving?.aborted === true) break;
    if (await runAlone(each, name)) moved += 1;
  }
  return moved;
};

const lateIfUnreadable = (fault: unknown): "late" => {
  if (fault instanceof Unreadable) return "late";
  throw fault;
};

const isRunningIn = ({ store, machineOf }: Workshop, name: string): boolean =>
  orUnreadable(() => {
    const row = store.reads.one(name);
    if (row?.status !== "RUNNING") return false;
    parseThread(row.thread);
    machineOf(row.machine);
    return true;
  }, false);

/** Whether an execution runs and has not come to a wait yet. */
const isStartingIn = ({ store }: Workshop, name: string): boolean =>
  orUnreadable(() => {
    const row = store.reads.one(name);
    if (row?.status !== "RUNNING") return false;
    return row.owner !== null || parseThread(row.thread).pose.kind !== "waiting";
  }, false);

const causeSchema = z.object({ error: z.literal("Unreadable"), cause: z.string() });

const unreadableIn = (
  { store, machineOf }: Workshop,
  name: string,
): UnreadableExecution | undefined => {
  const aside = store.reads.setAside(name);
  if (aside !== undefined) {
    const { cause } = causeSchema.parse(JSON.parse(aside.result));
    return { cause, since: aside.endedAt };
  }
  try {
    const row = store.reads.one(name);
    if (row?.status === "RUNNING") {
      parseThread(row.thread);
      machineOf(row.machine);
    }
    return undefined;
  } catch (fault) {
    if (fault instanceof Unreadable) return { cause: fault.message, since: undefined };
    throw fault;
  }
};

const ofOne = (
  shop: Workshop,
): Pick<
  LocalDriver,
  "nextDue" | "isRunning" | "isStarting" | "unreadable" | "list" | "runningAfter" | "stop"
> => {
  const { reads } = shop.store;
  return {
    nextDue: reads.nextDue,
    isRunning: (name) => isRunningIn(shop, name),
    isStarting: (name) => isStartingIn(shop, name),
    unreadable: (name) => unreadableIn(shop, name),
    list: (status) => reads.list(status).map(summaryOf),
    runningAfter: reads.runningAfter,
    stop: (name, cause) => stopIn(shop, name, cause),
  };
};

/**
 * Opens the driver on the ledger's file.
 * @throws a fault that lists every path and reason, if the definition leaves the driver's subset
 */
export const openDriver = (options: DriverOptions): LocalDriver => {
  machineIn(digestOf(options.machine), () => load(options.machine));
  const store = openStore(options.file);
  const keep = keepingIn(store);
  const { tellFault, told = () => undefined, waits = {} } = options;
  const machineOf = definitionsIn(store.machines.textOf);
  const shop: Workshop = { ...options, told, waits, store, machineOf };
  const self = newOwner();
  let runs = 0;
  const taker = (): Taker => ({ shop, owner: `${self}/${(runs += 1)}` });
  const dueNow = () => store.reads.dueAt(options.now());
  const runTaken = async (held: Held | undefined): Promise<boolean> => {
    if (held !== undefined) await runHeld(shop, held);
    return held !== undefined;
  };
  const due: Each["runOne"] = async (name) => runTaken(await takeDue(taker(), name));
  const orphan: Each["runOne"] = async (name) => runTaken(await takeOrphan(taker(), name));
  return {
    start: async (name, input, definition = options.machine) => {
      const machine = await keep(definition);
      const held = await insert(taker(), { name, input, machine });
      return (await runTaken(held)) ? "started" : "name taken";
    },
    resume: async (token, output = {}) => {
      const answered = await answerToken(taker(), token, output).catch(lateIfUnreadable);
      if (typeof answered === "object") await runHeld(shop, answered);
      return answered === "late" ? "late" : "resumed";
    },
    startAhead: async (name, input, { definition = options.machine, ...by }) =>
      startedAhead(shop, by, { name, input, machine: await keep(definition) }),
    resumeAhead: (token, by) => resumedAhead(shop, by, token),
    runDue: (leaving) => runEach({ shop, runOne: due, tellFault }, dueNow(), leaving),
    ...ofOne(shop),
    recover: (leaving) =>
      runEach({ shop, runOne: orphan, tellFault }, store.reads.owned(), leaving),
    close: () => {
      forgetOwner(self);
      store.close();
    },
  };
};
