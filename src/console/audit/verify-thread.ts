import { parentPort, workerData } from "node:worker_threads";
import { verify } from "../../verify/verify.ts";

type Given = Parameters<typeof verify>[0];

// Only ./verify-apart.ts starts this thread, and hands in what `verify` takes.
const isGiven = (data: unknown): data is Given =>
  typeof data === "object" &&
  data !== null &&
  ["file", "keys", "checkpoints"].every((name) => name in data);

const given: unknown = workerData;
if (!isGiven(given)) throw new Error("the thread was started without an export");
parentPort?.postMessage(verify(given));
