import type { Swept } from "../application/sweep/sweep.ts";
import type { Sweeps } from "../application/sweep/sweeps.ts";

const hour = 3_600_000;

export type Sweeper = Sweeps & {
  /** Sweeps, at most once an hour, however often it is asked. Never fails. */
  readonly look: () => Promise<void>;
};

export type SweeperOptions = {
  readonly sweep: () => Promise<Swept>;
  readonly now: () => number;
  /** Hears what went wrong. */
  readonly tell: (words: string, fault: unknown) => void;
  /** Hears what each sweep found. */
  readonly done?: (swept: Swept) => void;
};

/** Sweeps a home for as long as a server runs. What fails is said, and tried again an hour later. */
export const sweeper = ({ sweep, now, tell, done }: SweeperOptions): Sweeper => {
  let due = Number.NEGATIVE_INFINITY;
  let last: Swept | undefined;
  let underWay: Promise<Swept> | undefined;
  const run = async (): Promise<Swept> => {
    due = now() + hour;
    try {
      last = await sweep();
      done?.(last);
      return last;
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
      if (now() < due) return;
      try {
        await sweepNow();
      } catch (fault) {
        tell("the office could not be swept; it is tried again in an hour", fault);
      }
    },
    last: () => last,
    now: sweepNow,
  };
};
