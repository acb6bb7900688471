import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { recordsKey, signingKey } from "../constructs/keys.ts";
import { keepId } from "../constructs/logical-id.ts";
import { watchMail } from "../constructs/mail-watch.ts";
import { Operations } from "../constructs/operations.ts";
import { ProtectionWatch } from "../constructs/protection-watch.ts";
import { Tables } from "../constructs/tables.ts";
import { WriteOnceBucket } from "../constructs/write-once-bucket.ts";
import type { Settings } from "../settings.ts";

/** The library's bucket says "perhaps undefined" where its own interface says "perhaps missing"; it is one all the same. */
const isTarget = (bucket: unknown): bucket is IBucket => bucket instanceof Bucket;

const asTarget = (bucket: Bucket): IBucket => {
  if (!isTarget(bucket)) throw new Error("A bucket is a bucket");
  return bucket;
};

/** Who read which document, and who acted on what protects the records. */
const logsBucket = (scope: Construct): IBucket => {
  const bucket = new Bucket(scope, "Logs", {
    // S3 delivers access logs to buckets with keys of its own only.
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  keepId(bucket, "Logs");
  return asTarget(bucket);
};

/** What must outlive everything else: tables, buckets, keys, and the watch over them. Nothing here is ever renamed. */
export class RecordsStack extends Stack {
  readonly tables: Tables;
  readonly documents: WriteOnceBucket;
  readonly checkpoints: WriteOnceBucket;
  readonly signingKey: Key;
  readonly operations: Operations;

  constructor(scope: Construct, id: string, props: StackProps & { readonly settings: Settings }) {
    super(scope, id, props);
    const { retentionYears, alarmEmail } = props.settings;
    const key = recordsKey(this);
    this.signingKey = signingKey(this);
    this.operations = new Operations(this, "Operations", alarmEmail);

    const accessLogs = logsBucket(this);
    const writeOnce = { key, retentionYears, accessLogs };
    this.tables = new Tables(this, "Tables", key);
    this.documents = new WriteOnceBucket(this, "Documents", writeOnce);
    this.checkpoints = new WriteOnceBucket(this, "Checkpoints", writeOnce);

    new ProtectionWatch(this, "ProtectionWatch", {
      operations: this.operations,
      keys: [key, this.signingKey, this.operations.key],
      tables: [this.tables.ledger, this.tables.register],
      buckets: [this.documents.bucket, this.checkpoints.bucket],
      logs: accessLogs,
    });
    watchMail(this, this.operations);
  }
}
