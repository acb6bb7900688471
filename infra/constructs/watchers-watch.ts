import { Stack } from "aws-cdk-lib";
import { CfnTrail } from "aws-cdk-lib/aws-cloudtrail";
import type { EventPattern } from "aws-cdk-lib/aws-events";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket, IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { stackNames } from "../environment.ts";
import { catalogue } from "../functions.ts";
import { rolePaths, rolesUnder } from "../role-paths.ts";
import type { Operations } from "./operations.ts";
import type { TableNames } from "./table-rights.ts";

/** The pattern of calls to AWS as a trail tells EventBridge of them. */
const calls = (
  source: readonly string[],
  detail: Readonly<Record<string, unknown>>,
): EventPattern => ({
  source: [...source],
  detailType: ["AWS API Call via CloudTrail"],
  detail,
});

/** Begins one of the names, as EventBridge says it. */
const begins = (names: readonly string[]): readonly unknown[] =>
  names.map((prefix) => ({ prefix }));

/** What was done, by whom, and the refusal where it was refused. */
const whatAndWho = [
  "$.detail.eventName",
  "$.detail.userIdentity.arn",
  "$.detail.errorCode",
] as const;

/** The paths of the roles that write to the ledger or rebuild the register; that of the system's is a part of the writers'. */
const writersPaths = [rolePaths.ledgerWriter, rolePaths.registerRebuilder] as const;

/** How the names of the functions that write begin, as CloudFormation makes them: stack, then id. */
const writingFunctions: readonly string[] = Object.entries(catalogue)
  .filter(([, { rolePath }]) => writersPaths.some((path) => rolePath.startsWith(path)))
  .map(([name]) => `${stackNames.procedure}-${name.replaceAll("-", "")}`);

const only = (field: string, ...equals: string[]): CfnTrail.AdvancedFieldSelectorProperty => ({
  field,
  equalTo: equals,
});

/** Where in the bucket the trail's files stand. */
const prefix = "trail";

/**
 * The trail that the watch sees by: every call that changes something in the account, and every invocation of a function that
 * records or rebuilds, so that one made by hand leaves a trace, and every deletion of its own files. Reading is not in it.
 */
class RecordsTrail extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, logs: IBucket) {
    super(scope, id);
    this.#allowDelivery(logs);
    // The library's own trail lets CloudTrail deliver for any account, and knows no functions by how their names begin.
    const trail = new CfnTrail(this, "Trail", {
      s3BucketName: logs.bucketName,
      s3KeyPrefix: prefix,
      enableLogFileValidation: true,
      isLogging: true,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      advancedEventSelectors: this.#selectors(logs),
    });
    if (logs.policy !== undefined) trail.node.addDependency(logs.policy);
    this.name = trail.ref;
    this.arn = trail.attrArn;
  }

  /** CloudTrail writes into the bucket for trails of this stack alone. */
  #allowDelivery(logs: IBucket): void {
    const { account, stackName } = Stack.of(this);
    const trails = Stack.of(this).formatArn({
      service: "cloudtrail",
      resource: "trail",
      resourceName: `${stackName}-*`,
    });
    const delivery = (action: string, resource: string): PolicyStatement =>
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudtrail.amazonaws.com")],
        actions: [action],
        resources: [resource],
        // The ARN names the account; of CloudTrail no other key of its caller is documented.
        conditions: { ArnLike: { "aws:SourceArn": trails } },
      });
    logs.addToResourcePolicy(delivery("s3:GetBucketAcl", logs.bucketArn));
    const put = delivery("s3:PutObject", logs.arnForObjects(`${prefix}/AWSLogs/${account}/*`));
    put.addCondition("StringEquals", { "s3:x-amz-acl": "bucket-owner-full-control" });
    logs.addToResourcePolicy(put);
  }

  #selectors(logs: IBucket): CfnTrail.AdvancedEventSelectorProperty[] {
    const arn = (name: string): string =>
      `arn:aws:lambda:${Stack.of(this).region}:${Stack.of(this).account}:function:${name}`;
    return [
      {
        name: "Calls that change something",
        fieldSelectors: [only("eventCategory", "Management"), only("readOnly", "false")],
      },
      {
        name: "Invocations of the functions that record",
        fieldSelectors: [
          only("eventCategory", "Data"),
          only("resources.type", "AWS::Lambda::Function"),
          { field: "resources.ARN", startsWith: writingFunctions.map(arn) },
        ],
      },
      {
        name: "Deletions of the trail's own files",
        fieldSelectors: [
          only("eventCategory", "Data"),
          only("resources.type", "AWS::S3::Object"),
          only("eventName", "DeleteObject", "DeleteObjects"),
          { field: "resources.ARN", startsWith: [`${logs.bucketArn}/`] },
        ],
      },
    ];
  }
}

export type ProtectionWatchProps = {
  readonly operations: Operations;
  readonly keys: readonly Key[];
  readonly tables: TableNames;
  /** After a restore: the tables that are worked on, beside the old ones. */
  readonly restored?: TableNames;
  readonly buckets: readonly Bucket[];
  readonly logs: IBucket;
};

const runbook = "protection-touched";

/**
 * Tells the operator of every attempt, refused ones too, to weaken what protects the records. EventBridge sees such calls
 * only where a trail records them, so the watch brings its own.
 */
export class ProtectionWatch extends Construct {
  constructor(scope: Construct, id: string, props: ProtectionWatchProps) {
    super(scope, id);
    const { operations, tables, restored } = props;
    const trail = new RecordsTrail(this, "Trail", props.logs);
    this.#watchKeys(props);
    this.#watchTables("Tables", operations, tables);
    // A rule of its own: what a rule may hold is limited.
    if (restored !== undefined) this.#watchTables("RestoredTables", operations, restored);
    this.#watchBuckets(props);
    this.#watchTrail(operations, trail);
    this.#watchTrailFiles(props);
  }

  #watchKeys({ operations, keys }: ProtectionWatchProps): void {
    const arns = keys.map((key) => key.keyArn);
    operations.tellOf(this, "Keys", {
      impact: "The records could become unreadable: somebody acts on a key that protects them.",
      runbook,
      tell: whatAndWho,
      pattern: calls(["aws.kms"], {
        eventName: [
          "ScheduleKeyDeletion",
          "DisableKey",
          "DisableKeyRotation",
          "PutKeyPolicy",
          "RevokeGrant",
          "RetireGrant",
        ],
        $or: [
          { requestParameters: { keyId: [...keys.map((key) => key.keyId), ...arns] } },
          // A grant may be retired by its token, which names no key.
          { resources: { ARN: arns } },
        ],
      }),
    });
  }

  #watchTables(id: string, operations: Operations, { ledger, register }: TableNames): void {
    const arns = [ledger.arn, register.arn];
    const named = [ledger.name, register.name, ...arns];
    operations.tellOf(this, id, {
      impact: "The ledger could be altered or lost: somebody acts on its table's protection.",
      runbook,
      tell: whatAndWho,
      pattern: calls(["aws.dynamodb"], {
        $or: [
          {
            eventName: [
              "DeleteTable",
              "UpdateTable",
              "UpdateContinuousBackups",
              "UpdateTimeToLive",
            ],
            requestParameters: { tableName: named },
          },
          {
            eventName: ["PutResourcePolicy", "DeleteResourcePolicy"],
            requestParameters: { resourceArn: arns },
          },
          {
            eventName: ["RestoreTableToPointInTime"],
            requestParameters: { sourceTableName: named },
          },
          {
            eventName: ["RestoreTableToPointInTime"],
            requestParameters: { sourceTableArn: arns },
          },
        ],
      }),
    });
  }

  #watchBuckets({ operations, buckets, logs }: ProtectionWatchProps): void {
    operations.tellOf(this, "Buckets", {
      impact:
        "Documents, checkpoints or the trail could be lost: somebody acts on the protection of their bucket.",
      runbook,
      tell: whatAndWho,
      pattern: calls(["aws.s3"], {
        // Whatever is changed of a bucket protects it, or points elsewhere what is told of it.
        eventName: begins([
          "PutBucket",
          "DeleteBucket",
          // Some requests are called by the one name and recorded by the other.
          "PutObjectLockConfiguration",
          "PutPublicAccessBlock",
          "DeletePublicAccessBlock",
        ]),
        requestParameters: { bucketName: [...buckets, logs].map((bucket) => bucket.bucketName) },
      }),
    });
  }

  /** The lifecycle rule removes old files without such a call. */
  #watchTrailFiles({ operations, logs }: ProtectionWatchProps): void {
    operations.tellOf(this, "TrailFiles", {
      impact:
        "Traces of who acted on the records are being removed: somebody deletes files of the trail.",
      runbook,
      tell: whatAndWho,
      pattern: calls(["aws.s3"], {
        eventName: ["DeleteObject", "DeleteObjects"],
        requestParameters: { bucketName: [logs.bucketName] },
      }),
    });
  }

  #watchTrail(operations: Operations, { name, arn }: RecordsTrail): void {
    // Callers may name a trail either way.
    const named = [name, arn];
    operations.tellOf(this, "Trails", {
      impact:
        "Attempts on the records could go unseen: somebody acts on the trail that shows them.",
      runbook,
      tell: whatAndWho,
      pattern: calls(["aws.cloudtrail"], {
        eventName: ["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"],
        $or: [{ requestParameters: { name: named } }, { requestParameters: { trailName: named } }],
      }),
    });
  }
}

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
