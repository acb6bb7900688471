import { s3Documents, type S3Documents } from "../../../src/aws/s3-documents.ts";
import { bucketNamed } from "./bucket.ts";
import { setting } from "../settings.ts";

/** The documents' bucket. */
export const documents = (): S3Documents =>
  s3Documents(bucketNamed(setting("TASDIQ_DOCUMENTS_BUCKET")));
