import { Duration, Stack } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Schedule, ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { forThisAccount } from "../this-account.ts";
import { productMetric, raiseAlarm, raiseAlarmOfSilence } from "./alarm.ts";
import { allowOperationsKey, type Operations } from "./operations.ts";

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
      conditions: forThisAccount(scope),
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

/** What the rule is called that calls, and warns of nothing. */
export const afterDeployment = "Tasdiq: sweeps after each deployment";

/**
 * Calls a function once after each deployment of its stack that changed something. By an event of CloudFormation, and not by a trigger of
 * the library: that brings a function of its own, which would be one more that may call this one, and a fault in it would undo
 * the deployment.
 */
const callAfterDeployment = (scope: Construct, called: IFunction, failures: IQueue): Rule =>
  new Rule(scope, "AfterDeployment", {
    description: afterDeployment,
    eventPattern: {
      source: ["aws.cloudformation"],
      detailType: ["CloudFormation Stack Status Change"],
      detail: {
        "stack-id": [Stack.of(scope).stackId],
        "status-details": { status: ["CREATE_COMPLETE", "UPDATE_COMPLETE"] },
      },
    },
    targets: [new LambdaFunction(called, { deadLetterQueue: failures, retryAttempts: 3 })],
  });

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
