import type { Checkpoints } from "../../../src/ledger/log/checkpoints.ts";

/** Checkpoints that last as long as the process. */
export const memoryCheckpoints = (): Checkpoints => {
  const kept = new Map<number, string>();
  return {
    put: (size, note) => {
      if (kept.has(size)) return Promise.resolve("present");
      kept.set(size, note);
      return Promise.resolve("published");
    },
    list: (beyond = 0) =>
      Promise.resolve([...kept.keys()].filter((size) => size > beyond).sort((a, b) => a - b)),
    get: (size) => Promise.resolve(kept.get(size)),
  };
};
