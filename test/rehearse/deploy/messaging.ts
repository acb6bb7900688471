import type { Statement } from "../../support/infra/iam.ts";
import { addPolicy } from "./estate.ts";
import { arnOf, made, type Maker } from "./making.ts";
import { listIn, optionalTextIn, partOf, textIn, understood } from "./properties.ts";

const inTag = (name: string, xml: string): string => {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  if (found === undefined) throw new Error(`moto answered no ${name}`);
  return found;
};

export const topic: Maker = async ({ properties, estate, moto, physicalName: name }) => {
  understood(properties, ["KmsMasterKeyId"], ["DisplayName"]);
  const arn = inTag("TopicArn", await moto.query("sns", { Action: "CreateTopic", Name: name }));
  estate.topics.set(arn, name);
  const key = optionalTextIn(properties, "KmsMasterKeyId");
  if (key !== undefined) estate.encrypted.set(arn, key);
  return made(arn, { TopicArn: arn, TopicName: name });
};

const statementsIn = (document: unknown): readonly Statement[] =>
  (document as { readonly Statement: readonly Statement[] }).Statement;

export const topicPolicy: Maker = ({ properties, estate, id }) => {
  understood(properties, ["PolicyDocument", "Topics"]);
  for (const arn of listIn(properties, "Topics") as readonly string[]) {
    if (!estate.topics.has(arn)) throw new Error(`there is no topic ${arn}`);
    addPolicy(estate, arn, statementsIn(partOf(properties, "PolicyDocument")));
  }
  return made(id);
};

export const subscription: Maker = async ({ properties, moto, id }) => {
  understood(properties, ["TopicArn", "Protocol", "Endpoint"], ["RedrivePolicy"]);
  await moto.query("sns", {
    Action: "Subscribe",
    TopicArn: textIn(properties, "TopicArn"),
    Protocol: textIn(properties, "Protocol"),
    Endpoint: textIn(properties, "Endpoint"),
  });
  return made(id);
};

export const queue: Maker = async (making) => {
  const { properties, estate, moto, physicalName: name } = making;
  understood(properties, ["KmsMasterKeyId"], ["MessageRetentionPeriod"]);
  const answer = await moto.query("sqs", { Action: "CreateQueue", QueueName: name });
  const url = inTag("QueueUrl", answer);
  const arn = arnOf(making, "sqs", name);
  estate.queues.set(arn, { arn, name, url });
  const key = optionalTextIn(properties, "KmsMasterKeyId");
  if (key !== undefined) estate.encrypted.set(arn, key);
  return made(url, { Arn: arn, QueueName: name, QueueUrl: url });
};

export const queuePolicy: Maker = ({ properties, estate, id }) => {
  understood(properties, ["PolicyDocument", "Queues"]);
  for (const url of listIn(properties, "Queues") as readonly string[]) {
    const found = [...estate.queues.values()].find((one) => one.url === url);
    if (found === undefined) throw new Error(`there is no queue ${url}`);
    addPolicy(estate, found.arn, statementsIn(partOf(properties, "PolicyDocument")));
  }
  return made(id);
};
