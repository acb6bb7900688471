import { join } from "node:path";
import { keysEverNamed, namedLogIn } from "../../application/log/checkpoint-keys.ts";
import { openLedger } from "../ledger/ledger.ts";

/**
 * The keys that a copy of a home names for its checkpoints, by its own record; none where that cannot be read, which whoever
 * checks the copy finds out.
 */
export const keysNamedIn = async (folder: string): Promise<ReturnType<typeof keysEverNamed>> => {
  try {
    const ledger = openLedger({ file: join(folder, "ledger.db") });
    try {
      const named = await namedLogIn({ ledger, log: ledger });
      return named === undefined ? [] : keysEverNamed(named);
    } finally {
      await ledger.close();
    }
  } catch {
    return [];
  }
};
