import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { callAfterDeployment } from "./after-deployment.ts";
import { productMetric, raiseAlarm, raiseAlarmOfSilence } from "./alarm.ts";
import type { Operations } from "./operations.ts";
import { ScheduledCall } from "./scheduled-call.ts";

export type HourlySweepProps = {
  readonly operations: Operations;
  readonly sweep: IFunction;
  /** Takes the calls that could not be made. */
  readonly failures: IQueue;
};

/** Every case is looked at at least once a day, also where one call cannot look at all of them. */
const longestSilence = 24;

/**
 * Every hour, and after each deployment, the open cases and the log are swept: a quarter of an hour after the log is sequenced,
 * so that what waits then has missed its turn.
 */
export class HourlySweep extends ScheduledCall {
  constructor(scope: Construct, id: string, { operations, sweep, failures }: HourlySweepProps) {
    super(scope, id, {
      operations,
      failures,
      description: "Tasdiq: sweeps the open cases and the log",
      schedule: ScheduleExpression.cron({ minute: "15" }),
      called: sweep,
      input: {},
    });
    callAfterDeployment(this, sweep, failures);
    this.#watch(operations);
  }

  #watch({ topic }: Operations): void {
    raiseAlarm(this, "Incidents", {
      topic,
      metric: productMetric("Incidents", Duration.hours(1)),
      // Each hour names anew what still stands: raised once, and not every hour.
      stays: 3,
      impact: "Something could not be fixed automatically: it waits for people.",
      runbook: "incidents",
    });
    raiseAlarmOfSilence(this, "NoSweep", {
      topic,
      metric: productMetric("SweepsDone", Duration.hours(1)),
      hours: longestSilence,
      impact:
        "For a day nothing checked for what is overdue, damaged or unfinished: problems may go unnoticed.",
      runbook: "sweep-failed",
    });
  }
}
