import { Worker } from "node:worker_threads";
import type { Verified, verify } from "../../verify/verify.ts";

type Given = Parameters<typeof verify>[0];

/** What became of an export: undefined if it is none; `tooLong` if it kept its reader busier than any that is handed in. */
export type VerifyApart = (given: Given) => Promise<Verified | undefined | "tooLong">;

/** An honest export of 20 MB takes seconds. */
const longest = 120_000;

const threadFor = (given: Given, limit: number): ReturnType<VerifyApart> =>
  new Promise((found, failed) => {
    const thread = new Worker(new URL("./verify-thread.ts", import.meta.url), {
      workerData: given,
    });
    const timer = setTimeout(() => {
      found("tooLong");
      void thread.terminate();
    }, limit);
    thread.once("message", (verified: Verified | undefined) => {
      found(verified);
    });
    thread.once("error", failed);
    thread.once("exit", () => {
      clearTimeout(timer);
      failed(new Error("an export's verification ended without an answer"));
    });
  });

/**
 * Verifies in a thread of its own: a hostile file can keep a reader busy, and meanwhile the server answers others. One at a
 * time, so that many such files take no more than one core.
 */
export const verifyInThread = (limit = longest): VerifyApart => {
  let last: Promise<unknown> = Promise.resolve();
  return (given) => {
    const next = last.then(() => threadFor(given, limit));
    last = next.catch(() => undefined);
    return next;
  };
};
