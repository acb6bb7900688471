import { join } from "node:path";
import { keysEverNamed } from "../../application/log/checkpoint-keys.ts";
import { openLedger } from "../ledger/ledger.ts";

/**
 * The keys that a copy of a home names for its checkpoints, by its own record; none where that cannot be read, which whoever
 * checks the copy finds out.
 */
export const keysNamedIn = async (folder: string): ReturnType<typeof keysEverNamed> => {
  try {
    const ledger = openLedger({ file: join(folder, "ledger.db") });
    try {
      return await keysEverNamed({ ledger, log: ledger });
    } finally {
      await ledger.close();
    }
  } catch {
    return [];
  }
};
