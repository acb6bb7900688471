import type { Register } from "../../../application/ports.ts";
import { claim, text, type Item } from "./item.ts";
import { headPartition } from "./keys.ts";
import { readItems, type Source } from "./read.ts";
import { caseRowIn, taskRowIn } from "./rows.ts";

type Page = { readonly afterId: string; readonly limit: number };

// The first page starts before every id; a key is never compared with an empty text.
const keysAfter = (afterId: string) =>
  afterId === ""
    ? {
        KeyConditionExpression: "#pk = :heads",
        ExpressionAttributeNames: { "#pk": "pk" },
        ExpressionAttributeValues: { ":heads": text(headPartition) },
      }
    : {
        KeyConditionExpression: "#pk = :heads AND #sk > :after",
        ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
        ExpressionAttributeValues: { ":heads": text(headPartition), ":after": text(afterId) },
      };

type Filter = {
  readonly expression: string;
  readonly names: Readonly<Record<string, string>>;
};
const open: Filter = { expression: "#open = :open", names: { "#open": "open" } };
const withTask: Filter = {
  expression: "#open = :open AND attribute_exists(#taskSince)",
  names: { "#open": "open", "#taskSince": "taskSince" },
};

const headsAfter = (
  source: Source,
  { afterId, limit }: Page,
  filter?: Filter,
): Promise<readonly Item[]> => {
  const keys = keysAfter(afterId);
  const wanted = { table: "register", limit, ...keys } as const;
  if (filter === undefined) return readItems(source, wanted);
  return readItems(source, {
    ...wanted,
    FilterExpression: filter.expression,
    ExpressionAttributeNames: { ...keys.ExpressionAttributeNames, ...filter.names },
    ExpressionAttributeValues: { ...keys.ExpressionAttributeValues, ":open": claim(true) },
  });
};

/** The register's lists. No index: an office has hundreds of cases, and a head is a few hundred bytes. */
export const registerReads = (source: Source): Register => ({
  cases: async ({ openOnly, ...page }) =>
    (await headsAfter(source, page, openOnly ? open : undefined)).map(caseRowIn),
  tasks: async (page) => (await headsAfter(source, page, withTask)).map(taskRowIn),
});
