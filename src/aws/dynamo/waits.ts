import { randomUUID } from "node:crypto";
import {
  ConditionalCheckFailedException,
  PutItemCommand,
  type PutItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import type { Wait, Waits } from "../../ledger/ports.ts";
import type { CaseId } from "../../values/ids.ts";
import { epochIn, type Item, number, text, waitIn } from "./rows.ts";
import { epochKey, waitKey } from "./keys.ts";
import { faultIn } from "./conditions.ts";
import type { DynamoOptions } from "./options.ts";
import { readItem } from "./read.ts";

const instantOf = (entered: string): number => {
  const at = Date.parse(entered);
  if (Number.isNaN(at)) throw new Error(`A wait was entered at "${entered}", which is no instant`);
  return at;
};

type Put = Omit<PutItemCommandInput, "TableName" | "ReturnValuesOnConditionCheckFailure">;

/**
 * Puts an item unless its condition fails; then answers what stands there. Sent once more when no answer came: each of
 * the two conditions below lets its own put through again, or can tell that it was its own.
 */
const putUnless = async (
  options: DynamoOptions,
  put: Put,
  resend = true,
): Promise<"put" | { readonly stands: Item | undefined }> => {
  const command = new PutItemCommand({
    ...put,
    TableName: options.tables.register,
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  });
  try {
    await options.client.send(command);
    return "put";
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return { stands: cause.Item };
    if (!resend || faultIn(cause).kind !== "unknown") throw cause;
    return putUnless(options, put, false);
  }
};

// `entered` is kept as written, and beside it as an instant: the same second can be written with and without
// thousandths. Equal is not older: the same wait stored again after an answer that got lost, or the next wait of an
// execution that went through a state within a millisecond.
const storing = (wait: Wait): Put => {
  const { caseId, epoch, entered, retry, stage, version, clock, definition, token } = wait;
  const enteredAt = instantOf(entered);
  return {
    Item: {
      ...waitKey(caseId),
      epoch: number(epoch),
      entered: text(entered),
      enteredAt: number(enteredAt),
      retry: number(retry),
      stage: text(stage),
      version: number(version),
      clock: text(clock),
      definition: text(definition),
      token: text(token),
    },
    ConditionExpression:
      "attribute_not_exists(#pk) OR #epoch < :epoch OR (#epoch = :epoch AND (#at < :at OR (#at = :at AND #retry <= :retry)))",
    ExpressionAttributeNames: {
      "#pk": "pk",
      "#epoch": "epoch",
      "#at": "enteredAt",
      "#retry": "retry",
    },
    ExpressionAttributeValues: {
      ":epoch": number(epoch),
      ":at": number(enteredAt),
      ":retry": number(retry),
    },
  };
};

/** Moves an epoch on from one that is still current; `by` tells one's own move, whose answer was lost, from another's. */
const advancing = (caseId: CaseId, from: number, by: string): Put => ({
  Item: { ...epochKey(caseId), epoch: number(from + 1), by: text(by) },
  ...(from === 0
    ? {
        ConditionExpression: "attribute_not_exists(#pk)",
        ExpressionAttributeNames: { "#pk": "pk" },
      }
    : {
        ConditionExpression: "#epoch = :from",
        ExpressionAttributeNames: { "#epoch": "epoch" },
        ExpressionAttributeValues: { ":from": number(from) },
      }),
});

/** The drivers' waits and epochs, in the register. */
export const dynamoWaits = (options: DynamoOptions): Waits => ({
  store: async (wait) => ((await putUnless(options, storing(wait))) === "put" ? "stored" : "older"),
  get: async (caseId) => {
    const item = await readItem(options, waitKey(caseId));
    return item === undefined ? undefined : waitIn(item);
  },
  epoch: async (caseId) => {
    const item = await readItem(options, epochKey(caseId));
    return item === undefined ? 0 : epochIn(item).epoch;
  },
  advanceEpoch: async (caseId, from) => {
    const by = randomUUID();
    const done = await putUnless(options, advancing(caseId, from, by));
    if (done === "put") return true;
    return done.stands !== undefined && epochIn(done.stands).by === by;
  },
});
