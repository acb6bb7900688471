import type { Desk } from "../../src/application/desk.ts";
import type { LogApi } from "../../src/api/log.ts";
import { dynamoLog } from "../../src/aws/dynamo/index.ts";
import { s3Exports } from "../../src/aws/s3-exports.ts";
import { bucketNamed } from "./bucket.ts";
import { checkpoints } from "./checkpoints.ts";
import { handOutBy } from "./hand-out.ts";
import { setting } from "./settings.ts";
import { tables } from "./tables.ts";

/** The log and its checkpoints, and where exports are handed out. */
export const logShown = ({ world: { ledger, documents } }: Desk): LogApi => {
  const log = {
    ledger,
    documents,
    log: dynamoLog(tables()),
    checkpoints: checkpoints(),
  };
  return {
    open: () => Promise.resolve(log),
    handOut: handOutBy(s3Exports(bucketNamed(setting("TASDIQ_EXPORTS_BUCKET")))),
  };
};
