import type { Ids } from "../../../src/ledger/ports.ts";
import { commandIdSchema } from "../../../src/values/ids.ts";

/** Ids that are counted, so that a test's record is the same every time. */
export const countedIds = (): Ids => {
  let count = 0;
  const next = (width: number): string => {
    count += 1;
    return count.toString(16).padStart(width, "0");
  };
  return {
    nonce: () => next(32),
    salt: () => next(64),
    token: () => `token-${next(12)}`,
    commandId: () => commandIdSchema.parse(`command-${next(12)}`),
  };
};
