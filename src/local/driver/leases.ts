import type { Json } from "./json.ts";
import { isGone } from "./owner.ts";
import { leaseMs, type Held, type Workshop } from "./runs.ts";
import type { ExecutionRow } from "./rows.ts";
import { nameInToken } from "./token.ts";
import { applyDue, isDue, openTokens, parseThread, type Thread } from "./thread.ts";

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
    events: [],
  });
  if (!saved) throw new Error(`Execution ${row.name} changed within a transaction`);
  return { row, owner, version: row.version + 1, thread, events: [], saved: 0 };
};

const takeIf = (
  taker: Taker,
  name: string,
  wanted: (row: ExecutionRow) => boolean,
): Held | undefined => {
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
export const takeDue = (taker: Taker, name: string): Held | undefined =>
  takeIf(taker, name, (row) => row.wake_at !== null && row.wake_at <= taker.shop.now());

/** Takes an execution that was left in mid-run. */
export const takeOrphan = (taker: Taker, name: string): Held | undefined =>
  takeIf(taker, name, (row) => row.owner !== null && !isHeld(row, taker.shop.now()));

export type Answered = "late" | "left to its runner" | Held;

/**
 * Uses a token up. If the execution is being run at this moment (its open-wait task has not
 * returned yet) the answer is left in the row: the runner finds it when it tries to save.
 */
export const answerToken = (taker: Taker, token: string, output: Json): Answered => {
  const { shop } = taker;
  return shop.store.transaction(() => {
    const row = shop.store.reads.one(nameInToken(token));
    if (row?.status !== "RUNNING") return "late";
    const thread = parseThread(row.thread);
    const waiting = openTokens(thread).get(token);
    if (waiting === undefined || isDue(waiting, shop.now())) return "late";
    waiting.pose = { kind: "answered", output };
    const runner = isHeld(row, shop.now()) ? row.owner : null;
    if (runner === null) return store(taker, row, thread);
    store({ shop, owner: runner }, row, thread);
    return "left to its runner";
  });
};
