import type {
  AttributeValue,
  QueryCommandInput,
  QueryCommandOutput,
} from "@aws-sdk/client-dynamodb";
import { compare, conditionsOf, type Condition, type Item } from "./expression.ts";
import { validation, type MemoryItems } from "./memory-items.ts";
import { itemSize } from "./sizes.ts";

/** A page ends after so many bytes. */
export const largestPage = 1024 * 1024;

const understood: readonly string[] = [
  "TableName",
  "ConsistentRead",
  "Limit",
  "ExclusiveStartKey",
  "KeyConditionExpression",
  "FilterExpression",
  "ExpressionAttributeNames",
  "ExpressionAttributeValues",
];

// `#partition = :value`, and perhaps one comparison of the sort key.
const keyCondition = /^(#\w+) = (:\w+)(?: AND (#\w+) (?:=|<|<=|>|>=) :\w+)?$/;

const textOf = (value: AttributeValue | undefined): string => {
  if (value?.S !== undefined) return value.S;
  throw validation("Condition parameter type does not match schema type");
};

const partitionOf = (table: MemoryItems, input: QueryCommandInput): string => {
  const { KeyConditionExpression: condition = "", ExpressionAttributeNames: names = {} } = input;
  const [, partition = "", value = "", sort] = keyCondition.exec(condition) ?? [];
  if (names[partition] !== table.keys.partition)
    throw validation("Query condition missed key schema element");
  if (sort !== undefined && names[sort] !== table.keys.sort)
    throw validation("Query key condition not supported");
  return textOf(input.ExpressionAttributeValues?.[value]);
};

const pageOf = (items: readonly Item[], limit: number): readonly Item[] => {
  let bytes = 0;
  const end = items.findIndex((item, index) => {
    bytes += itemSize(item);
    return index >= limit || (index > 0 && bytes > largestPage);
  });
  return end === -1 ? items : items.slice(0, end);
};

const assertUnderstood = (input: QueryCommandInput): void => {
  const strange = Object.keys(input).filter((name) => !understood.includes(name));
  if (strange.length > 0) throw new Error(`Query: not understood: ${strange.join(", ")}`);
  if (input.Limit !== undefined && input.Limit < 1) throw validation("Limit must be at least 1");
};

const filtersOf = (input: QueryCommandInput): readonly Condition[] => {
  const { KeyConditionExpression: keys = "", FilterExpression: filter } = input;
  return conditionsOf(filter === undefined ? [keys] : [keys, filter], {
    names: input.ExpressionAttributeNames ?? {},
    values: input.ExpressionAttributeValues ?? {},
  });
};

/** Answers a Query as DynamoDB does: a page ends at its limit or at a megabyte, and is filtered afterwards. */
export const query = (table: MemoryItems, input: QueryCommandInput): QueryCommandOutput => {
  assertUnderstood(input);
  const { ExclusiveStartKey: start } = input;
  const [isWanted, isKept] = filtersOf(input);
  const { sort } = table.keys;
  const after = start === undefined ? undefined : table.exactKey(start)[sort];
  const all = table
    .partition(partitionOf(table, input))
    .filter((item) => isWanted?.(item) === true)
    .filter((item) => after === undefined || (compare(item[sort], after) ?? 0) > 0);
  const page = pageOf(all, input.Limit ?? Infinity);
  const last = page.at(-1);
  // A page that ended at its limit names its last key even when nothing comes after it.
  const isCut = page.length < all.length || page.length === input.Limit;
  const items = page.filter((item) => isKept?.(item) ?? true);
  return {
    Items: items,
    Count: items.length,
    ScannedCount: page.length,
    ...(isCut && last !== undefined ? { LastEvaluatedKey: table.keyOf(last) } : {}),
    $metadata: {},
  };
};
