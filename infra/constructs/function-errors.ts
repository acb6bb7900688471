import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { raiseAlarm } from "./alarm.ts";
import type { Operations } from "./operations.ts";

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
