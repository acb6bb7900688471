import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Append, UniqueChange } from "../../application/ports.ts";
import { allOld, type Condition } from "./conditions.ts";
import { uniqueItem } from "./append-items.ts";
import { text } from "./item.ts";
import { uniqueKey } from "./keys.ts";
import type { Tables } from "./options.ts";

/** What becomes of a fact, and whether it was taken on the way. */
export type NetChange = UniqueChange & { readonly taken: boolean };

/**
 * One change of each fact, because a transaction has one action per item: of several the last says what becomes of it.
 * A fact that is taken on the way is wanted, whatever becomes of it afterwards; those wanted first come first.
 */
export const netOf = (changes: readonly UniqueChange[]): readonly NetChange[] => {
  const net = new Map<string, NetChange>();
  for (const change of changes) {
    const wasTaken = net.get(change.key)?.taken ?? false;
    const isFirstTaking = change.kind === "take" && !wasTaken;
    if (isFirstTaking) net.delete(change.key);
    net.set(change.key, { ...change, taken: wasTaken || isFirstTaking });
  }
  return [...net.values()];
};

/** Takes or releases a fact that nobody else holds. */
export const uniqueWrite = (
  { register }: Tables,
  { entry }: Append,
  { kind, key }: NetChange,
): TransactWriteItem => {
  const condition: Condition = {
    ...allOld,
    ConditionExpression: "attribute_not_exists(#pk) OR #holder = :holder",
    ExpressionAttributeNames: { "#pk": "pk", "#holder": "holder" },
    ExpressionAttributeValues: { ":holder": text(entry.caseId) },
  };
  return kind === "take"
    ? { Put: { TableName: register, Item: uniqueItem(key, entry.caseId), ...condition } }
    : { Delete: { TableName: register, Key: uniqueKey(key), ...condition } };
};
