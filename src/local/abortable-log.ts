import { setImmediate as nextTurn } from "node:timers/promises";
import type { Log } from "../application/ports.ts";

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
