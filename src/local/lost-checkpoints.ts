import { together, type Checkpoints } from "../application/log/checkpoints.ts";

/**
 * Checkpoints as they are kept, and among them those of leaves that a restored home lost: they were published, whichever
 * folder they lie in, so whoever signs, audits or exports has them before their eyes.
 */
export const withLost = (kept: Checkpoints, lost: ReadonlyMap<number, string>): Checkpoints => {
  if (lost.size === 0) return kept;
  const sizes = [...lost.keys()];
  return {
    put: (size, note) => (lost.has(size) ? Promise.resolve("present") : kept.put(size, note)),
    list: async (beyond = 0) =>
      together(
        await kept.list(beyond),
        sizes.filter((size) => size > beyond),
      ),
    // What outsiders hold comes before what was signed here afterwards.
    get: async (size) => lost.get(size) ?? (await kept.get(size)),
    lost: () => Promise.resolve(sizes),
  };
};
