import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { raiseAlarm, type Warning } from "./alarm.ts";
import { kept } from "./logical-id.ts";

export type FailuresProps = Warning & { readonly key: IKey; readonly topic: ITopic };

/** Where what failed is kept for two weeks, until somebody has looked at it; the first one raises an alarm. */
export const keepFailures = (scope: Construct, id: string, props: FailuresProps): Queue => {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: props.key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: kept,
  });
  raiseAlarm(scope, `${id}Alarm`, {
    ...props,
    metric: queue.metricApproximateNumberOfMessagesVisible({
      statistic: "Maximum",
      period: Duration.minutes(5),
    }),
  });
  return queue;
};
