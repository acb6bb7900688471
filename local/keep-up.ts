import type { Home } from "./home/home.ts";

const minute = 60_000;
/** A look that failed is tried again a minute later; drivers that were not brought on for so long are behind. */
const longestBehind = 5 * minute;

/** What a server does beside answering, each in its own measure of time. */
export type Chore = { readonly look: () => Promise<void> };

export type Keeping = {
  /** Whether drivers were brought to where the ledger stands a short while ago. */
  readonly isDriven: () => boolean;
  /** Begins no more, and answers when the look that is under way has ended, which it does as soon as it can. */
  readonly stop: () => Promise<void>;
};

type Kept = {
  readonly home: Pick<Home, "catchUp" | "driver" | "clock"> & {
    readonly desk: { readonly world: Pick<Home["desk"]["world"], "tell"> };
  };
  readonly chores: readonly Chore[];
  /** Told that no more is to be begun. */
  readonly leaving: AbortController;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed: () => number;
};

/**
 * A command beside the server may leave a driver to be woken, so somebody looks every minute, and when a timer is due; and
 * then does the chores.
 */
export const keepUp = ({ home, chores, leaving, elapsed }: Kept): Keeping => {
  const { signal } = leaving;
  let drivenAt = elapsed();
  const doChores = async (): Promise<void> => {
    for (const { look } of chores) if (!signal.aborted) await look();
  };
  // A minute that passes, and not one that the clock tells: where it was set back, nothing waits until it has come so far again.
  const arm = (): NodeJS.Timeout => {
    const left = (home.driver.nextDue() ?? Number.POSITIVE_INFINITY) - home.clock.now();
    const begin = (): void => {
      looking = look();
    };
    return setTimeout(begin, Math.min(Math.max(left, 0), minute)).unref();
  };
  const look = async (): Promise<void> => {
    try {
      await home.catchUp(signal);
      drivenAt = elapsed();
    } catch (fault) {
      home.desk.world.tell("drivers could not be healed; the next look tries again", fault);
    }
    await doChores();
    if (!signal.aborted) timer = arm();
  };
  let timer = arm();
  let looking = doChores();
  return {
    isDriven: () => elapsed() - drivenAt < longestBehind,
    stop: () => {
      leaving.abort();
      clearTimeout(timer);
      return looking;
    },
  };
};
