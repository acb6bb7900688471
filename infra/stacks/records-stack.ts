import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { WriteOnceBucket } from "../constructs/buckets.ts";
import { keepId, kept } from "../constructs/logical-id.ts";
import { checkpointKeys, recordsKey, type SigningKeys, systemKeys } from "../constructs/keys.ts";
import { Operations } from "../constructs/operations.ts";
import { People } from "../constructs/people.ts";
import { ProtectionWatch, WatchersWatch } from "../constructs/watchers-watch.ts";
import { restoredNames, Tables } from "../constructs/tables.ts";
import type { OtherIssuer, Settings } from "../settings.ts";

/**
 * To whom checkpoints are sent: outsiders, whom the operator subscribes and who confirm it themselves. Kept with the records, for
 * nobody else knows who they are. Not encrypted: a checkpoint is public.
 */
const checkpointTopic = (scope: Construct): Topic => {
  const topic = new Topic(scope, "CheckpointTopic", {
    displayName: "Tasdiq checkpoints",
    enforceSSL: true,
  });
  topic.applyRemovalPolicy(kept);
  keepId(topic, "CheckpointTopic");
  return topic;
};

/**
 * Tells the operator of a letter that left and did not arrive. It stands beside the records, not the mail: a rule and the
 * queue of its failures belong to one stack.
 */
const watchMail = (scope: Construct, operations: Operations): void => {
  operations.tellOf(scope, "NotDelivered", {
    impact: "The depositary may not have received a notification that the record says was sent.",
    runbook: "notification-not-delivered",
    tell: ["$.detail.mail.messageId"],
    pattern: {
      source: ["aws.ses"],
      detailType: [
        "Email Bounced",
        "Email Complaint Received",
        "Email Delivery Delayed",
        "Email Rejected",
      ],
    },
  });
};

/** The library's bucket says "perhaps undefined" where its own interface says "perhaps missing"; it is one all the same. */
const isTarget = (bucket: unknown): bucket is IBucket => bucket instanceof Bucket;

const asTarget = (bucket: Bucket): IBucket => {
  if (!isTarget(bucket)) throw new Error("A bucket is a bucket");
  return bucket;
};

/** Days for which access logs and the trail are kept: a year's audit can still look back over the whole year before it. */
const logsAreKept = 2 * 366;

/** Who read which document, and who acted on what protects the records. */
const logsBucket = (scope: Construct): IBucket => {
  const bucket = new Bucket(scope, "Logs", {
    // S3 delivers access logs to buckets with keys of its own only.
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    lifecycleRules: [
      {
        expiration: Duration.days(logsAreKept),
        noncurrentVersionExpiration: Duration.days(30),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
    removalPolicy: kept,
  });
  keepId(bucket, "Logs");
  return asTarget(bucket);
};

/** What must outlive everything else: tables, buckets, keys, the people, and the watch over them. Nothing here is ever renamed. */
export class RecordsStack extends Stack {
  readonly tables: Tables;
  readonly documents: WriteOnceBucket;
  readonly checkpoints: WriteOnceBucket;
  readonly signingKeys: SigningKeys;
  /** The keys with which the system signs its own entries. */
  readonly systemKeys: SigningKeys;
  /** Sends checkpoints to outsiders. */
  readonly checkpointTopic: Topic;
  readonly operations: Operations;
  /** The key of tables and buckets. */
  readonly key: Key;
  /** Whose tokens hold: the user pool's, where the settings name no other issuer. */
  readonly issuer: OtherIssuer;

  constructor(scope: Construct, id: string, props: StackProps & { readonly settings: Settings }) {
    super(scope, id, props);
    const { retentionYears, alarmEmail, otherIssuer } = props.settings;
    const key = recordsKey(this);
    this.key = key;
    this.signingKeys = checkpointKeys(this, props.settings);
    this.systemKeys = systemKeys(this, props.settings);
    this.operations = new Operations(this, "Operations", alarmEmail);

    const accessLogs = logsBucket(this);
    const writeOnce = { key, retentionYears, accessLogs };
    this.tables = new Tables(this, "Tables", key);
    this.documents = new WriteOnceBucket(this, "Documents", writeOnce);
    this.checkpoints = new WriteOnceBucket(this, "Checkpoints", writeOnce);

    this.checkpointTopic = checkpointTopic(this);
    new CfnOutput(this, "CheckpointSubscriptions", { value: this.checkpointTopic.topicArn });
    new CfnOutput(this, "CheckpointsBucket", { value: this.checkpoints.bucket.bucketName });
    new CfnOutput(this, "CheckpointKey", { value: this.signingKeys.signing.keyArn });
    new CfnOutput(this, "SystemKeyArn", { value: this.systemKeys.signing.keyArn });
    this.issuer = otherIssuer ?? this.#people(props.settings);
    this.#keepExports();
    this.#watch(props.settings, accessLogs);
  }

  #people({ pages }: Settings): OtherIssuer {
    const { issuer, poolId } = new People(this, "People", pages);
    new CfnOutput(this, "UserPoolId", { value: poolId });
    new CfnOutput(this, "UserPoolClient", { value: issuer.audience });
    return issuer;
  }

  /**
   * Exported whether imported or not: after a restore, or when a key was replaced, nobody imports them, and an export in use
   * cannot be taken away first.
   */
  #keepExports(): void {
    const { ledger, register, ledgerStreamArn } = this.tables.names;
    for (const { name, arn } of [ledger, register]) {
      this.exportValue(name);
      this.exportValue(arn);
    }
    this.exportValue(ledgerStreamArn);
    for (const { keyArn } of [...this.signingKeys.all, ...this.systemKeys.all])
      this.exportValue(keyArn);
  }

  #watch({ restored }: Settings, logs: IBucket): void {
    const { operations, tables } = this;
    new ProtectionWatch(this, "ProtectionWatch", {
      operations,
      keys: [this.key, ...this.signingKeys.all, ...this.systemKeys.all, operations.key],
      tables: tables.names,
      ...(restored === undefined ? {} : { restored: restoredNames(this, restored) }),
      buckets: [this.documents.bucket, this.checkpoints.bucket],
      logs,
    });
    new WatchersWatch(this, "WatchersWatch", operations);
    watchMail(this, operations);
  }
}
