import type { RefusedRequests } from "../../../src/ledger/ports.ts";
import type { Refusal } from "../../../src/words/refusal.ts";

/** The signed requests that were refused, in memory. */
export const memoryRefusedRequests = (clock: { readonly now: () => number }): RefusedRequests => {
  const kept = new Map<string, { readonly why: Refusal; readonly until: number }>();
  return {
    get: (request) => {
      const found = kept.get(request);
      return Promise.resolve(found && found.until >= clock.now() ? found.why : undefined);
    },
    keep: (request, why, until) => {
      kept.set(request, { why, until });
      return Promise.resolve();
    },
  };
};
