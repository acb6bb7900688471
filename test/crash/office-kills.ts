import { join } from "node:path";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { newOffice, reopened } from "../local/office.ts";
import { casesAtOnce } from "./application.ts";
import { finishedCases, type Finished } from "./finish.ts";
import { killAgainAndAgain, type Sentence } from "./harness.ts";
import { faultsIn } from "./inspect.ts";

const worker = join(import.meta.dirname, "worker.ts");

/** Longer than a sender lives, in milliseconds: a claim left by one who was killed is then certainly nobody's. */
const afterLongestLife = 120_000;

const opened = async <T>(folder: string, use: (home: Home) => Promise<T>): Promise<T> => {
  const home = await reopened(folder, casesAtOnce);
  try {
    return await use(home);
  } finally {
    await home.close();
  }
};

export type Killed = {
  readonly said: Sentence;
  readonly faults: readonly string[];
  readonly finished: Finished;
};

/** Kills the workers of a new office again and again, then reopens it and carries every case to its end. */
export const killOnOffice = async (kills: number): Promise<Killed> => {
  const { folder: home, remove } = newFolder();
  const faults: string[] = [];
  const look = (said: Sentence): void => {
    faults.push(...faultsIn(join(home, "ledger.db"), said));
  };
  try {
    await (await newOffice(home, casesAtOnce)).close();
    const said = await killAgainAndAgain({
      home,
      worker,
      driven: "office",
      kills,
      together: 2,
      longestLife: 400,
      inspect: async (heard) => {
        look(heard);
        // So that the next workers find claims without an outcome overdue, and people resolve them.
        await opened(home, async ({ virtualClock }) => virtualClock?.advance(afterLongestLife));
      },
    });
    const finished = await opened(home, (one) => finishedCases(one, afterLongestLife));
    look(said);
    return { said, faults, finished };
  } finally {
    remove();
  }
};
