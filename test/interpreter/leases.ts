import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { isErrno } from "../../src/local/durable-file.ts";
import type { Json } from "./json.ts";
import type { ExecutionRow } from "./rows.ts";
import { type Held, leaseMs, nothingMore, type Workshop } from "./runs.ts";
import { applyDue, isDue, openToken, parseThread, type Thread } from "./thread.ts";
import { nameInToken } from "./token.ts";

/** The drivers of this process that are open; a killed process takes its own list with it. */
const openHere = new Set<string>();

/** A name for one open driver; a lease is in the name of `<owner>/<run>`. */
export const newOwner = (): string => {
  const owner = [hostname(), process.pid, randomBytes(6).toString("hex")].join("/");
  openHere.add(owner);
  return owner;
};

export const forgetOwner = (owner: string): void => {
  openHere.delete(owner);
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: it runs, under another user.
    return isErrno(cause, "EPERM");
  }
};

/**
 * Whether the holder of a lease is known to be gone. Of another host nothing is known; its lease must run out.
 * A process number can be given out again (in a container it always is), hence the list.
 */
export const isGone = (owner: string): boolean => {
  const [host, pid, instance] = owner.split("/");
  if (host !== hostname() || pid === undefined) return false;
  if (Number(pid) === process.pid) {
    return !openHere.has([host, pid, instance].join("/"));
  }
  return !isRunning(Number(pid));
};

/** What taking an execution needs: the shop, and the name in which the lease is held. */
export type Taker = { readonly shop: Workshop; readonly owner: string };

/** Whether somebody who is alive is running it at this moment. */
const isHeld = (row: ExecutionRow, now: number): boolean =>
  row.owner !== null && row.wake_at !== null && row.wake_at > now && !isGone(row.owner);

const store = (taker: Taker, row: ExecutionRow, thread: Thread): Held => {
  const { shop, owner } = taker;
  const saved = shop.store.save(row.name, row.version, {
    status: "RUNNING",
    owner,
    wakeAt: shop.now() + leaseMs,
    endedAt: null,
    result: undefined,
    thread,
  });
  if (!saved) throw new Error(`Execution ${row.name} changed within a transaction`);
  return { row, owner, version: row.version + 1, thread, events: [], saved: 0, put: nothingMore };
};

const takeIf = (
  taker: Taker,
  name: string,
  wanted: (row: ExecutionRow) => boolean,
): Promise<Held | undefined> => {
  const { shop } = taker;
  return shop.store.transaction(() => {
    const row = shop.store.reads.one(name);
    if (row?.status !== "RUNNING" || !wanted(row)) return undefined;
    const thread = parseThread(row.thread);
    applyDue(thread, shop.now());
    return store(taker, row, thread);
  });
};

/** Takes an execution whose deadline, or whose runner's lease, has passed. */
export const takeDue = (taker: Taker, name: string): Promise<Held | undefined> =>
  takeIf(taker, name, (row) => row.wake_at !== null && row.wake_at <= taker.shop.now());

/** Takes an execution that was left in mid-run. */
export const takeOrphan = (taker: Taker, name: string): Promise<Held | undefined> =>
  takeIf(taker, name, (row) => row.owner !== null && !isHeld(row, taker.shop.now()));

export type Answered = "late" | "left to its runner" | Held;

/** Whether an execution was led on ahead to a state that nobody has run since: it waits for nothing but to be taken. */
const isLeft = ({ pose }: Thread, { owner }: ExecutionRow): boolean =>
  pose.kind === "ready" && owner === null;

/** An execution that this token still answers, or that was led on ahead from the wait that it was for; undefined where it is late. */
const answerable = (
  { store: { reads }, now }: Workshop,
  token: string,
): { readonly row: ExecutionRow; readonly thread: Thread; readonly isLed: boolean } | undefined => {
  const row = reads.one(nameInToken(token));
  if (row?.status !== "RUNNING") return undefined;
  const thread = parseThread(row.thread);
  if (isLeft(thread, row)) return { row, thread, isLed: true };
  const isOpen = openToken(thread) === token && !isDue(thread, now());
  return isOpen ? { row, thread, isLed: false } : undefined;
};

/**
 * Uses a token up, or takes an execution that was led on ahead from the wait that the token was for. If the execution
 * is being run at this moment (its open-wait task has not returned yet) the answer is left in the row: the runner finds
 * it when it tries to save.
 */
export const answerToken = async (taker: Taker, token: string, output: Json): Promise<Answered> => {
  const { shop } = taker;
  // Most tokens that are late are found so without a transaction, which would wait for others' commits.
  if (answerable(shop, token) === undefined) return "late";
  return shop.store.transaction(() => {
    const found = answerable(shop, token);
    if (found === undefined) return "late";
    const { row, thread } = found;
    if (found.isLed) return store(taker, row, thread);
    thread.pose = { kind: "answered", output };
    const runner = isHeld(row, shop.now()) ? row.owner : null;
    if (runner === null) return store(taker, row, thread);
    store({ shop, owner: runner }, row, thread);
    return "left to its runner";
  });
};

/** An execution that waits for nobody but whoever has this token; undefined where it does not. */
export const restingAt = (
  shop: Workshop,
  token: string,
): { readonly row: ExecutionRow; readonly thread: Thread } | undefined => {
  const found = answerable(shop, token);
  return found === undefined || found.isLed || found.row.owner !== null ? undefined : found;
};
