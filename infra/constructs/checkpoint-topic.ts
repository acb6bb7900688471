import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { kept } from "./kept.ts";
import { keepId } from "./logical-id.ts";

/**
 * To whom checkpoints are sent: outsiders, whom the operator subscribes and who confirm it themselves. Kept with the records, for
 * nobody else knows who they are. Not encrypted: a checkpoint is public.
 */
export const checkpointTopic = (scope: Construct): Topic => {
  const topic = new Topic(scope, "CheckpointTopic", {
    displayName: "Tasdiq checkpoints",
    enforceSSL: true,
  });
  topic.applyRemovalPolicy(kept);
  keepId(topic, "CheckpointTopic");
  return topic;
};
