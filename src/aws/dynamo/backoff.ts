import { setTimeout as timer } from "node:timers/promises";
import type { DynamoOptions } from "./options.ts";

const firstPause = 50;
const longestPause = 1600;

/** Waits longer from time to time, and each time for a part of it by chance, so that two do not knock in step. */
export const backOff = async (
  { pause = timer }: Pick<DynamoOptions, "pause">,
  attempt: number,
): Promise<void> => {
  await pause(Math.random() * Math.min(longestPause, firstPause * 2 ** attempt));
};
