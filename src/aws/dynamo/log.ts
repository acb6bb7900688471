import type { Log } from "../../application/ports.ts";
import type { WaitingForLog } from "../../application/sweep/log.ts";
import { backOff } from "./backoff.ts";
import { number, text, type Item } from "./item.ts";
import { logHeadKey, logPartition, unsequencedPartition } from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { readItem, readItems, type Source } from "./read.ts";
import { leafIn, sizeIn, unsequencedIn, waitsSince, type Unsequenced } from "./rows.ts";
import { followingOne, largestStep, stepActions, type Step } from "./sequencer-actions.ts";
import { transact, type Transacted } from "./transact.ts";

/** So many steps in a row may come to nothing while the log does not grow; then something is wrong with it. */
const mostIdleSteps = 10;

const sizeOf = async (source: Source): Promise<number> => {
  const item = await readItem(source, "register", logHeadKey);
  return item === undefined ? 0 : sizeIn(item).size;
};

const waiting = (source: Source, limit: number): Promise<readonly Item[]> =>
  readItems(source, {
    table: "register",
    limit,
    KeyConditionExpression: "#pk = :unsequenced",
    ExpressionAttributeNames: { "#pk": "pk" },
    ExpressionAttributeValues: { ":unsequenced": text(unsequencedPartition) },
  });

const unsequenced = async (source: Source, limit: number): Promise<readonly Unsequenced[]> =>
  (await waiting(source, limit)).map(unsequencedIn);

/** More than a log that is sequenced every hour ever leaves over; beyond them the oldest is not looked for. */
const mostWaiting = 10_000;

// They stand in the order of their cases, so the oldest may be anywhere among them.
const oldestOf = (items: readonly Item[]): string | undefined =>
  items.flatMap((item) => waitsSince(item) ?? []).toSorted()[0];

// After a lost answer the transaction can find itself on record: then its first leaf stands where it was to stand.
const isItself = (done: Transacted, { entries: [first] }: Step): boolean => {
  if (done.kind !== "cancelled" || !done.lost) return false;
  const item = done.reasons[0]?.Item;
  return item !== undefined && leafIn(item).hash === first?.hash;
};

type Stepped = { readonly size: number; readonly added: number; readonly found: number };

/** Adds one page of leaves, or none if another sequencer was quicker. */
const stepOnce = async (options: DynamoOptions, limit: number): Promise<Stepped> => {
  const size = await sizeOf(options);
  const found = await unsequenced(options, Math.min(limit, largestStep));
  if (found.length === 0) return { size, added: 0, found: 0 };
  const step = { size, entries: followingOne(found) };
  const done = await transact(options, stepActions(options.tables, step));
  if (done.kind === "unknown")
    throw new Error("The log may or may not have grown; run its sequencer again", {
      cause: done.cause,
    });
  const isWritten = done.kind === "written" || isItself(done, step);
  return { size, added: isWritten ? step.entries.length : 0, found: found.length };
};

/**
 * Adds leaves until nothing is left or there are `limit` of them.
 * @throws when the log does not grow and yet entries are left, and when the outcome of a step is unknown
 */
const sequence = async (options: DynamoOptions, limit: number): Promise<number> => {
  let [added, idle, lastSize] = [0, 0, -1];
  while (added < limit) {
    const step = await stepOnce(options, limit - added);
    if (step.found === 0) break;
    added += step.added;
    idle = step.added > 0 || step.size !== lastSize ? 0 : idle + 1;
    lastSize = step.size;
    if (idle === mostIdleSteps)
      throw new Error(`Entries are left, but the log does not grow beyond ${step.size}`);
    if (step.added === 0) await backOff(options, idle);
  }
  return added;
};

/**
 * The log beside the ledger. Entries of one case are in their order; between cases the order is the log's own, and no
 * order of commits. Its sequencer is safe when it is run twice at once.
 */
export const dynamoLog = (options: DynamoOptions): Log & WaitingForLog => ({
  size: () => sizeOf(options),
  leaves: async ({ from, limit }) => {
    const items = await readItems(options, {
      table: "ledger",
      limit,
      KeyConditionExpression: "#caseId = :log AND #seq >= :from",
      ExpressionAttributeNames: { "#caseId": "caseId", "#seq": "seq" },
      ExpressionAttributeValues: { ":log": text(logPartition), ":from": number(from) },
    });
    return items.map(leafIn);
  },
  sequence: (limit) => sequence(options, limit),
  oldestWaiting: async () => oldestOf(await waiting(options, mostWaiting)),
});
