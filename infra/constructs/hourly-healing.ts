import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { productMetric, raiseAlarm } from "./alarm.ts";
import type { Operations } from "./operations.ts";

export type HourlyHealingProps = {
  readonly operations: Operations;
  readonly driver: IFunction;
  /** Takes the calls that could not be made. */
  readonly failures: IQueue;
};

const roleOf = (scope: Construct, { key }: Operations): Role => {
  const role = new Role(scope, "Role", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  });
  // The library lets the schedule send to the queue of failures and forgets that the queue is encrypted.
  role.addToPolicy(
    new PolicyStatement({
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: [key.keyArn],
    }),
  );
  return role;
};

/** Every hour the driver gives each case a driver that has none: whatever got lost in between is made good from the ledger. */
export class HourlyHealing extends Construct {
  constructor(scope: Construct, id: string, props: HourlyHealingProps) {
    super(scope, id);
    new Schedule(this, "Schedule", {
      description: "Tasdiq: gives a driver to each case that has none",
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      target: new LambdaInvoke(props.driver, {
        input: ScheduleTargetInput.fromObject({ task: "healDrivers" }),
        role: roleOf(this, props.operations),
        deadLetterQueue: props.failures,
        // The next hour comes anyway.
        maxEventAge: Duration.minutes(30),
        retryAttempts: 3,
      }),
    });
    raiseAlarm(this, "DriverFaults", {
      topic: props.operations.topic,
      metric: productMetric("DriverFaults"),
      // It is tried again at once; one fault that passes is no news.
      threshold: 3,
      impact: "A case could not be given a driver: it waits unseen until this is repaired.",
      runbook: "driver-faults",
    });
  }
}
