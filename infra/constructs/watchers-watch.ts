import { Stack } from "aws-cdk-lib";
import { Construct } from "constructs";
import { rolePaths, rolesUnder } from "../role-paths.ts";
import { stackNames } from "../environment.ts";
import { begins, calls, whatAndWho } from "./protection-watch.ts";
import type { Operations } from "./operations.ts";

const runbook = "protection-touched";

/** Rules and alarms of both stacks. A rule cannot name itself, so they are known by how their names begin. */
const ours = begins(Object.values(stackNames).map((name) => `${name}-`));

/** The functions, which callers may name by name, by ARN, or by the ARN's end. */
const functionsOf = (scope: Construct): readonly unknown[] => {
  const { account, region } = Stack.of(scope);
  const start = `${stackNames.procedure}-`;
  const short = `${account}:function:${start}`;
  return begins([start, short, `arn:aws:lambda:${region}:${short}`]);
};

/**
 * Calls that no function of ours makes of another: such a call is made under a role of those that record, and to the sweep, which
 * takes no word of its caller's.
 */
const notFromEachOther = (scope: Construct): readonly unknown[] => {
  const { account, region } = Stack.of(scope);
  const sweep = `arn:aws:lambda:${region}:${account}:function:${stackNames.procedure}-sweep`;
  const writers = rolesUnder(scope, rolePaths.ledgerWriter).replace("*", "");
  const otherThan = (prefix: string): readonly unknown[] => [{ "anything-but": { prefix } }];
  return [
    { resources: { ARN: otherThan(sweep) } },
    { userIdentity: { type: [{ "anything-but": ["AssumedRole"] }] } },
    { userIdentity: { sessionContext: { sessionIssuer: { arn: otherThan(writers) } } } },
  ];
};

/**
 * Tells the operator of every attempt on what watches over the records, on the functions that write them, and of every call of
 * such a function that came neither from AWS's own services nor from another of ours.
 */
export class WatchersWatch extends Construct {
  constructor(scope: Construct, id: string, operations: Operations) {
    super(scope, id);
    this.#watchWatchers(operations);
    this.#watchFunctions(operations);
    this.#watchCallers(operations);
  }

  #watchWatchers(operations: Operations): void {
    const { topicArn } = operations.topic;
    operations.tellOf(this, "Watchers", {
      impact: "Attempts on the records could go unseen: somebody acts on what tells of them.",
      runbook,
      tell: whatAndWho,
      pattern: calls(["aws.events", "aws.monitoring", "aws.sns"], {
        $or: [
          {
            eventName: ["PutRule", "DisableRule", "DeleteRule"],
            requestParameters: { name: ours },
          },
          { eventName: ["PutTargets", "RemoveTargets"], requestParameters: { rule: ours } },
          {
            eventName: ["DeleteAlarms", "DisableAlarmActions"],
            requestParameters: { alarmNames: ours },
          },
          { eventName: ["PutMetricAlarm"], requestParameters: { alarmName: ours } },
          {
            eventName: ["DeleteTopic", "SetTopicAttributes"],
            requestParameters: { topicArn: [topicArn] },
          },
          {
            // A filter keeps warnings back as well as no subscription.
            eventName: ["SetSubscriptionAttributes", "Unsubscribe"],
            requestParameters: { subscriptionArn: begins([`${topicArn}:`]) },
          },
        ],
      }),
    });
  }

  #watchFunctions(operations: Operations): void {
    operations.tellOf(this, "Functions", {
      impact: "What is recorded could be made up: somebody acts on the code that records.",
      runbook,
      tell: whatAndWho,
      pattern: calls(["aws.lambda"], {
        // Lambda's names in a trail end in the version of its interface.
        $or: [
          {
            eventName: begins([
              "UpdateFunction",
              "DeleteFunction",
              // How many of it may run: none, and nothing is told.
              "PutFunction",
              "CreateFunctionUrlConfig",
              "AddPermission",
              "RemovePermission",
            ]),
            requestParameters: { functionName: functionsOf(this) },
          },
          // These name the joining and not the function; the account is for the records alone.
          { eventName: begins(["UpdateEventSourceMapping", "DeleteEventSourceMapping"]) },
        ],
      }),
    });
  }

  #watchCallers(operations: Operations): void {
    operations.tellOf(this, "CalledByHand", {
      impact: "An act may be recorded for a person who did nothing: a function was called by hand.",
      runbook: "called-by-hand",
      tell: ["$.detail.requestParameters.functionName", ...whatAndWho.slice(1)],
      pattern: calls(["aws.lambda"], {
        // Only invocations of the functions that record are on the trail.
        eventName: begins(["Invoke"]),
        requestParameters: { functionName: functionsOf(this) },
        // The API and the state machine call for AWS and say so; where they call from is a name, not a number.
        userIdentity: { invokedBy: [{ exists: false }] },
        sourceIPAddress: [{ cidr: "0.0.0.0/0" }, { cidr: "::/0" }],
        $or: notFromEachOther(this),
      }),
    });
  }
}
