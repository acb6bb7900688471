import { Worker } from "node:worker_threads";
import type { Unsound } from "./sound.ts";

/** Looks through a ledger's file in a thread of its own: SQLite reads all of it in one step, and meanwhile the server answers others. */
export const unsoundInThread = (file: string): Promise<readonly Unsound[]> =>
  new Promise((found, failed) => {
    const thread = new Worker(new URL("./sound-thread.ts", import.meta.url), { workerData: file });
    thread.once("message", (unsound: readonly Unsound[]) => {
      found(unsound);
    });
    thread.once("error", failed);
    thread.once("exit", () => {
      failed(new Error("the look at the ledger's file ended without an answer"));
    });
  });
