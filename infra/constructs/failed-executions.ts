import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

/** The description of the rule, which tells nobody: it calls the driver. */
export const startsNextDriver = "Tasdiq: gives a case whose execution failed its next driver";

export type FailedExecutionsProps = {
  /** The ARNs of the machines whose executions carry cases. */
  readonly machines: readonly string[];
  readonly driver: IFunction;
  /** Takes the calls that could not be made. */
  readonly failures: IQueue;
};

/**
 * EventBridge tells the driver of each execution that failed, was stopped or ran out of time, so that its case has another at once. Such
 * events are delivered as best the service can: the next act in the case, or the hourly check once its wait is overdue, finds what
 * was not heard.
 */
export class FailedExecutions extends Construct {
  constructor(scope: Construct, id: string, { machines, driver, failures }: FailedExecutionsProps) {
    super(scope, id);
    new Rule(this, "Rule", {
      description: startsNextDriver,
      eventPattern: {
        source: ["aws.states"],
        detailType: ["Step Functions Execution Status Change"],
        detail: { status: ["FAILED", "ABORTED", "TIMED_OUT"], stateMachineArn: [...machines] },
      },
      targets: [new LambdaFunction(driver, { deadLetterQueue: failures, retryAttempts: 3 })],
    });
  }
}
