import { Duration, Stack } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Schedule, type ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Operations } from "./operations.ts";
import { allowOperationsKey } from "./operations-key.ts";

export type ScheduledCallProps = {
  readonly operations: Operations;
  readonly description: string;
  /** Every hour, at whichever minute. */
  readonly schedule: ScheduleExpression;
  readonly called: IFunction;
  readonly input: Readonly<Record<string, string>>;
  /** Takes the calls that could not be made. */
  readonly failures: IQueue;
};

const roleOf = (scope: Construct, operations: Operations): Role => {
  const role = new Role(scope, "Role", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(scope).account } },
    }),
  });
  allowOperationsKey(role, operations);
  return role;
};

/** A function that is called by itself every hour, under a role that may do nothing else. */
export class ScheduledCall extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledCallProps) {
    super(scope, id);
    new Schedule(this, "Schedule", {
      description: props.description,
      schedule: props.schedule,
      target: new LambdaInvoke(props.called, {
        input: ScheduleTargetInput.fromObject({ ...props.input }),
        role: roleOf(this, props.operations),
        deadLetterQueue: props.failures,
        // The next hour comes anyway.
        maxEventAge: Duration.minutes(30),
        retryAttempts: 3,
      }),
    });
  }
}
