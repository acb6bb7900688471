import * as z from "zod/mini";
import type { Ledger, Register } from "../../application/ports.ts";
import { headCache } from "../../application/reading/head-cache.ts";
import type { UniqueFact, UniqueFacts } from "../../application/sweep/unique-facts.ts";
import { caseIdSchema } from "../../procedure/values/ids.ts";
import { appendIn } from "./append.ts";
import { type Item, plain } from "./item.ts";
import { uniqueKey, uniquePartition } from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { keysAfter, ledgerReads, readItem, readItems, type Source } from "./read.ts";
import { registerReads } from "./register.ts";

/** The ledger and its register in two tables. It remembers heads, so one is made for as long as a process lives. */
export const dynamoLedger = (options: DynamoOptions): Ledger & Register => {
  const heads = headCache();
  return {
    append: appendIn(options, heads),
    ...ledgerReads(options, heads),
    ...registerReads(options),
  };
};

// Where something else wrote there, the holder may be no case's id: that is to be found, and no fault.
const row = z.object({ sk: z.string(), holder: z.catch(z.nullable(caseIdSchema), null) });

const factIn = (item: Item): UniqueFact => {
  const { sk: key, holder: caseId } = row.parse(plain(item));
  return { key, caseId };
};

/** The unique facts, which stand together in the register, so that those that no case accounts for are found. */
export const dynamoUniqueFacts = (source: Source): UniqueFacts => ({
  list: async ({ after, limit }) => {
    const keys = keysAfter(uniquePartition, after);
    return (await readItems(source, { table: "register", limit, ...keys })).map(factIn);
  },
  find: async (key) => {
    const item = await readItem(source, "register", uniqueKey(key));
    return item && factIn(item);
  },
});

export { dynamoDrafts } from "./drafts.ts";
export { dynamoKept } from "./derived-data.ts";
export { dynamoLog } from "./log.ts";
export { dynamoToldNotices } from "./notices.ts";
export type { DynamoOptions, TableClient, Tables } from "./options.ts";
export { dynamoRegisterSnapshot } from "./register-snapshot.ts";
export { dynamoSweepBook } from "./sweep-book.ts";
export { lastSwept } from "./sweep-book.ts";
export { dynamoWaits } from "./waits.ts";
