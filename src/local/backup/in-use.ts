import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../within.ts";

const linksIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).flatMap((name) => {
      try {
        return [readlinkSync(join(folder, name))];
      } catch {
        return [];
      }
    });
  } catch {
    // Gone meanwhile, or another user's.
    return [];
  }
};

/**
 * The numbers of the processes that have a file of a folder open, also one that was removed under them: a server whose home
 * was cleared away goes on in it and records into nothing. It is found out on Linux, of processes that one may look at.
 */
export const processesIn = (folder: string): readonly number[] => {
  const processes = linksIn("/proc").length === 0 ? [] : readdirSync("/proc");
  return processes
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) =>
      linksIn(`/proc/${name}/fd`).some((file) => file !== folder && isWithin(folder, file)),
    )
    .map(Number);
};
