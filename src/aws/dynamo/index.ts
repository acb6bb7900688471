import * as z from "zod/mini";
import type { Ledger, Register } from "../../ledger/ports.ts";
import { findAmong } from "../../ledger/reading/case-search.ts";
import { headCache, type HeadCache } from "../../ledger/reading/head-cache.ts";
import type { UniqueFact, UniqueFacts } from "../../ledger/sweep/unique-facts.ts";
import { caseIdSchema } from "../../values/ids.ts";
import { appendIn } from "./append.ts";
import { headPartition, uniqueKey, uniquePartition } from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { keysAfter, ledgerReads, readItem, readItems, type Source } from "./read.ts";
import { caseRowIn, foundCaseIn, type Item, judgedByIn, plain, taskRowIn } from "./rows.ts";

type Page = { readonly afterId: string; readonly limit: number };

/**
 * What an item that is to be listed has. Of a case that is not public, or not open, the item does not speak of it, and the records of the
 * office and of the log have no title, because no act of a case opens them.
 */
type Has = "open" | "public" | "title" | "taskSince";

const headsAfter = (
  source: Source,
  { afterId, limit }: Page,
  wanted: readonly Has[],
): Promise<readonly Item[]> => {
  const keys = keysAfter(headPartition, afterId);
  const query = { table: "register", limit, ...keys } as const;
  if (wanted.length === 0) return readItems(source, query);
  return readItems(source, {
    ...query,
    FilterExpression: wanted.map((name) => `attribute_exists(#${name})`).join(" AND "),
    ExpressionAttributeNames: {
      ...keys.ExpressionAttributeNames,
      ...Object.fromEntries(wanted.map((name) => [`#${name}`, name])),
    },
  });
};

// Far more than an office has, and a number that a query takes.
const mostHeads = 1_000_000;

/** All heads of which something holds. Fewer than there are would be taken for all of them, so too many is a fault. */
const everyHead = async (source: Source, wanted: readonly Has[]): Promise<readonly Item[]> => {
  const heads = await headsAfter(source, { afterId: "", limit: mostHeads + 1 }, wanted);
  if (heads.length > mostHeads) throw new Error(`More than ${String(mostHeads)} cases`);
  return heads;
};

/** The register's lists. No index: an office has hundreds of cases, and a head is a few hundred bytes. */
const registerReads = (source: Source): Register => ({
  find: async (search) => findAmong((await everyHead(source, ["title"])).map(foundCaseIn), search),
  cases: async ({ openOnly, publicOnly = false, ...page }) => {
    const wanted: readonly Has[] = [
      ...(openOnly ? (["open"] as const) : []),
      ...(publicOnly ? (["public"] as const) : []),
    ];
    return (await headsAfter(source, page, wanted)).map(caseRowIn);
  },
  tasks: async (page) => (await headsAfter(source, page, ["taskSince"])).map(taskRowIn),
  procedures: async () => {
    const heads = await everyHead(source, ["title"]);
    return [...new Set(heads.map((head) => foundCaseIn(head).procedure))].sort();
  },
  pinned: async () => {
    const heads = await everyHead(source, ["open", "title"]);
    return [...new Set(heads.map(judgedByIn))];
  },
});

const readsOf = (options: DynamoOptions, heads: HeadCache): Omit<Ledger, "append"> & Register => ({
  ...ledgerReads(options, heads),
  ...registerReads(options),
});

/** What can be read of the ledger and its register in two tables. It remembers heads, so one is made for as long as a process lives. */
export const dynamoReads = (options: DynamoOptions): Omit<Ledger, "append"> & Register =>
  readsOf(options, headCache());

/** The ledger and its register in two tables. It remembers heads, so one is made for as long as a process lives. */
export const dynamoLedger = (options: DynamoOptions): Ledger & Register => {
  const heads = headCache();
  return { append: appendIn(options, heads), ...readsOf(options, heads) };
};

const row = z.object({ sk: z.string(), holder: z.unknown() });

const factIn = (item: Item): UniqueFact => {
  const { sk: key, holder } = row.parse(plain(item));
  // Where something else wrote there, the holder may not be the id of a case: that is to be found, and is not a fault.
  const caseId = caseIdSchema.safeParse(holder);
  return { key, caseId: caseId.success ? caseId.data : null };
};

/** The unique facts, which stand together in the register, so that those that no case accounts for are found. */
export const dynamoUniqueFacts = (source: Source): UniqueFacts => ({
  list: async ({ after, limit }) => {
    const keys = keysAfter(uniquePartition, after);
    return (await readItems(source, { table: "register", limit, ...keys })).map(factIn);
  },
  find: async (key) => {
    const item = await readItem(source, uniqueKey(key));
    return item && factIn(item);
  },
});

export { dynamoDrafts } from "./drafts.ts";
export { dynamoDerivedData } from "./derived-data.ts";
export { dynamoLog } from "./log.ts";
export { dynamoSentNotices } from "./notices.ts";
export type { DynamoOptions, TableClient, Tables } from "./options.ts";
export { dynamoRegisterSnapshot } from "./register-snapshot.ts";
export { dynamoShortLived } from "./short-lived.ts";
export { dynamoSweepBook } from "./sweep-book.ts";
export { lastSwept } from "./sweep-book.ts";
export { dynamoWaits } from "./waits.ts";
