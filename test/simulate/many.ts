import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./one-run.ts";

const program = join(import.meta.dirname, "apart.ts");

const outcomeIn = async (child: ChildProcess, seed: number): Promise<Outcome> => {
  const ended = new AbortController();
  const died = once(child, "exit", { signal: ended.signal }).then(([code, signal]) => {
    throw new Error(`seed ${String(seed)}: its process ended with ${String(code ?? signal)}`);
  });
  try {
    const heard = once(child, "message", { signal: ended.signal });
    child.send(seed);
    const [outcome] = (await Promise.race([heard, died])) as [Outcome];
    return outcome;
  } finally {
    ended.abort();
    died.catch(() => undefined);
  }
};

/**
 * Runs seeds in as many processes as the machine has cores, each seed in one of them, and hands on what became of each as it
 * comes. No further seed is begun once `goesOn` answers no. A process that dies is an error that names its seed.
 */
export const runSeeds = async (
  seeds: Iterable<number>,
  take: (outcome: Outcome) => void,
  goesOn: () => boolean = () => true,
): Promise<void> => {
  // Shared by all, so that whoever is done takes the next one; emptied by whoever fails, so that nobody does.
  const left = [...seeds];
  const next = (): number | undefined => (goesOn() ? left.shift() : undefined);
  const work = async (): Promise<void> => {
    const child = fork(program);
    try {
      for (let seed = next(); seed !== undefined; seed = next()) take(await outcomeIn(child, seed));
    } finally {
      left.length = 0;
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
};
