import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  type PutItemCommandInput,
  type ScanCommandInput,
  type ScanCommandOutput,
} from "@aws-sdk/client-dynamodb";
import type { TableClient, Tables } from "../../../src/aws/dynamo/index.ts";
import type { Item } from "./expression.ts";
import { MemoryItems, tableIn, validation } from "./memory-items.ts";
import { query, largestPage } from "./memory-query.ts";
import { meets, transactions } from "./memory-transaction.ts";
import { keySchemas } from "./tables.ts";
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
const scan = (table: MemoryItems, input: ScanCommandInput): ScanCommandOutput => {
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

export type MemoryTables = TableClient & {
  /** What stands under a key, without asking through a command. */
  readonly peek: (table: string, keyOrItem: Item) => Item | undefined;
  /** Tables as these are now, and apart from them: what a restore to a point in time makes. */
  readonly copy: () => MemoryTables;
};

const putItem = (table: MemoryItems, input: PutItemCommandInput): void => {
  const item = input.Item ?? {};
  table.assertFits(item);
  const stands = table.get(item);
  if (meets(stands, input)) {
    table.put(item);
    return;
  }
  const says = input.ReturnValuesOnConditionCheckFailure === "ALL_OLD" && stands !== undefined;
  throw new ConditionalCheckFailedException({
    message: "The conditional request failed",
    ...(says ? { Item: stands } : {}),
    $metadata: {},
  });
};

const over = (tables: ReadonlyMap<string, MemoryItems>): MemoryTables => {
  const transact = transactions(tables);
  const answer = (command: unknown): object => {
    if (command instanceof GetItemCommand) {
      const table = tableIn(tables, command.input.TableName);
      const found = table.get(table.exactKey(command.input.Key));
      return found === undefined ? {} : { Item: found };
    }
    if (command instanceof QueryCommand)
      return query(tableIn(tables, command.input.TableName), command.input);
    if (command instanceof ScanCommand)
      return scan(tableIn(tables, command.input.TableName), command.input);
    if (command instanceof PutItemCommand) {
      putItem(tableIn(tables, command.input.TableName), command.input);
      return {};
    }
    if (command instanceof TransactWriteItemsCommand) {
      transact(command.input);
      return {};
    }
    throw new Error(`the table in memory does not answer ${String(command?.constructor.name)}`);
  };
  const send = async (command: unknown): Promise<object> => {
    // Whoever else waits for the tables gets their turn, as over a network.
    await new Promise(setImmediate);
    return { $metadata: {}, ...answer(command) };
  };
  return {
    send: send as TableClient["send"],
    peek: (table, key) => tableIn(tables, table).get(key),
    copy: () => over(new Map([...tables].map(([name, items]) => [name, items.copy()]))),
  };
};

/**
 * Both tables in memory, for as many clients as want them. They answer the commands that the adapters use, as DynamoDB
 * answers them and within its limits, and refuse every other aloud.
 */
export const memoryTables = (names: Tables): MemoryTables =>
  over(
    new Map([
      [names.ledger, new MemoryItems(keySchemas.ledger)],
      [names.register, new MemoryItems(keySchemas.register)],
    ]),
  );
