import { logApi } from "../../http/api/log.ts";
import { dynamoLog } from "../adapters/dynamo/index.ts";
import { s3Exports } from "../adapters/s3-exports.ts";
import { bucketNamed } from "../shell/bucket.ts";
import { withSomeDuty } from "../shell/caller.ts";
import { checkpoints } from "../shell/checkpoints.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { setting } from "../shell/settings.ts";
import { signers } from "../shell/signers.ts";
import { tables } from "../shell/tables.ts";
import { openDeskOfRecords } from "../shell/world.ts";
import { handOutBy } from "./hand-out.ts";

const desk = openDeskOfRecords();
const { ledger, documents } = desk.world;
const log = {
  ledger,
  documents,
  log: dynamoLog(tables()),
  checkpoints: checkpoints(),
  signers: signers(),
};

/**
 * Hands out what outsiders check the record by: checkpoints, the line of the key, exports. It can read, and put exports where
 * they are forgotten after a day.
 */
export const handler = overHttp(
  logApi(apiIn({ desk, guards: [withSomeDuty(desk)] }), {
    open: () => Promise.resolve(log),
    handOut: handOutBy(s3Exports(bucketNamed(setting("TASDIQ_EXPORTS_BUCKET")))),
  }),
);
