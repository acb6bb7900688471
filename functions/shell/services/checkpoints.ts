import type { Checkpoints } from "../../../src/ledger/log/checkpoints.ts";
import { s3Checkpoints } from "../../../src/aws/s3-checkpoints.ts";
import { bucketNamed } from "./bucket.ts";
import { setting } from "../settings.ts";

/** The checkpoints' bucket. */
export const checkpoints = (): Checkpoints =>
  s3Checkpoints(bucketNamed(setting("TASDIQ_CHECKPOINTS_BUCKET")));
