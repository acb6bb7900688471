import { inEnglish } from "../../src/files/words.ts";
import { Altered } from "../../src/ledger/reading/altered-record.ts";
import { sealIfNew } from "../../src/ledger/log/seal.ts";
import { type SendCheckpoint, sendFirstOfDay } from "../../src/ledger/log/send-checkpoint.ts";
import { dynamoLedger, dynamoLog } from "../../src/aws/dynamo/index.ts";
import { checkpoints } from "../shell/services/checkpoints.ts";
import { note, noteFault } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";
import { setting } from "../shell/settings.ts";
import { signers } from "../shell/services/signers.ts";
import { tables } from "../shell/services/tables.ts";
import { topicNamed } from "../shell/services/topic.ts";

type Outcome = Awaited<ReturnType<typeof sealIfNew>>;

/** Why nothing was signed is said in words: an operator reads the answer. */
type Answer =
  | Exclude<Outcome, { reason: unknown }>
  | (Omit<Extract<Outcome, { reason: unknown }>, "reason"> & { readonly reason: string });

const ports = {
  ledger: dynamoLedger(tables()),
  log: dynamoLog(tables()),
  checkpoints: checkpoints(),
  signers: signers(),
};

const publish = topicNamed(setting("TASDIQ_CHECKPOINT_TOPIC"));
const send: SendCheckpoint = async (letter) => {
  await publish(letter);
  return "sent";
};

// Leaves that are missing or out of order speak against signing as much as a checkpoint that does not fit.
const sealed = async (): Promise<Outcome> => {
  try {
    return await sealIfNew(ports);
  } catch (fault) {
    if (fault instanceof Altered) return { kind: "refused", reason: fault.why };
    throw fault;
  }
};

const countOf = (outcome: Outcome): void => {
  if (outcome.kind === "refused") {
    noteFault("checkpointRefused", new Altered(outcome.reason));
    count("CheckpointsRefused");
  } else if (outcome.kind === "noKey") {
    noteFault("checkpointKeyNotNamed", new Error(inEnglish(outcome.reason)));
    count("CheckpointsRefused");
  } else if (outcome.kind === "signed" || outcome.kind === "present") {
    // Present: the answer to its own request was lost, or another call was quicker.
    note("checkpointPublished", { kind: outcome.kind, size: outcome.size });
    count("CheckpointsPublished");
  } else note("checkpointNotDue", { kind: outcome.kind });
};

// A letter that cannot be sent takes nothing from a checkpoint that is published.
const write = async (outcome: Outcome): Promise<void> => {
  try {
    if ((await sendFirstOfDay(ports, outcome, send)) === "sent") note("checkpointSent");
  } catch (fault) {
    noteFault("checkpointNotSent", fault);
    count("CheckpointsNotSent");
  }
};

/**
 * Signs the log up to its last seal and publishes the checkpoint, where there is none of it yet. Called every hour, half an
 * hour after the log was sequenced; by hand with `{}`. It writes nothing but new checkpoints, and sends the first of each day
 * to those who subscribed.
 */
export const handler = async (): Promise<Answer> => {
  const outcome = await sealed();
  countOf(outcome);
  await write(outcome);
  return "reason" in outcome ? { ...outcome, reason: inEnglish(outcome.reason) } : outcome;
};
