import { Altered } from "../../src/ledger/reading/altered-record.ts";
import { neverSealed } from "../../src/ledger/log/followed-log.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { randomIds } from "../../src/ledger/random-ids.ts";
import { dynamoLedger, dynamoLog } from "../../src/aws/dynamo/index.ts";
import { note, noteFault } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";
import { limitedTo, only } from "../shell/records.ts";
import { setting } from "../shell/settings.ts";
import { systemKeys } from "../shell/services/signers.ts";
import { tables } from "../shell/services/tables.ts";

const keys = systemKeys();
const ports = {
  ledger: limitedTo(dynamoLedger(tables()), only("SealLog")),
  log: dynamoLog(tables()),
  clock: { now: () => Date.now() },
  ids: randomIds,
  systemKeys: () => keys,
  software: setting("TASDIQ_VERSION"),
};

type Answer = {
  readonly added: number;
  readonly sealed: number | null;
  /** The entry that is dated ahead, for which nothing was sealed. */
  readonly ahead?: string;
  /** The entry that does not show who acted, for which nothing was sealed. */
  readonly unestablished?: string;
};

/**
 * Gives every entry its place in the log and, where it is due, seals the log. Called every hour; by hand with `{}`. Its event
 * says nothing: whoever calls it can make it do no more than its hour does.
 */
export const handler = async (): Promise<Answer> => {
  const { added, sealed, ahead, unestablished } = await sequenceLog(ports, { sealNow: false });
  count("LeavesAdded", added);
  note("logSequenced", { added, ...(sealed === undefined ? {} : { size: sealed.seal.size }) });
  if (ahead !== undefined) note("entryDatedAhead", { entry: ahead.entry, at: ahead.at });
  if (unestablished !== undefined) {
    noteFault("entryNotEstablished", new Altered(neverSealed(unestablished)));
    count("CheckpointsRefused");
  }
  return {
    added,
    sealed: sealed?.seal.size ?? null,
    ...(ahead === undefined ? {} : { ahead: ahead.entry }),
    ...(unestablished === undefined
      ? {}
      : { unestablished: `${unestablished.caseId}#${String(unestablished.seq)}` }),
  };
};
