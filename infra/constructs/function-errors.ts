import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { raiseAlarm, type Warning } from "./alarm.ts";
import type { Operations } from "./operations.ts";
import { keepFailures } from "./queue.ts";

const queues = {
  UnheardCalls: {
    impact: "Cases without a driver were not healed in the last hour.",
    runbook: "healing-failed",
  },
  UnheardOfLog: {
    impact: "The log was not sequenced or not signed in the last hour.",
    runbook: "log-calls-failed",
  },
  UnheardOfSweep: {
    impact: "Whether the record is whole was not checked in the last hour.",
    runbook: "sweep-failed",
  },
} as const satisfies Readonly<Record<string, Warning>>;

export type Unheard = Readonly<Record<"calls" | "ofLog" | "ofSweep", IQueue>>;

/** Where calls are kept that nobody waits for and that failed or could not be made. */
export const unheardCalls = (scope: Construct, { key, topic }: Operations): Unheard => {
  const queue = (id: keyof typeof queues): IQueue =>
    keepFailures(scope, id, { key, topic, ...queues[id] });
  return {
    calls: queue("UnheardCalls"),
    ofLog: queue("UnheardOfLog"),
    ofSweep: queue("UnheardOfSweep"),
  };
};

/**
 * One alarm for the faults of every function. Lambda also counts them over all functions of an account, and the account is for
 * the records alone. An alarm over a metric for each function, in one expression or in many, would be billed for each of them.
 */
export const watchFunctions = (scope: Construct, { topic }: Operations): void => {
  raiseAlarm(scope, "FunctionErrors", {
    topic,
    metric: new Metric({
      namespace: "AWS/Lambda",
      metricName: "Errors",
      statistic: "Sum",
      period: Duration.minutes(5),
    }),
    impact:
      "What one of the functions does for people may stand still: it failed, and the dashboard names it.",
    runbook: "function-errors",
  });
};
