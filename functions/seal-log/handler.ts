import { KMSClient } from "@aws-sdk/client-kms";
import { Altered } from "../../application/altered.ts";
import { sealIfNew } from "../../application/log/seal-if-new.ts";
import { dynamoLedger, dynamoLog } from "../adapters/dynamo/index.ts";
import { kmsSigner } from "../adapters/kms-signer.ts";
import { s3Checkpoints } from "../adapters/s3-checkpoints.ts";
import { bucketNamed } from "../shell/bucket.ts";
import { note, noteFault } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";
import { setting } from "../shell/settings.ts";
import { tables } from "../shell/tables.ts";

type Outcome = Awaited<ReturnType<typeof sealIfNew>>;

const world = {
  ledger: dynamoLedger(tables()),
  log: dynamoLog(tables()),
  checkpoints: s3Checkpoints(bucketNamed(setting("TASDIQ_CHECKPOINTS_BUCKET"))),
  signers: [kmsSigner({ client: new KMSClient({}), keyId: setting("TASDIQ_SIGNING_KEY") })],
};

// Leaves that are missing or out of order speak against signing as much as a checkpoint that does not fit.
const sealed = async (): Promise<Outcome> => {
  try {
    return await sealIfNew(world);
  } catch (fault) {
    if (fault instanceof Altered) return { kind: "refused", reason: fault.message };
    throw fault;
  }
};

const tellOf = (outcome: Outcome): void => {
  if (outcome.kind === "refused") {
    noteFault("checkpointRefused", new Altered(outcome.reason));
    count("CheckpointsRefused");
  } else if (outcome.kind === "signed" || outcome.kind === "present") {
    // Present: the answer to its own request was lost, or another call was quicker.
    note("checkpointPublished", { kind: outcome.kind, size: outcome.size });
    count("CheckpointsPublished");
  } else note("checkpointNotDue", { kind: outcome.kind });
};

/**
 * Signs the log up to its last seal and publishes the checkpoint, where there is none of it yet. Called every hour, half an
 * hour after the log was sequenced; by hand with `{}`. It writes nothing but new checkpoints.
 */
export const handler = async (): Promise<Outcome> => {
  const outcome = await sealed();
  tellOf(outcome);
  return outcome;
};
