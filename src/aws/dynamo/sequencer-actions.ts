import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { number, text, type Item } from "./item.ts";
import { leafKey, logHeadKey, logKey, unsequencedKey } from "./keys.ts";
import { ledgerPut } from "./ledger-put.ts";
import type { Tables } from "./options.ts";
import type { Unsequenced } from "./rows.ts";

/** Leaves that are added together, and the size of the log before them. */
export type Step = { readonly size: number; readonly entries: readonly Unsequenced[] };

/**
 * At most so many leaves in one transaction: three actions each, one more for each case and one for the head of the
 * log make 97 of the 100 that a transaction may have.
 */
export const largestStep = 24;

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

const leafActions = (
  tables: Tables,
  { caseId, seq, hash }: Unsequenced,
  n: number,
): readonly TransactWriteItem[] => [
  ledgerPut(tables, {
    ...logKey(n),
    entryCase: text(caseId),
    entrySeq: number(seq),
    hash: text(hash),
  }),
  ledgerPut(tables, { ...leafKey(caseId, seq), n: number(n), hash: text(hash) }),
  {
    Delete: {
      TableName: tables.register,
      Key: unsequencedKey(caseId, seq),
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
export const stepActions = (tables: Tables, step: Step): readonly TransactWriteItem[] => [
  ...step.entries.flatMap((entry, index) => leafActions(tables, entry, step.size + index)),
  ...comesAfterItsBefore(tables, step),
  headAction(tables, step),
];
