import type { ScanCommandInput, ScanCommandOutput } from "@aws-sdk/client-dynamodb";
import type { Item } from "./expression.ts";
import { validation, type MemoryItems } from "./memory-items.ts";
import { largestPage } from "./memory-query.ts";
import { itemSize } from "./sizes.ts";

const understood: readonly string[] = [
  "TableName",
  "ConsistentRead",
  "ExclusiveStartKey",
  "ProjectionExpression",
  "ExpressionAttributeNames",
];

const projecting = ({
  ProjectionExpression: wanted,
  ExpressionAttributeNames: names = {},
}: ScanCommandInput): ((item: Item) => Item) => {
  if (wanted === undefined) return (item) => item;
  const attributes = wanted.split(", ").map((placeholder) => {
    const name = names[placeholder];
    if (name === undefined) throw validation(`name ${placeholder} is not given`);
    return name;
  });
  return (item) =>
    Object.fromEntries(
      attributes.flatMap((name) => {
        const value = item[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
};

/** Where the page begins: after the item at which the one before ended. */
const startOf = (table: MemoryItems, { ExclusiveStartKey: start }: ScanCommandInput): number => {
  if (start === undefined) return 0;
  const standing = table.get(table.exactKey(start));
  if (standing === undefined) throw new Error("Scan: an item was removed at which a page ended");
  return table.all().indexOf(standing) + 1;
};

/** Answers a Scan as DynamoDB does: a page ends at a megabyte of whole items, whatever is wanted of them. */
export const scan = (table: MemoryItems, input: ScanCommandInput): ScanCommandOutput => {
  const strange = Object.keys(input).filter((name) => !understood.includes(name));
  if (strange.length > 0) throw new Error(`Scan: not understood: ${strange.join(", ")}`);
  const all = table.all();
  const from = startOf(table, input);
  let [bytes, end] = [0, from];
  for (const item of all.slice(from)) {
    bytes += itemSize(item);
    if (end > from && bytes > largestPage) break;
    end += 1;
  }
  const last = all[end - 1];
  return {
    Items: all.slice(from, end).map(projecting(input)),
    Count: end - from,
    ScannedCount: end - from,
    ...(end < all.length && last !== undefined ? { LastEvaluatedKey: table.keyOf(last) } : {}),
    $metadata: {},
  };
};
