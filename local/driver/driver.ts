import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { DriverEvent } from "./events.ts";
import type { Json } from "./json.ts";
import { answerToken, takeDue, takeOrphan, type Taker } from "./leases.ts";
import { loadMachine } from "./load.ts";
import { forgetOwner, newOwner } from "./owner.ts";
import { leaseMs, runHeld, type Held, type Workshop } from "./runs.ts";
import type { TaskHandlers } from "./step.ts";
import { openStore } from "./store.ts";
import { summaryOf, type ExecutionSummary } from "./summary.ts";
import type { Machine } from "./supported.ts";
import { parseThread, type Thread } from "./thread.ts";

export type { DriverEvent, ExecutionSummary, Json, TaskHandlers };

export type DriverOptions = {
  /** The driver's own file, ":memory:" is allowed; or a database that is open and stays its opener's to close. */
  readonly file: string | DatabaseSync;
  /** The definition, with names in the place of its tokens. */
  readonly machine: string;
  readonly tasks: TaskHandlers;
  /** Epoch ms. */
  readonly now: () => number;
  /** Never the same twice, in no process. */
  readonly newToken: () => string;
};

export type LocalDriver = {
  /** Resolves when the execution has reached a wait or an end. A name is taken for ever. */
  readonly start: (name: string, input: Json) => Promise<"started" | "name taken">;
  /**
   * Resolves when the next wait or the end is reached, or at once if the execution is being run at
   * this moment (then its runner goes on with the answer). Late: unknown, used or timed-out token.
   */
  readonly resume: (token: string, output?: Json) => Promise<"resumed" | "late">;
  /**
   * Fires what is due: timeouts, Wait states, retries, runs whose lease ran out. How many moved. Once it is left, the one in
   * hand is the last.
   */
  readonly runDue: (leaving?: AbortSignal) => Promise<number>;
  /** Epoch ms; undefined if nothing will happen by itself. */
  readonly nextDue: () => number | undefined;
  readonly isRunning: (name: string) => boolean;
  /** Whether it runs and waits for no token: somebody is running it just now, or it tries something again. */
  readonly isStarting: (name: string) => boolean;
  readonly list: (status?: "RUNNING") => readonly ExecutionSummary[];
  /** The names of those that run or rest, in order, after a name: there are as many as there are open cases. */
  readonly runningAfter: (name: string, limit: number) => readonly string[];
  readonly stop: (name: string, cause: string) => "stopped" | "not running";
  /** Continues what a killed process left in mid-run. How many there were. Once it is left, the one in hand is the last. */
  readonly recover: (leaving?: AbortSignal) => Promise<number>;
  /** Oldest first, bounded to the last few hundred runs. */
  readonly history: (name: string) => readonly DriverEvent[];
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

/** A running execution keeps the definition that it was started with, as in the cloud. */
const definitionsIn =
  (textOf: (digest: string) => string) =>
  (digest: string): Machine => {
    const machine = known.get(digest) ?? load(textOf(digest));
    known.set(digest, machine);
    return machine;
  };

const firstThread = (machine: Machine, input: Json, at: number): Thread => ({
  state: machine.startAt,
  input,
  variables: {},
  enteredAt: at,
  retries: [],
  pose: { kind: "ready" },
});

type Starting = {
  readonly name: string;
  readonly input: Json;
  readonly machine: string;
};

const insert = (taker: Taker, starting: Starting): Held | undefined => {
  const { shop, owner } = taker;
  const { name, input, machine } = starting;
  const at = shop.now();
  return shop.store.transaction(() => {
    if (!shop.store.insert({ name, input, machine, startedAt: at })) return undefined;
    const thread = firstThread(shop.machineOf(machine), input, at);
    const events: readonly DriverEvent[] = [
      { kind: "ExecutionStarted", state: "", at },
      { kind: "StateEntered", state: thread.state, at },
    ];
    const wakeAt = at + leaseMs;
    const change = { status: "RUNNING", owner, wakeAt, endedAt: null, result: undefined } as const;
    shop.store.save(name, 0, { ...change, thread, events });
    const row = { name, machine, input: JSON.stringify(input), started_at: at };
    return { row, owner, version: 1, thread, events: [], saved: 0 };
  });
};

const stopIn = (shop: Workshop, name: string, cause: string): "stopped" | "not running" =>
  shop.store.transaction(() => {
    const row = shop.store.reads.one(name);
    if (row?.status !== "RUNNING") return "not running";
    const at = shop.now();
    shop.store.save(name, row.version, {
      status: "ABORTED",
      owner: null,
      wakeAt: null,
      endedAt: at,
      result: { error: "Stopped", cause },
      thread: parseThread(row.thread),
      events: [{ kind: "ExecutionStopped", state: row.state, at, detail: cause }],
    });
    return "stopped";
  });

/** Takes and runs one after the other until it is left; a fault in one does not keep the others from being run. */
const runEach = async (
  names: readonly string[],
  runOne: (name: string) => Promise<boolean>,
  leaving: AbortSignal | undefined,
): Promise<number> => {
  let moved = 0;
  const faults: unknown[] = [];
  for (const name of names) {
    if (leaving?.aborted === true) break;
    try {
      if (await runOne(name)) moved += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} executions failed`);
  return moved;
};

/**
 * Opens the driver on its file.
 * @throws a fault that lists every path and reason, if the definition leaves the driver's subset
 */
export const openDriver = (options: DriverOptions): LocalDriver => {
  const machine = digestOf(options.machine);
  definitionsIn(() => options.machine)(machine);
  const store = openStore(options.file);
  store.machines.keep(machine, options.machine);
  const shop: Workshop = { ...options, store, machineOf: definitionsIn(store.machines.textOf) };
  const self = newOwner();
  let runs = 0;
  const taker = (): Taker => ({ shop, owner: `${self}/${(runs += 1)}` });
  const dueNow = () => store.reads.dueAt(options.now());
  const runTaken = async (held: Held | undefined): Promise<boolean> => {
    if (held !== undefined) await runHeld(shop, held);
    return held !== undefined;
  };
  return {
    start: async (name, input) =>
      (await runTaken(insert(taker(), { name, input, machine }))) ? "started" : "name taken",
    resume: async (token, output = {}) => {
      const answered = answerToken(taker(), token, output);
      if (typeof answered === "object") await runHeld(shop, answered);
      return answered === "late" ? "late" : "resumed";
    },
    runDue: (leaving) => runEach(dueNow(), (name) => runTaken(takeDue(taker(), name)), leaving),
    nextDue: store.reads.nextDue,
    isRunning: (name) => store.reads.one(name)?.status === "RUNNING",
    isStarting: (name) => {
      const row = store.reads.one(name);
      if (row?.status !== "RUNNING") return false;
      return row.owner !== null || parseThread(row.thread).pose.kind !== "waiting";
    },
    list: (status) => store.reads.list(status).map(summaryOf),
    runningAfter: store.reads.runningAfter,
    stop: (name, cause) => stopIn(shop, name, cause),
    recover: (leaving) =>
      runEach(store.reads.owned(), (name) => runTaken(takeOrphan(taker(), name)), leaving),
    history: store.history,
    close: () => {
      forgetOwner(self);
      store.close();
    },
  };
};
