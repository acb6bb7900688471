import type { Bucket, IBucket } from "aws-cdk-lib/aws-s3";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { begins, calls, whatAndWho } from "./called-by-cloudtrail.ts";
import type { Operations } from "./operations.ts";
import { RecordsTrail } from "./records-trail.ts";
import type { TableNames } from "./table-rights.ts";

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
