import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import type { ShortLived } from "../../ledger/short-lived.ts";
import { shortLivedKey } from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { readItem } from "./read.ts";
import { type Item, number, plain, text } from "./rows.ts";

// `content` is missing from what was taken away: no function has the right to delete from the tables.
const rowSchema = z.object({ content: z.optional(z.string()), until: z.number() });

// The table forgets an item some time after `expiresAt`, in seconds; until then it is passed over when read.
const item = (name: string, until: number, content: Item): Item => ({
  ...shortLivedKey(name),
  until: number(until),
  expiresAt: number(Math.ceil(until / 1000)),
  ...content,
});

/**
 * What is kept for a while in the register, where each instance of a function finds what another one kept.
 * @param now epoch milliseconds by the machine's own clock
 */
export const dynamoShortLived = (options: DynamoOptions, now: () => number): ShortLived => {
  const live = async (name: string): Promise<string | undefined> => {
    const found = await readItem(options, shortLivedKey(name));
    if (found === undefined) return undefined;
    const { content, until } = rowSchema.parse(plain(found));
    return until > now() ? content : undefined;
  };
  const TableName = options.tables.register;
  return {
    keep: async (name, content, until) => {
      const Item = item(name, until, { content: text(content) });
      await options.client.send(new PutItemCommand({ TableName, Item }));
    },
    get: live,
    take: async (name) => {
      const content = await live(name);
      if (content === undefined) return undefined;
      try {
        await options.client.send(
          new PutItemCommand({
            TableName,
            Item: item(name, now(), {}),
            ConditionExpression: "#content = :content",
            ExpressionAttributeNames: { "#content": "content" },
            ExpressionAttributeValues: { ":content": text(content) },
          }),
        );
        return content;
      } catch (cause) {
        if (cause instanceof ConditionalCheckFailedException) return undefined;
        throw cause;
      }
    },
  };
};
