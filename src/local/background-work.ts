import type { Home } from "./home/home.ts";

const second = 1000;
const minute = 60_000;
/** A look that failed is tried again a minute later; drivers that were not brought on for so long are behind. */
const longestBehind = 5 * minute;

/** What a server does beside answering, each in its own measure of time. */
export type Chore = { readonly look: () => Promise<void> };

export type Keeping = {
  /** Whether drivers were brought to where the ledger stands a short while ago, or are held back. */
  readonly isDriven: () => boolean;
  /** Begins no more, and answers when the look that is under way has ended, which it does as soon as it can. */
  readonly stop: () => Promise<void>;
};

type Kept = {
  readonly home: Pick<Home, "catchUp" | "holdingBack" | "driver" | "clock"> & {
    readonly desk: { readonly ports: Pick<Home["desk"]["ports"], "warn"> };
  };
  readonly chores: readonly Chore[];
  /** Told that no more is to be begun. */
  readonly leaving: AbortController;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed: () => number;
};

type Driving = {
  readonly isDriven: Keeping["isDriven"];
  /** Answers whether what is due was fired: else it is due still, and nobody waits for it. */
  readonly bringOn: () => Promise<boolean>;
  /** Epoch ms; undefined if nothing will happen by itself, or it cannot be read. */
  readonly nextDue: () => number | undefined;
};

const driving = ({ home, leaving, elapsed }: Kept): Driving => {
  let drivenAt = elapsed();
  const failed = (fault: unknown): void => {
    home.desk.ports.warn("drivers could not be healed; the next look tries again", fault);
  };
  return {
    isDriven: () => elapsed() - drivenAt < longestBehind,
    nextDue: () => {
      try {
        return home.driver.nextDue();
      } catch (fault) {
        failed(fault);
        return undefined;
      }
    },
    bringOn: async () => {
      try {
        await home.catchUp(leaving.signal);
        drivenAt = elapsed();
        return !home.holdingBack.isOn();
      } catch (fault) {
        failed(fault);
        return false;
      }
    },
  };
};

/**
 * Does the chores, the first sweep among them. A command beside the server may leave a driver to be woken, so somebody looks
 * every minute from then on, and when a timer is due; and then does the chores again.
 */
export const keepUp = (kept: Kept): Keeping => {
  const { home, chores, leaving } = kept;
  const { signal } = leaving;
  const { isDriven, bringOn, nextDue } = driving(kept);
  const doChores = async (): Promise<void> => {
    for (const { look } of chores) if (!signal.aborted) await look();
  };
  // A minute that passes, and not one that the clock tells: where it was set back, nothing waits until it has come so far again.
  // And at least a second: something that stays due however often it is looked at takes no processor.
  const arm = (due = Number.POSITIVE_INFINITY): void => {
    const left = due - home.clock.now();
    const again = (): void => {
      looking = look();
    };
    timer = setTimeout(again, Math.min(Math.max(left, second), minute)).unref();
  };
  const begin = async (): Promise<void> => {
    await doChores();
    if (!signal.aborted) arm(nextDue());
  };
  const look = async (): Promise<void> => {
    const isFired = await bringOn();
    await doChores();
    if (!signal.aborted) arm(isFired ? nextDue() : undefined);
  };
  let timer: NodeJS.Timeout | undefined;
  let looking = begin();
  return {
    isDriven,
    stop: () => {
      leaving.abort();
      clearTimeout(timer);
      return looking;
    },
  };
};
