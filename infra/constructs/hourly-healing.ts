import { Duration } from "aws-cdk-lib";
import { ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { productMetric, raiseAlarm } from "./alarm.ts";
import type { Operations } from "./operations.ts";
import { ScheduledCall } from "./scheduled-call.ts";

export type HourlyHealingProps = {
  readonly operations: Operations;
  readonly driver: IFunction;
  /** Takes the calls that could not be made. */
  readonly failures: IQueue;
};

/**
 * Every hour the driver's function looks at the drivers of all open cases: it gives each a driver that has none, so that whatever
 * got lost in between is made good from the ledger. The hourly sweep looks at the rest, and may start none.
 */
export class HourlyHealing extends ScheduledCall {
  constructor(scope: Construct, id: string, { operations, driver, failures }: HourlyHealingProps) {
    super(scope, id, {
      operations,
      failures,
      description: "Tasdiq: gives a driver to each case that has none",
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      called: driver,
      input: { task: "healDrivers" },
    });
    raiseAlarm(this, "DriverFaults", {
      topic: operations.topic,
      metric: productMetric("DriverFaults"),
      // It is tried again at once; one fault that passes is no news.
      threshold: 3,
      impact: "A case could not be given a driver: it waits unseen until this is repaired.",
      runbook: "driver-faults",
    });
  }
}
