import { parentPort, workerData } from "node:worker_threads";
import { unsoundParts } from "./sound.ts";

// Only ./sound-in-thread.ts starts this thread, and hands in the path of a file.
parentPort?.postMessage(unsoundParts(String(workerData)));
