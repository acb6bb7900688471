import {
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  type QueryCommandInput,
} from "@aws-sdk/client-dynamodb";
import { text, type Item } from "./item.ts";
import type { DynamoOptions, Tables } from "./options.ts";

export type Source = Pick<DynamoOptions, "client" | "tables">;
type Table = keyof Tables;

/** One item, read strongly consistent. */
export const readItem = async (
  { client, tables }: Source,
  table: Table,
  key: Item,
): Promise<Item | undefined> => {
  const get = new GetItemCommand({ TableName: tables[table], Key: key, ConsistentRead: true });
  return (await client.send(get)).Item;
};

export type Wanted = Omit<QueryCommandInput, "TableName" | "ConsistentRead" | "Limit"> & {
  readonly table: Table;
  /** At most so many items. */
  readonly limit: number;
};

type Keys = {
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
};

/**
 * What stands in a partition of the register after a sort key. The first page starts before every key; none is ever compared with
 * an empty text.
 */
export const keysAfter = (partition: string, after: string): Keys =>
  after === ""
    ? {
        KeyConditionExpression: "#pk = :partition",
        ExpressionAttributeNames: { "#pk": "pk" },
        ExpressionAttributeValues: { ":partition": text(partition) },
      }
    : {
        KeyConditionExpression: "#pk = :partition AND #sk > :after",
        ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
        ExpressionAttributeValues: { ":partition": text(partition), ":after": text(after) },
      };

// With a filter a page's limit counts what was looked at, not what was kept.
const smallestFilteredPage = 200;
const looksAt = (limit: number, filter: string | undefined): number =>
  filter === undefined ? limit : Math.max(limit, smallestFilteredPage);

// A page also ends after a megabyte.
async function* pagesOf(
  { client, tables }: Source,
  { table, limit, ...query }: Wanted,
): AsyncGenerator<readonly Item[]> {
  let from: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        ...query,
        TableName: tables[table],
        ConsistentRead: true,
        Limit: looksAt(limit, query.FilterExpression),
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    yield page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

/** Items in order of their sort key, read strongly consistent; pages are followed until there are `limit` of them. */
export const readItems = async (source: Source, wanted: Wanted): Promise<readonly Item[]> => {
  const found: Item[] = [];
  if (wanted.limit <= 0) return found;
  for await (const page of pagesOf(source, wanted)) {
    found.push(...page);
    if (found.length >= wanted.limit) break;
  }
  return found.slice(0, wanted.limit);
};

type Scan = {
  readonly table: Table;
  /** The attributes that are wanted; all of them where it is left out. */
  readonly attributes?: readonly string[];
};

/** Everything that stands in a table, read strongly consistent, a page at a time and in no order of partitions. */
export async function* scanItems(
  { client, tables }: Source,
  { table, attributes }: Scan,
): AsyncGenerator<readonly Item[]> {
  const names = attributes?.map((name) => [`#${name}`, name] as const);
  const wanted =
    names === undefined
      ? {}
      : {
          ProjectionExpression: names.map(([placeholder]) => placeholder).join(", "),
          ExpressionAttributeNames: Object.fromEntries(names),
        };
  let from: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        ...wanted,
        TableName: tables[table],
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    yield page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}
