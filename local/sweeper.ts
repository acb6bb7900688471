import type { Swept } from "../application/sweep/sweep.ts";

const hour = 3_600_000;

export type Sweeper = {
  /** Sweeps, at most once an hour, however often it is asked. Never fails. */
  readonly look: () => Promise<void>;
  /** What the last sweep found; undefined before the first one is done. */
  readonly last: () => Swept | undefined;
};

export type SweeperOptions = {
  readonly sweep: () => Promise<Swept>;
  readonly now: () => number;
  /** Hears what went wrong. */
  readonly tell: (words: string, fault: unknown) => void;
};

/** Sweeps a home for as long as a server runs. What fails is said, and tried again an hour later. */
export const sweeper = ({ sweep, now, tell }: SweeperOptions): Sweeper => {
  let due = Number.NEGATIVE_INFINITY;
  let last: Swept | undefined;
  return {
    look: async () => {
      if (now() < due) return;
      due = now() + hour;
      try {
        last = await sweep();
      } catch (fault) {
        tell("the office could not be swept; it is tried again in an hour", fault);
      }
    },
    last: () => last,
  };
};
