import type { Bucket, IBucket } from "aws-cdk-lib/aws-s3";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { ReadWriteType, Trail } from "aws-cdk-lib/aws-cloudtrail";
import { Construct } from "constructs";
import type { Operations } from "./operations.ts";

export type ProtectionWatchProps = {
  readonly operations: Operations;
  readonly keys: readonly Key[];
  readonly tables: readonly TableV2[];
  readonly buckets: readonly Bucket[];
  readonly logs: IBucket;
};

const calls = (source: string, detail: Readonly<Record<string, unknown>>) => ({
  source: [source],
  detailType: ["AWS API Call via CloudTrail"],
  detail,
});

const runbook = "protection-touched";
/** What was done, by whom, and the refusal where it was refused. */
const tell = ["$.detail.eventName", "$.detail.userIdentity.arn", "$.detail.errorCode"];

/**
 * Tells the operator of every attempt, refused ones too, to weaken what protects the records. EventBridge sees such calls
 * only where a trail records them, so the watch brings its own.
 */
export class ProtectionWatch extends Construct {
  constructor(scope: Construct, id: string, props: ProtectionWatchProps) {
    super(scope, id);
    const trail = new Trail(this, "Trail", {
      bucket: props.logs,
      s3KeyPrefix: "trail",
      managementEvents: ReadWriteType.WRITE_ONLY,
      enableFileValidation: true,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
    });
    this.#watchKeys(props);
    this.#watchTables(props);
    this.#watchBuckets(props);
    this.#watchTrail(props, trail);
  }

  #watchKeys({ operations, keys }: ProtectionWatchProps): void {
    const named = keys.flatMap((key) => [key.keyId, key.keyArn]);
    operations.tellOf(this, "Keys", {
      impact: "The records could become unreadable: somebody acts on a key that protects them.",
      runbook,
      tell,
      pattern: calls("aws.kms", {
        eventName: ["ScheduleKeyDeletion", "DisableKey", "DisableKeyRotation", "PutKeyPolicy"],
        requestParameters: { keyId: named },
      }),
    });
  }

  #watchTables({ operations, tables }: ProtectionWatchProps): void {
    const named = tables.flatMap((table) => [table.tableName, table.tableArn]);
    operations.tellOf(this, "Tables", {
      impact: "The ledger could be altered or lost: somebody acts on its table's protection.",
      runbook,
      tell,
      pattern: calls("aws.dynamodb", {
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
            requestParameters: { resourceArn: named },
          },
          {
            eventName: ["RestoreTableToPointInTime"],
            requestParameters: { sourceTableName: named },
          },
          {
            eventName: ["RestoreTableToPointInTime"],
            requestParameters: { sourceTableArn: named },
          },
        ],
      }),
    });
  }

  #watchBuckets({ operations, buckets }: ProtectionWatchProps): void {
    operations.tellOf(this, "Buckets", {
      impact: "Documents or checkpoints could be lost: somebody acts on their bucket's protection.",
      runbook,
      tell,
      pattern: calls("aws.s3", {
        eventName: [
          "PutBucketPolicy",
          "DeleteBucketPolicy",
          "DeleteBucket",
          "PutBucketVersioning",
          "PutBucketObjectLockConfiguration",
          "PutBucketLifecycle",
        ],
        requestParameters: { bucketName: buckets.map((bucket) => bucket.bucketName) },
      }),
    });
  }

  #watchTrail({ operations }: ProtectionWatchProps, { trailArn }: Trail): void {
    operations.tellOf(this, "Trails", {
      impact:
        "Attempts on the records could go unseen: somebody acts on the trail that shows them.",
      runbook,
      tell,
      pattern: calls("aws.cloudtrail", {
        eventName: ["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"],
        $or: [
          { requestParameters: { name: [trailArn] } },
          { requestParameters: { trailName: [trailArn] } },
        ],
      }),
    });
  }
}
