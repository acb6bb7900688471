import { setImmediate as nextTurn } from "node:timers/promises";
import { neverSealed } from "../ledger/log/followed-log.ts";
import { aheadInWords } from "../ledger/log/last-seal.ts";
import { type SealingPorts, sealIfNew } from "../ledger/log/seal.ts";
import { type SendCheckpoint, sendFirstOfDay } from "../ledger/log/send-checkpoint.ts";
import { type SequencerPorts, sequenceLog } from "../ledger/log/sequence.ts";
import type { Log } from "../ledger/ports.ts";
import type { Swept } from "../ledger/sweep/sweep.ts";
import type { Sweeps } from "../ledger/sweep/sweeps.ts";
import { inEnglish } from "../files/words.ts";

/**
 * A log of which long readings and sequencings let others have their turn after each page, and end with a fault once whoever
 * does them wants to go. Each page is whole, so nothing is lost by that: the next look goes on from the ledger.
 */
export const abortableLog = (log: Log, leaving: AbortSignal): Log => {
  const between = async (): Promise<void> => {
    await nextTurn();
    leaving.throwIfAborted();
  };
  return {
    size: log.size,
    leaves: async (page) => {
      await between();
      return log.leaves(page);
    },
    sequence: async (limit) => {
      await between();
      return log.sequence(limit);
    },
  };
};

const hour = 3_600_000;

/** What is to be done once an hour. */
export type Hourly = {
  readonly isDue: () => boolean;
  readonly begin: () => void;
};

/**
 * Knows when something is due that is done once an hour, by a clock that people may set: where it was set back to before the last
 * time it is due at once, or a server would rest for as long as the clock was fast.
 * @param now epoch milliseconds
 */
export const hourly = (now: () => number): Hourly => {
  let last: number | undefined;
  return {
    isDue: () => last === undefined || now() < last || now() - last >= hour,
    begin: () => {
      last = now();
    },
  };
};

export type LogKeeper = {
  /** Sequences the log, seals it where that is due, and signs it; at most once an hour, however often it is asked. Never fails. */
  readonly look: () => Promise<void>;
};

type KeptLog = SequencerPorts & SealingPorts & { readonly send?: SendCheckpoint };

export type LogKeeperOptions = {
  /** Opened anew for each look: a key may have been replaced by a command in between. */
  readonly log: () => KeptLog;
  readonly now: () => number;
  /** Hears what went wrong. */
  readonly warn: (words: string, fault: unknown) => void;
  /** Whether nothing is to be put into the log for now. */
  readonly isHeldBack: () => boolean;
  /** Aborted when whoever serves wants to go: what is broken off by that is no fault. */
  readonly leaving?: AbortSignal;
};

const keepUp = async (log: KeptLog, warn: LogKeeperOptions["warn"]): Promise<void> => {
  const { ahead, unestablished } = await sequenceLog(log, { sealNow: false });
  if (ahead !== undefined)
    warn(
      "the log is not sealed; docs/runbooks/clock-wrong.md says what to do",
      new Error(inEnglish(aheadInWords(ahead))),
    );
  if (unestablished !== undefined)
    warn(
      "an incident: somebody else wrote to the ledger, and nothing is sealed; docs/runbooks/incidents.md says what to do",
      new Error(inEnglish(neverSealed(unestablished))),
    );
  const sealed = await sealIfNew(log);
  if (sealed.kind === "noKey") {
    warn("the log is sealed and not signed", new Error(inEnglish(sealed.reason)));
    return;
  }
  if (sealed.kind === "refused") {
    warn(
      "an incident: the log is not what was published of it, and nothing is signed; docs/runbooks/one-machine.md says what to do",
      new Error(inEnglish(sealed.reason)),
    );
    return;
  }
  try {
    if (log.send !== undefined) await sendFirstOfDay(log, sealed, log.send);
  } catch (fault) {
    warn("the log is sealed and signed, and its checkpoint could not be written to anybody", fault);
  }
};

/** Keeps the log of a home sealed for as long as a server runs. What fails is said, and tried again an hour later. */
export const logKeeper = ({ log, now, warn, isHeldBack, leaving }: LogKeeperOptions): LogKeeper => {
  const { isDue, begin } = hourly(now);
  return {
    look: async () => {
      if (!isDue() || isHeldBack()) return;
      begin();
      try {
        await keepUp(log(), warn);
      } catch (fault) {
        if (leaving?.aborted === true) return;
        warn("the log could not be sealed and signed; it is tried again in an hour", fault);
      }
    },
  };
};

export type Sweeper = Sweeps & {
  /** Sweeps, at most once an hour, however often it is asked. Never fails. */
  readonly look: () => Promise<void>;
};

export type SweeperOptions = {
  /** Sweeps after one that found this; without it, all records are read whole. */
  readonly sweep: (before: Swept | undefined) => Promise<Swept>;
  readonly now: () => number;
  /** Hears what went wrong. */
  readonly warn: (words: string, fault: unknown) => void;
  /** Aborted when whoever serves wants to go: a sweep that is left by that has found nothing whole, and is no fault. */
  readonly leaving?: AbortSignal;
  /** Hears what each whole sweep found. */
  readonly done?: (swept: Swept) => void;
};

/** Sweeps a home for as long as a server runs. What fails is said, and tried again an hour later. */
export const sweeper = ({ sweep, now, warn, leaving, done }: SweeperOptions): Sweeper => {
  const { isDue, begin } = hourly(now);
  let last: Swept | undefined;
  let underWay: Promise<Swept> | undefined;
  let next: Promise<Swept> | undefined;
  const run = async (before: Swept | undefined): Promise<Swept> => {
    begin();
    try {
      const swept = await sweep(before);
      leaving?.throwIfAborted();
      last = swept;
      done?.(swept);
      return swept;
    } finally {
      underWay = undefined;
    }
  };
  const sweepAfter = (before: Swept | undefined): Promise<Swept> => {
    underWay ??= run(before);
    return underWay;
  };
  return {
    look: async () => {
      if (!isDue()) return;
      try {
        await sweepAfter(last);
      } catch (fault) {
        if (leaving?.aborted === true) return;
        warn("the office could not be swept; it is tried again in an hour", fault);
      }
    },
    last: () => last,
    // Somebody asks for it, so everything is read; what is under way may have passed by what they mean.
    now: () => {
      next ??= (async () => {
        await Promise.allSettled([underWay]);
        next = undefined;
        return sweepAfter(undefined);
      })();
      return next;
    },
  };
};
