import { spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Intention } from "./load.ts";

export type Acknowledged = Intention & { readonly hash: string };

/** What the workers have said so far, over all their lives. */
export type Sentence = {
  readonly tried: Map<string, Intention>;
  readonly done: Map<string, Acknowledged>;
  /** What was refused, and so must never be found in the record. */
  readonly refused: Set<string>;
  readonly faults: string[];
};

const hearDone = (said: Sentence, { id, caseId, hash }: Acknowledged): void => {
  const before = said.done.get(id);
  if (before !== undefined && before.hash !== hash)
    said.faults.push(`${id} was answered with two receipts`);
  said.done.set(id, { id, caseId, hash });
};

const hear = (said: Sentence, line: string): void => {
  const [word = "", id = "", caseId = "", more = ""] = line.split(" ");
  switch (word) {
    case "try":
      said.tried.set(id, { id, caseId, body: more });
      break;
    case "refused":
      said.tried.delete(id);
      said.refused.add(id);
      break;
    case "done":
      hearDone(said, { id, caseId, hash: more });
      break;
    // "ready" and the like.
    default:
  }
};

const listen = (worker: ChildProcess, said: Sentence): Promise<void> => {
  let text = "";
  worker.stdout?.on("data", (chunk: Buffer) => {
    text += chunk.toString();
    const lines = text.split("\n");
    // The last line may be cut by the kill; then it was not said.
    text = lines.pop() ?? "";
    for (const line of lines) hear(said, line);
  });
  let complaint = "";
  worker.stderr?.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  return new Promise((closed) => {
    worker.on("close", (_, signal) => {
      if (signal !== "SIGKILL") said.faults.push(`A worker ended by itself: ${complaint}`);
      closed();
    });
  });
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

const hasSpoken = (worker: ChildProcess): Promise<void> =>
  new Promise((spoken) => {
    worker.stdout?.once("data", () => {
      spoken();
    });
  });

export type Loop = {
  readonly home: string;
  /** The worker's file: run with home and load as its arguments until it is killed. */
  readonly worker: string;
  /** What the worker drives there. */
  readonly driven: "ledger" | "office";
  readonly kills: number;
  /** How many workers share the home. */
  readonly together: number;
  /** The longest life of a worker, in milliseconds; each life is of random length. */
  readonly longestLife: number;
  /** Looks at the home after each kill. */
  readonly inspect: (said: Sentence) => void | Promise<void>;
};

const live = async (
  { home, worker, driven, together, longestLife }: Loop,
  said: Sentence,
): Promise<void> => {
  const pending = [...said.tried.values()].filter(({ id }) => !said.done.has(id));
  writeFileSync(join(home, "unfinished.json"), JSON.stringify(pending));
  const workers = Array.from({ length: together }, () =>
    spawn(process.execPath, [worker, home, driven], { stdio: ["ignore", "pipe", "pipe"] }),
  );
  const ends = workers.map((child) => listen(child, said));
  // One that ends before it is ready has its complaint among the faults.
  await Promise.race([...ends, Promise.all(workers.map(hasSpoken))]);
  for (const child of workers) {
    await pause((Math.random() * longestLife) / together);
    child.kill("SIGKILL");
  }
  await Promise.all(ends);
};

/**
 * Lets workers live and kills each with SIGKILL at a random moment, again and again; answers all that they said. On a slow machine
 * a life may be over before anything is acknowledged: then there are more lives, until more was acknowledged than was to be killed.
 */
export const killAgainAndAgain = async (loop: Loop): Promise<Sentence> => {
  const said: Sentence = { tried: new Map(), done: new Map(), refused: new Set(), faults: [] };
  const isEnough = (killed: number): boolean =>
    killed >= loop.kills && (said.done.size > loop.kills || killed >= 20 * loop.kills);
  for (let killed = 0; !isEnough(killed); killed += loop.together) {
    await live(loop, said);
    await loop.inspect(said);
  }
  return said;
};
