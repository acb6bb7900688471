import { findAmong } from "../../application/reading/case-search.ts";
import type { Register } from "../../application/ports.ts";
import { claim, type Item } from "./item.ts";
import { headPartition } from "./keys.ts";
import { keysAfter, readItems, type Source } from "./read.ts";
import { caseRowIn, foundCaseIn, taskRowIn } from "./rows.ts";

type Page = { readonly afterId: string; readonly limit: number };

// What holds of an item that is to be listed. Of a case that is not public, the item does not speak of it.
const conditions = {
  open: { expression: "#open = :true", names: { "#open": "open" } },
  public: { expression: "#public = :true", names: { "#public": "public" } },
  // The records of the office and of the log are opened by no act of a case.
  opened: { expression: "attribute_exists(#title)", names: { "#title": "title" } },
  withTask: {
    expression: "attribute_exists(#taskSince)",
    names: { "#taskSince": "taskSince" },
  },
} as const;
type Condition = (typeof conditions)[keyof typeof conditions];

const headsAfter = (
  source: Source,
  { afterId, limit }: Page,
  wanted: readonly Condition[],
): Promise<readonly Item[]> => {
  const keys = keysAfter(headPartition, afterId);
  const query = { table: "register", limit, ...keys } as const;
  if (wanted.length === 0) return readItems(source, query);
  const isClaimed = wanted.some(({ expression }) => expression.includes(":true"));
  return readItems(source, {
    ...query,
    FilterExpression: wanted.map(({ expression }) => expression).join(" AND "),
    ExpressionAttributeNames: wanted.reduce<Record<string, string>>(
      (names, one) => ({ ...names, ...one.names }),
      keys.ExpressionAttributeNames,
    ),
    ExpressionAttributeValues: {
      ...keys.ExpressionAttributeValues,
      ...(isClaimed ? { ":true": claim(true) } : {}),
    },
  });
};

// Far more than an office has, and a number that a query takes.
const everyHead: Page = { afterId: "", limit: 1_000_000 };

/** The register's lists. No index: an office has hundreds of cases, and a head is a few hundred bytes. */
export const registerReads = (source: Source): Register => ({
  find: async (search) =>
    findAmong((await headsAfter(source, everyHead, [conditions.opened])).map(foundCaseIn), search),
  cases: async ({ openOnly, publicOnly = false, ...page }) => {
    const wanted = [
      ...(openOnly ? [conditions.open] : []),
      ...(publicOnly ? [conditions.public] : []),
    ];
    return (await headsAfter(source, page, wanted)).map(caseRowIn);
  },
  tasks: async (page) => (await headsAfter(source, page, [conditions.withTask])).map(taskRowIn),
});
