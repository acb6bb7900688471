import type { Swept } from "../application/sweep/sweep.ts";
import type { Sweeps } from "../application/sweep/sweeps.ts";
import { hourly } from "./hourly.ts";

export type Sweeper = Sweeps & {
  /** Sweeps, at most once an hour, however often it is asked. Never fails. */
  readonly look: () => Promise<void>;
};

export type SweeperOptions = {
  readonly sweep: () => Promise<Swept>;
  readonly now: () => number;
  /** Hears what went wrong. */
  readonly tell: (words: string, fault: unknown) => void;
  /** Aborted when whoever serves wants to go: a sweep that is left by that has found nothing whole, and is no fault. */
  readonly leaving?: AbortSignal;
  /** Hears what each whole sweep found. */
  readonly done?: (swept: Swept) => void;
};

/** Sweeps a home for as long as a server runs. What fails is said, and tried again an hour later. */
export const sweeper = ({ sweep, now, tell, leaving, done }: SweeperOptions): Sweeper => {
  const { isDue, begin } = hourly(now);
  let last: Swept | undefined;
  let underWay: Promise<Swept> | undefined;
  const run = async (): Promise<Swept> => {
    begin();
    try {
      const swept = await sweep();
      leaving?.throwIfAborted();
      last = swept;
      done?.(swept);
      return swept;
    } finally {
      underWay = undefined;
    }
  };
  const sweepNow = (): Promise<Swept> => {
    underWay ??= run();
    return underWay;
  };
  return {
    look: async () => {
      if (!isDue()) return;
      try {
        await sweepNow();
      } catch (fault) {
        if (leaving?.aborted === true) return;
        tell("the office could not be swept; it is tried again in an hour", fault);
      }
    },
    last: () => last,
    now: sweepNow,
  };
};
