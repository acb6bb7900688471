import { sequenceLog } from "../../application/log/sequence.ts";
import { randomIds } from "../../application/random-ids.ts";
import { dynamoLedger, dynamoLog } from "../adapters/dynamo/index.ts";
import { note } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";
import { setting } from "../shell/settings.ts";
import { tables } from "../shell/tables.ts";

const world = {
  ledger: dynamoLedger(tables()),
  log: dynamoLog(tables()),
  clock: { now: () => Date.now() },
  ids: randomIds,
  software: setting("TASDIQ_VERSION"),
};

type Answer = {
  readonly added: number;
  readonly sealed: number | null;
  /** The entry that is dated ahead, for which nothing was sealed. */
  readonly ahead?: string;
};

/**
 * Gives every entry its place in the log and, where it is due, seals the log. Called every hour; by hand with `{}`. Its event
 * says nothing: whoever calls it can make it do no more than its hour does.
 */
export const handler = async (): Promise<Answer> => {
  const { added, sealed, ahead } = await sequenceLog(world, { sealNow: false });
  count("LeavesAdded", added);
  note("logSequenced", { added, ...(sealed === undefined ? {} : { size: sealed.seal.size }) });
  if (ahead !== undefined) note("entryDatedAhead", { entry: ahead.entry, at: ahead.at });
  return {
    added,
    sealed: sealed?.seal.size ?? null,
    ...(ahead === undefined ? {} : { ahead: ahead.entry }),
  };
};
