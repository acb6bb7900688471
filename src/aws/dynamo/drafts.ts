import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import {
  contentOf,
  draftOf,
  endOf,
  newestFirst,
  type Draft,
  type DraftName,
  type Drafts,
} from "../../ledger/drafts.ts";
import type { Clock } from "../../ledger/ports.ts";
import { caseIdSchema, personSchema, type PersonNumber } from "../../values/ids.ts";
import { number, plain, text, type Item } from "./rows.ts";
import { draftKey, draftPartition } from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { readItem, readItems } from "./read.ts";

// `content` is missing from a draft that was removed.
const rowSchema = z.object({
  person: personSchema,
  caseId: caseIdSchema,
  verb: z.string(),
  content: z.optional(z.string()),
});

const draftsIn = (items: readonly Item[]): readonly Draft[] =>
  items.flatMap((item) => {
    const { content, ...name } = rowSchema.parse(plain(item));
    return content === undefined ? [] : [draftOf(name, content)];
  });

// The table forgets an item some time after this second; until then it is passed over when read.
const item = (name: DraftName, end: number, content: Item): Item => ({
  ...draftKey(name),
  person: text(name.person),
  caseId: text(name.caseId),
  verb: text(name.verb),
  expiresAt: number(Math.floor(end / 1000)),
  ...content,
});

const most = 1000;

/** Drafts in the register, where the table's own clock clears them away. */
export const dynamoDrafts = (options: DynamoOptions, clock: Clock): Drafts => {
  const put = async (Item: Item): Promise<void> => {
    await options.client.send(new PutItemCommand({ TableName: options.tables.register, Item }));
  };
  const all = (person: PersonNumber): Promise<readonly Item[]> =>
    readItems(options, {
      table: "register",
      limit: most,
      KeyConditionExpression: "#pk = :drafts",
      ExpressionAttributeNames: { "#pk": "pk" },
      ExpressionAttributeValues: { ":drafts": text(draftPartition(person)) },
    });
  return {
    get: async (name) => {
      const found = await readItem(options, draftKey(name));
      return newestFirst(found === undefined ? [] : draftsIn([found]), clock.now())[0];
    },
    put: (draft) => put(item(draft, endOf(draft), { content: text(contentOf(draft)) })),
    // Emptied and not deleted: no function has the right to delete from the tables.
    remove: (name) => put(item(name, clock.now(), {})),
    draftsOf: async (person) => newestFirst(draftsIn(await all(person)), clock.now()),
  };
};
