import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import type { Lease, SweepBook, Reported } from "../../ledger/sweep/book.ts";
import { type FoundCounts, healings, noneFound } from "../../ledger/sweep/findings.ts";
import { stretches } from "../../ledger/sweep/round.ts";
import type { Round, Swept } from "../../ledger/sweep/sweep.ts";
import { briefly, incidentsInBrief, isIncidentKind } from "../incidents-in-brief.ts";
import { number, plain, text } from "./rows.ts";
import { sweepKey, type SweepOf } from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { readItem } from "./read.ts";

// What a sweep wrote down, as text of one item each.

/** An item holds 400 KB. */
const mostBytes = 350_000;

const count = z.int().check(z.nonnegative());

const knownKinds = (found: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(found).filter(([kind]) => isIncidentKind(kind)));

const gathered = {
  at: z.string(),
  cases: count,
  healed: z.record(z.enum(healings), count),
  found: z.pipe(
    z.record(z.string(), count),
    z.transform((found): FoundCounts => ({ ...noneFound, ...knownKinds(found) })),
  ),
  incidents: incidentsInBrief,
  unlisted: count,
};
const sweptSchema = z.object({
  kind: z.literal("swept"),
  took: count,
  wholeAt: z.nullable(z.string()),
  ...gathered,
});
const roundSchema = z.object({
  kind: z.literal("underWay"),
  ...gathered,
  stretch: z.enum(stretches),
  after: z.string(),
});
const toldSchema = z.record(z.string(), z.string());

/** As text that fits into an item: of incidents that do not fit only the number is kept. */
const pageOf = (found: Swept | Round): string => {
  const incidents: ReturnType<typeof briefly>[] = [];
  let left = mostBytes;
  for (const one of found.incidents.map(briefly)) {
    left -= Buffer.byteLength(JSON.stringify(one)) + 1;
    if (left < 0) break;
    incidents.push(one);
  }
  const unlisted = found.unlisted + found.incidents.length - incidents.length;
  return JSON.stringify({ ...found, incidents, unlisted });
};

const sweptIn = (text: string): Swept => sweptSchema.parse(JSON.parse(text));
/** Undefined where the page was emptied, or an earlier version wrote it otherwise: then a sweep begins anew. */
const roundIn = (text: string): Round | undefined =>
  text === "" ? undefined : roundSchema.safeParse(JSON.parse(text)).data;
const toldIn = (text: string): Reported => toldSchema.parse(JSON.parse(text));

type SweepPage = "round" | "last" | "told";

const pageSchema = z.object({ page: z.string() });

/** A page of what sweeps wrote down, as text; undefined before anything was written on it. */
const sweepPage = async (
  options: DynamoOptions,
  of: SweepOf,
  what: SweepPage,
): Promise<string | undefined> => {
  const item = await readItem(options, sweepKey(of, what));
  return item && pageSchema.parse(plain(item)).page;
};

/** What the last whole sweep found; undefined before there was one. */
export const lastSwept =
  (options: DynamoOptions, of: SweepOf) => async (): Promise<Swept | undefined> => {
    const page = await sweepPage(options, of, "last");
    return page === undefined ? undefined : sweptIn(page);
  };

const putLease = async (
  { client, tables }: DynamoOptions,
  of: SweepOf,
  { by, now, until }: Lease,
): Promise<boolean> => {
  const put = new PutItemCommand({
    TableName: tables.register,
    Item: { ...sweepKey(of, "lease"), by: text(by), until: number(until) },
    // Whoever holds it may take it again: the answer may have been lost, and Lambda repeats a call under its name.
    ConditionExpression: "attribute_not_exists(#pk) OR #until < :now OR #by = :by",
    ExpressionAttributeNames: { "#pk": "pk", "#until": "until", "#by": "by" },
    ExpressionAttributeValues: { ":now": number(now), ":by": text(by) },
  });
  try {
    await client.send(put);
    return true;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw cause;
  }
};

/** What sweeps write down, in items of the register that are nobody else's. A page that is over is emptied: nothing is deleted. */
export const dynamoSweepBook = (options: DynamoOptions, of: SweepOf): SweepBook => {
  const put = async (what: SweepPage, page: string): Promise<void> => {
    const Item = { ...sweepKey(of, what), page: text(page) };
    await options.client.send(new PutItemCommand({ TableName: options.tables.register, Item }));
  };
  const get = (what: SweepPage): Promise<string | undefined> => sweepPage(options, of, what);
  return {
    take: (lease) => putLease(options, of, lease),
    letGo: async (by) => {
      await putLease(options, of, { by, now: 0, until: 0 });
    },
    round: async () => roundIn((await get("round")) ?? ""),
    keepRound: (round) => put("round", pageOf(round)),
    last: lastSwept(options, of),
    // First the round: should the call end in between, this sweep is done again, and none is finished for a second time.
    keepLast: async (swept) => {
      await put("round", "");
      await put("last", pageOf(swept));
    },
    reported: async () => toldIn((await get("told")) ?? "{}"),
    keepReported: (told) => put("told", JSON.stringify(told)),
  };
};
