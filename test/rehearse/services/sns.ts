import type { Estate } from "../deploy/estate.ts";
import { Refusal, type Service } from "../gateway/gateway.ts";
import { keyNeeds, type Caller, type Rights } from "../gateway/rights.ts";
import type { Moto } from "../moto.ts";
import { queryError } from "./answers.ts";

export type Published = {
  readonly topic: string;
  readonly subject: string;
  readonly message: string;
};

export type Sns = Service & {
  /** Publishes as a service does, by the topic's own policy. */
  readonly publish: (caller: Caller, published: Published) => Promise<void>;
  readonly published: () => readonly Published[];
  /** Whether SNS takes what services publish; what it refuses is theirs to keep. */
  readonly takes: (messages: boolean) => void;
};

/** SNS: moto holds the topics and those who subscribed. */
export const sns = (estate: Estate, rights: Rights, moto: Moto): Sns => {
  const all: Published[] = [];
  let open = true;
  const allowed = (caller: Caller, topic: string): void => {
    if (!estate.topics.has(topic)) throw new Refusal("NotFound", `there is no topic ${topic}`, 404);
    rights.require(
      caller,
      { action: "sns:Publish", resource: topic },
      ...keyNeeds(estate, topic, {
        service: "sns",
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      }),
    );
  };
  return {
    refuse: queryError,
    published: () => all,
    takes: (now) => {
      open = now;
    },
    publish: async (caller, published) => {
      allowed(caller, published.topic);
      if (!open) throw new Refusal("InternalError", "nothing is published now", 500);
      const { topic, message } = published;
      await moto.query("sns", { Action: "Publish", TopicArn: topic, Message: message });
      all.push(published);
    },
    answer: async ({ caller, body, headers }) => {
      const input = new URLSearchParams(body.toString());
      if (input.get("Action") !== "Publish")
        throw new Error(`the rehearsal does not know SNS's ${String(input.get("Action"))}`);
      const topic = input.get("TopicArn") ?? "";
      allowed(caller, topic);
      const answer = await moto.ask("sns", { method: "POST", path: "/", headers, body });
      const [subject, message] = [input.get("Subject") ?? "", input.get("Message") ?? ""];
      if (answer.status === 200) all.push({ topic, subject, message });
      return answer;
    },
  };
};
