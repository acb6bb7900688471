import { inEnglish } from "../words/read.ts";
import { aheadSaid } from "../application/log/dated-ahead.ts";
import { sealIfNew } from "../application/log/seal-if-new.ts";
import type { SealedWorld } from "../application/log/seal.ts";
import { sendFirstOfDay, type SendCheckpoint } from "../application/log/send-checkpoint.ts";
import { neverSealed } from "../application/log/unestablished.ts";
import { sequenceLog, type SequencedWorld } from "../application/log/sequence.ts";
import { hourly } from "./hourly.ts";

export type LogKeeper = {
  /** Sequences the log, seals it where that is due, and signs it; at most once an hour, however often it is asked. Never fails. */
  readonly look: () => Promise<void>;
};

type KeptLog = SequencedWorld & SealedWorld & { readonly send?: SendCheckpoint };

export type LogKeeperOptions = {
  /** Opened anew for each look: a key may have been replaced by a command in between. */
  readonly log: () => KeptLog;
  readonly now: () => number;
  /** Hears what went wrong. */
  readonly tell: (words: string, fault: unknown) => void;
  /** Whether nothing is to be put into the log for now. */
  readonly isHeldBack: () => boolean;
  /** Aborted when whoever serves wants to go: what is broken off by that is no fault. */
  readonly leaving?: AbortSignal;
};

const keepUp = async (log: KeptLog, tell: LogKeeperOptions["tell"]): Promise<void> => {
  const { ahead, unestablished } = await sequenceLog(log, { sealNow: false });
  if (ahead !== undefined)
    tell(
      "the log is not sealed; docs/runbooks/clock-wrong.md says what to do",
      new Error(inEnglish(aheadSaid(ahead))),
    );
  if (unestablished !== undefined)
    tell(
      "an incident: somebody else wrote to the ledger, and nothing is sealed; docs/runbooks/incidents.md says what to do",
      new Error(inEnglish(neverSealed(unestablished))),
    );
  const sealed = await sealIfNew(log);
  if (sealed.kind === "noKey") {
    tell("the log is sealed and not signed", new Error(inEnglish(sealed.reason)));
    return;
  }
  if (sealed.kind === "refused") {
    tell(
      "an incident: the log is not what was published of it, and nothing is signed; docs/runbooks/one-machine.md says what to do",
      new Error(inEnglish(sealed.reason)),
    );
    return;
  }
  try {
    if (log.send !== undefined) await sendFirstOfDay(log, sealed, log.send);
  } catch (fault) {
    tell("the log is sealed and signed, and its checkpoint could not be written to anybody", fault);
  }
};

/** Keeps the log of a home sealed for as long as a server runs. What fails is said, and tried again an hour later. */
export const logKeeper = ({ log, now, tell, isHeldBack, leaving }: LogKeeperOptions): LogKeeper => {
  const { isDue, begin } = hourly(now);
  return {
    look: async () => {
      if (!isDue() || isHeldBack()) return;
      begin();
      try {
        await keepUp(log(), tell);
      } catch (fault) {
        if (leaving?.aborted === true) return;
        tell("the log could not be sealed and signed; it is tried again in an hour", fault);
      }
    },
  };
};
