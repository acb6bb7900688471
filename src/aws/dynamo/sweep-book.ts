import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Lease, SweepBook } from "../../application/sweep/book.ts";
import { number, text } from "./item.ts";
import { sweepKey, type SweepOf } from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { pageOf, roundIn, toldIn } from "./sweep-pages.ts";
import { lastSwept, sweepPage, type SweepPage } from "./swept-last.ts";

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
    told: async () => toldIn((await get("told")) ?? "{}"),
    keepTold: (told) => put("told", JSON.stringify(told)),
  };
};
