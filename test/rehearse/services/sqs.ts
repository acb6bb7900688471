import type { Estate } from "../deploy/estate.ts";
import { keyNeeds, type Caller, type Rights } from "../gateway/rights.ts";
import type { Moto } from "../moto.ts";

/** What goes into which queue; `source` is the ARN of the rule that sends it. */
type Message = { readonly queue: string; readonly message: unknown; readonly source?: string };

export type Sqs = {
  /**
   * Puts what could not be handed on into a queue.
   * @throws NotAllowed
   */
  readonly send: (caller: Caller, message: Message) => Promise<void>;
  /** How many messages each queue holds, by its name. */
  readonly waiting: () => ReadonlyMap<string, number>;
};

/** SQS: moto holds the queues. No function here speaks to it; services do, for them. */
export const sqs = (estate: Estate, rights: Rights, moto: Moto): Sqs => {
  const waiting = new Map<string, number>();
  return {
    waiting: () => waiting,
    send: async (caller, { queue: arn, message, source }) => {
      const queue = estate.queues.get(arn);
      if (queue === undefined) throw new Error(`there is no queue ${arn}`);
      rights.require(
        caller,
        {
          action: "sqs:SendMessage",
          resource: arn,
          ...(source === undefined ? {} : { context: { "aws:SourceArn": source } }),
        },
        ...keyNeeds(estate, arn, {
          service: "sqs",
          actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        }),
      );
      await moto.query("sqs", {
        Action: "SendMessage",
        QueueUrl: queue.url,
        MessageBody: JSON.stringify(message),
      });
      waiting.set(queue.name, (waiting.get(queue.name) ?? 0) + 1);
    },
  };
};
