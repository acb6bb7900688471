import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Log } from "../../ledger/ports.ts";
import type { WaitingForLog } from "../../ledger/sweep/looks/log.ts";
import { ledgerPut } from "./append.ts";
import {
  type Item,
  leafIn,
  number,
  sizeIn,
  text,
  type Unsequenced,
  unsequencedIn,
  waitsSince,
} from "./rows.ts";
import {
  leafKey,
  logHeadKey,
  logKey,
  logPartition,
  unsequencedKey,
  unsequencedPartition,
} from "./keys.ts";
import type { DynamoOptions, Tables } from "./options.ts";
import { readItem, readItems, type Source } from "./read.ts";
import { backOff, transact, type Transacted } from "./transact.ts";

/** Leaves that are added together, and the size of the log before them. */
type Step = { readonly size: number; readonly entries: readonly Unsequenced[] };

/**
 * At most so many leaves in one transaction: three actions each, one more for each case and one for the head of the
 * log make 97 of the 100 that a transaction may have.
 */
const largestStep = 24;

/**
 * The entries that can be added now: of each case those that follow one another. A query is no snapshot, so it can
 * miss an entry and see the next, both written while it ran.
 */
export const followingOne = (found: readonly Unsequenced[]): readonly Unsequenced[] => {
  const last = new Map<string, number>();
  return found.filter(({ caseId, seq }) => {
    const before = last.get(caseId);
    if (before !== undefined && seq !== before + 1) return false;
    last.set(caseId, seq);
    return true;
  });
};

/** Where it is kept which leaf an entry is. */
export const leafItem = ({ caseId, seq, hash }: Unsequenced, n: number): Item => ({
  ...leafKey(caseId, seq),
  n: number(n),
  hash: text(hash),
});

const leafActions = (
  tables: Tables,
  entry: Unsequenced,
  n: number,
): readonly TransactWriteItem[] => [
  ledgerPut(tables, {
    ...logKey(n),
    entryCase: text(entry.caseId),
    entrySeq: number(entry.seq),
    hash: text(entry.hash),
  }),
  ledgerPut(tables, leafItem(entry, n)),
  {
    Delete: {
      TableName: tables.register,
      Key: unsequencedKey(entry.caseId, entry.seq),
      ConditionExpression: "attribute_exists(#pk)",
      ExpressionAttributeNames: { "#pk": "pk" },
    },
  },
];

/** An entry's leaf comes after that of the entry before it; within one step the order sees to that. */
const comesAfterItsBefore = (tables: Tables, { entries }: Step): readonly TransactWriteItem[] =>
  entries
    .filter(({ caseId, seq }, index) => {
      const isFirstOfItsCase = entries.findIndex((one) => one.caseId === caseId) === index;
      return isFirstOfItsCase && seq > 1;
    })
    .map(({ caseId, seq }) => ({
      ConditionCheck: {
        TableName: tables.ledger,
        Key: leafKey(caseId, seq - 1),
        ConditionExpression: "attribute_exists(#caseId)",
        ExpressionAttributeNames: { "#caseId": "caseId" },
      },
    }));

/** How many leaves the log has. */
export const logHeadItem = (size: number): Item => ({ ...logHeadKey, size: number(size) });

const headAction = ({ register }: Tables, { size, entries }: Step): TransactWriteItem => ({
  Put: {
    TableName: register,
    Item: logHeadItem(size + entries.length),
    ...(size === 0
      ? {
          ConditionExpression: "attribute_not_exists(#pk)",
          ExpressionAttributeNames: { "#pk": "pk" },
        }
      : {
          ConditionExpression: "#size = :size",
          ExpressionAttributeNames: { "#size": "size" },
          ExpressionAttributeValues: { ":size": number(size) },
        }),
  },
});

/** One step as actions of one transaction; the first puts the first of its leaves. */
const stepActions = (tables: Tables, step: Step): readonly TransactWriteItem[] => [
  ...step.entries.flatMap((entry, index) => leafActions(tables, entry, step.size + index)),
  ...comesAfterItsBefore(tables, step),
  headAction(tables, step),
];

/** So many steps in a row may come to nothing while the log does not grow; then something is wrong with it. */
const mostIdleSteps = 10;

const sizeOf = async (source: Source): Promise<number> => {
  const item = await readItem(source, logHeadKey);
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
