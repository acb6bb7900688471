import type { Clock } from "../../../src/ledger/ports.ts";

export type SteppedClock = Clock & { readonly advance: (milliseconds: number) => Promise<number> };

/** A clock that stands still until it is set forward. `start` in epoch milliseconds. */
export const steppedClock = (start: number): SteppedClock => {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve(now);
    },
  };
};
