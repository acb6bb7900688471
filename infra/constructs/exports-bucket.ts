import { Duration } from "aws-cdk-lib";
import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { allowKey } from "./key-use.ts";
import { kept } from "./kept.ts";

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
