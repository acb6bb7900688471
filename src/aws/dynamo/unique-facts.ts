import * as z from "zod/mini";
import type { UniqueFact, UniqueFacts } from "../../application/sweep/unique-facts.ts";
import { caseIdSchema } from "../../procedure/values/ids.ts";
import { plain, type Item } from "./item.ts";
import { uniqueKey, uniquePartition } from "./keys.ts";
import { keysAfter, readItem, readItems, type Source } from "./read.ts";

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
