import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LambdaDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { productMetric, raiseAlarm, raiseAlarmOfSilence } from "./alarm.ts";
import type { Operations } from "./operations.ts";
import { ScheduledCall } from "./scheduled-call.ts";

export type LogKeepingProps = {
  readonly operations: Operations;
  readonly sequencer: IFunction;
  readonly sealer: IFunction;
  /** Takes the calls that could not be made. */
  readonly failures: IQueue;
};

/** A seal is due each day; an hour until the next look, and a little patience. */
const longestSilence = 26;

/**
 * Every hour the log is sequenced and then signed up to its last seal. The sequencer's success calls the sealer, so a slow
 * or late sequencing is never overtaken. It holds for calls that nobody waits for, as the schedule's.
 */
export class LogKeeping extends Construct {
  constructor(scope: Construct, id: string, props: LogKeepingProps) {
    super(scope, id);
    const { operations, failures } = props;
    new ScheduledCall(this, "Sequencing", {
      operations,
      failures,
      input: {},
      description: "Tasdiq: gives every entry its place in the log",
      schedule: ScheduleExpression.cron({ minute: "0" }),
      called: props.sequencer,
    });
    props.sequencer.configureAsyncInvoke({ onSuccess: new LambdaDestination(props.sealer) });
    this.#watch(operations);
  }

  #watch({ topic }: Operations): void {
    raiseAlarmOfSilence(this, "NoCheckpoint", {
      topic,
      metric: productMetric("CheckpointsPublished", Duration.hours(1)),
      hours: longestSilence,
      impact:
        "Outsiders have had no new checkpoint for 26 hours: what was recorded since could be altered unseen.",
      runbook: "no-checkpoint",
    });
    raiseAlarm(this, "CheckpointsNotSent", {
      topic,
      metric: productMetric("CheckpointsNotSent"),
      impact: "Outsiders who subscribed did not get this day's checkpoint; it is published.",
      runbook: "checkpoint-not-sent",
    });
    raiseAlarm(this, "CheckpointsRefused", {
      topic,
      metric: productMetric("CheckpointsRefused"),
      impact: "The log is not what was published of it: the record was altered, cut or set back.",
      runbook: "checkpoint-refused",
    });
  }
}
