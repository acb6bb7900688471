import { Stack } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

/** What the rule is called that calls, and warns of nothing. */
export const afterDeployment = "Tasdiq: sweeps after each deployment";

/**
 * Calls a function once after each deployment of its stack that changed something. By an event of CloudFormation, and not by a trigger of
 * the library: that brings a function of its own, which would be one more that may call this one, and a fault in it would undo
 * the deployment.
 */
export const callAfterDeployment = (scope: Construct, called: IFunction, failures: IQueue): Rule =>
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
