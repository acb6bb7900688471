import { randomUUID } from "node:crypto";
import {
  ConditionalCheckFailedException,
  PutItemCommand,
  type PutItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import type { Clock, SentNotice, SentNotices } from "../../ledger/ports.ts";
import { byTimeSent } from "../../ledger/reading/sent-notices.ts";
import {
  noticeKey,
  recipientsIn,
  recipientsLine,
  type Notice,
} from "../../commands/next/reminders/notice.ts";
import { number, plain, text, type Item } from "./rows.ts";
import { noticeItemKey, noticePartition } from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { readItems } from "./read.ts";

// An item for each notice. It is claimed before the letter goes and marked as told after that; a claim that nobody ended
// is taken over, because a second letter is better than none.

/** A function lives for at most 15 minutes; a minute more, for the clocks of two machines. */
export const longestClaim = 16 * 60_000;

const rowSchema = z.object({
  sk: z.string(),
  state: z.enum(["claimed", "told", "free"]),
  at: z.string(),
  to: z.string(),
});

const toldBy = (item: Item): readonly SentNotice[] => {
  const { sk: key, state, at, to } = rowSchema.parse(plain(item));
  return state === "told" ? [{ key, at, to: recipientsIn(to) }] : [];
};

const most = 1000;

/** The notices that were told, in the register. */
export const dynamoSentNotices = (options: DynamoOptions): SentNotices => ({
  sentIn: async (caseId) => {
    const items = await readItems(options, {
      table: "register",
      limit: most,
      KeyConditionExpression: "#pk = :notices",
      ExpressionAttributeNames: { "#pk": "pk" },
      ExpressionAttributeValues: { ":notices": text(noticePartition(caseId)) },
    });
    return items.flatMap(toldBy).toSorted(byTimeSent);
  },
});

type State = z.infer<typeof rowSchema>["state"];
type Claim = { readonly notice: Notice; readonly by: string; readonly now: number };

const itemOf = ({ notice, by, now }: Claim, state: State): Item => ({
  ...noticeItemKey(notice.caseId, noticeKey(notice)),
  state: text(state),
  claimedAt: number(now),
  by: text(by),
  at: text(new Date(now).toISOString()),
  to: text(recipientsLine(notice.to)),
});

type Condition = Pick<
  PutItemCommandInput,
  "ConditionExpression" | "ExpressionAttributeNames" | "ExpressionAttributeValues"
>;

const ifFree = ({ now }: Claim): Condition => ({
  ConditionExpression:
    "attribute_not_exists(#pk) OR #state = :free OR (#state = :claimed AND #since < :left)",
  ExpressionAttributeNames: { "#pk": "pk", "#state": "state", "#since": "claimedAt" },
  ExpressionAttributeValues: {
    ":free": text("free"),
    ":claimed": text("claimed"),
    ":left": number(now - longestClaim),
  },
});

// Where another took the claim over meanwhile, what it wrote stands.
const ifOurs = ({ by }: Claim): Condition => ({
  ConditionExpression: "#by = :by",
  ExpressionAttributeNames: { "#by": "by" },
  ExpressionAttributeValues: { ":by": text(by) },
});

const put = async (
  { client, tables }: DynamoOptions,
  item: Item,
  condition: Condition,
): Promise<{ readonly stands: Item | undefined }> => {
  const command = new PutItemCommand({
    ...condition,
    TableName: tables.register,
    Item: item,
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  });
  try {
    await client.send(command);
    return { stands: item };
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return { stands: cause.Item };
    throw cause;
  }
};

/** A notice that one sender has claimed; it says in the end what became of it. */
export type NoticeClaim = { readonly end: (state: "told" | "free") => Promise<void> };

/** Claims a notice for one sender; undefined where it was told, or another is telling it. */
export const claimNotice = async (
  options: DynamoOptions,
  clock: Clock,
  notice: Notice,
): Promise<NoticeClaim | undefined> => {
  const claim: Claim = { notice, by: randomUUID(), now: clock.now() };
  const { stands } = await put(options, itemOf(claim, "claimed"), ifFree(claim));
  // It may be ours all the same: the SDK sends again by itself where an answer was lost.
  if (stands?.["by"]?.S !== claim.by) return undefined;
  return {
    end: async (state) => {
      await put(options, itemOf(claim, state), ifOurs(claim));
    },
  };
};
