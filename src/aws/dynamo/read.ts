import {
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import type { Accepted, CaseHead, Ledger, PlaceInLog, StoredEntry } from "../../ledger/ports.ts";
import { foldStored, type HeadCache } from "../../ledger/reading/head-cache.ts";
import type { CaseId, CommandId } from "../../values/ids.ts";
import {
  acceptedIn,
  entryIn,
  type Item,
  number,
  placeIn,
  type Standing,
  standingIn,
  text,
} from "./rows.ts";
import { commandKey, headKey, leafPartition } from "./keys.ts";
import type { DynamoOptions, Tables } from "./options.ts";

export type Source = Pick<DynamoOptions, "client" | "tables">;
type Table = keyof Tables;

/** One item of the register, read strongly consistent. */
export const readItem = async (
  { client, tables }: Source,
  key: Item,
): Promise<Item | undefined> => {
  const get = new GetItemCommand({ TableName: tables.register, Key: key, ConsistentRead: true });
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

type Page = { readonly afterSeq: number; readonly limit: number };

/** What stands in a partition of the ledger after a number. */
export const itemsAfter = (
  source: Source,
  partition: string,
  { afterSeq, limit }: Page,
): Promise<readonly Item[]> =>
  readItems(source, {
    table: "ledger",
    limit,
    KeyConditionExpression: "#caseId = :partition AND #seq > :after",
    ExpressionAttributeNames: { "#caseId": "caseId", "#seq": "seq" },
    ExpressionAttributeValues: { ":partition": text(partition), ":after": number(afterSeq) },
  });

const entriesAfter = async (
  source: Source,
  caseId: CaseId,
  page: Page,
): Promise<readonly StoredEntry[]> => (await itemsAfter(source, caseId, page)).map(entryIn);

const leavesAfter = async (
  source: Source,
  caseId: CaseId,
  page: Page,
): Promise<readonly PlaceInLog[]> =>
  (await itemsAfter(source, leafPartition(caseId), page)).map(placeIn);

const isAt = ({ state }: CaseHead, { version, hash }: Standing): boolean =>
  state.version === version && state.head === hash;

/** What a case is where it stands: what was known of it, and the entries that came since. */
const foldHead = async (
  source: Source,
  { caseId, known, standing }: { caseId: CaseId; known: CaseHead | undefined; standing: Standing },
): Promise<CaseHead> => {
  const before = known?.state;
  const afterSeq = before?.version ?? 0;
  const limit = standing.version - afterSeq;
  const entries = await entriesAfter(source, caseId, { afterSeq, limit });
  const state = foldStored({ caseId, before, entries });
  if (state?.version !== standing.version || state.head !== standing.hash)
    throw new Error(`The head of ${caseId} is not that of its entries`);
  return { state, stageSince: standing.stageSince };
};

const headOf = async (
  source: Source,
  heads: HeadCache,
  caseId: CaseId,
): Promise<CaseHead | undefined> => {
  // Looked up first: what others append while the table is read is newer than what it says.
  const known = heads.last(caseId);
  const item = await readItem(source, headKey(caseId));
  if (item === undefined) return undefined;
  const standing = standingIn(item);
  if (known !== undefined && isAt(known, standing)) return known;
  const folded = await foldHead(source, { caseId, known, standing });
  heads.keep(folded);
  return folded;
};

/** The accepted command of that id. */
export const acceptedOf = async (source: Source, id: CommandId): Promise<Accepted | undefined> => {
  const item = await readItem(source, commandKey(id));
  return item === undefined ? undefined : acceptedIn(item);
};

/** What is read of the ledger; each read is strongly consistent. */
export const ledgerReads = (source: Source, heads: HeadCache): Omit<Ledger, "append"> => ({
  head: (caseId) => headOf(source, heads, caseId),
  accepted: (id) => acceptedOf(source, id),
  entries: (caseId, page) => entriesAfter(source, caseId, page),
  leavesOf: (caseId, page) => leavesAfter(source, caseId, page),
});
