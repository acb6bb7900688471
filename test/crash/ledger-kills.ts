import { join } from "node:path";
import { newFolder } from "../contract/folders.ts";
import { killAgainAndAgain, type Sentence } from "./harness.ts";
import { faultsIn } from "./inspect.ts";

const worker = join(import.meta.dirname, "worker.ts");

/** Kills workers on a new ledger; answers what they said and every fault found after any of the kills. */
export const killOnLedger = async (
  kills: number,
): Promise<{ readonly said: Sentence; readonly faults: readonly string[] }> => {
  const { folder: home, remove } = newFolder();
  const faults: string[] = [];
  const inspect = (said: Sentence): void => {
    faults.push(...faultsIn(join(home, "ledger.db"), said));
  };
  try {
    const said = await killAgainAndAgain({
      home,
      worker,
      driven: "ledger",
      kills,
      together: 2,
      longestLife: 150,
      inspect,
    });
    return { said, faults };
  } finally {
    remove();
  }
};
