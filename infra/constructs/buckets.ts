import { Duration } from "aws-cdk-lib";
import { AnyPrincipal, Effect, PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { keepId, kept } from "./logical-id.ts";
import { allowKey } from "./keys.ts";

export type WriteOnceBucketProps = {
  readonly key: IKey;
  readonly retentionYears: number;
  readonly accessLogs: IBucket;
};

/** The longest that a year can be, so that no term ends a few leap days early. */
const daysInAYear = 366;

const denied = (sid: string, actions: string[], resources: string[]): PolicyStatement =>
  new PolicyStatement({
    sid,
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions,
    resources,
  });

/**
 * A bucket where a key is written once: nobody, the account's owner included, can remove a version before its time, and a
 * request that does not say `if-none-match` is refused, so that nothing is put on top of a key either.
 */
export class WriteOnceBucket extends Construct {
  readonly bucket: Bucket;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, props: WriteOnceBucketProps) {
    super(scope, id);
    this.#key = props.key;
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(
        Duration.days(props.retentionYears * daysInAYear),
      ),
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      removalPolicy: kept,
    });
    keepId(this.bucket, id);
    this.#writeOnce();
  }

  #writeOnce(): void {
    const objects = this.bucket.arnForObjects("*");
    const onlyNew = denied("NothingIsWrittenOver", ["s3:PutObject"], [objects]);
    onlyNew.addCondition("Null", { "s3:if-none-match": "true" });
    this.bucket.addToResourcePolicy(onlyNew);
    this.bucket.addToResourcePolicy(
      denied(
        "NothingIsRemoved",
        ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:BypassGovernanceRetention"],
        [objects],
      ),
    );
    this.bucket.addToResourcePolicy(
      denied("TheBucketStays", ["s3:DeleteBucket"], [this.bucket.bucketArn]),
    );
  }

  /** Reading. Without the right to list, S3 answers 403 for what is not there, and nobody could tell the two apart. */
  allowReading(role: Role): void {
    role.addToPolicy(
      new PolicyStatement({
        actions: ["s3:GetObject"],
        resources: [this.bucket.arnForObjects("*")],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({ actions: ["s3:ListBucket"], resources: [this.bucket.bucketArn] }),
    );
    allowKey(role, { key: this.#key, service: "s3", use: "read" });
  }

  /** Reading and adding. */
  allowAdding(role: Role): void {
    this.allowReading(role);
    role.addToPolicy(
      new PolicyStatement({
        actions: ["s3:PutObject"],
        resources: [this.bucket.arnForObjects("*")],
      }),
    );
    allowKey(role, { key: this.#key, service: "s3", use: "write" });
  }
}

/**
 * Where exports lie while they are fetched. They are made from the record and can be made again, so a day is enough; what is
 * there holds everything that is on record, so it is guarded as the record is.
 */
export class ExportsBucket extends Construct {
  readonly bucket: Bucket;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id);
    this.#key = key;
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [
        { expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      // A bucket that holds something cannot be deleted, and would keep its stack from going.
      removalPolicy: kept,
    });
  }

  /** Putting exports there and letting others fetch them, which takes the right to do so oneself. */
  allowHandingOut(role: Role): void {
    role.addToPolicy(
      new PolicyStatement({
        actions: ["s3:GetObject", "s3:PutObject"],
        resources: [this.bucket.arnForObjects("exports/*")],
      }),
    );
    // Without the right to list, S3 answers 403 for what is not there.
    role.addToPolicy(
      new PolicyStatement({ actions: ["s3:ListBucket"], resources: [this.bucket.bucketArn] }),
    );
    allowKey(role, { key: this.#key, service: "s3", use: "write" });
  }
}
