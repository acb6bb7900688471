import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkpointFile, sizesOf, type Checkpoints } from "../application/log/checkpoints.ts";
import { createFile, ifThere, makeFolder } from "./durable-file.ts";

/**
 * Checkpoints in a folder, each in a file named by its size. A file is on disk for good before `put` answers, and is
 * never replaced. Outside the home, on another disk or with another owner, the folder shows when an older state of the
 * home was restored; inside it, it is restored along.
 */
export const openCheckpoints = ({ folder }: { readonly folder: string }): Checkpoints => {
  const fileOf = (size: number): string => join(folder, checkpointFile(size));
  return {
    put: async (size, note) => {
      await makeFolder(folder);
      const kept = await createFile({ file: fileOf(size), bytes: Buffer.from(note) });
      return kept === "created" ? "published" : "present";
    },
    list: (beyond) =>
      new Promise((answer) => {
        answer(sizesOf(ifThere(() => readdirSync(folder)) ?? [], beyond));
      }),
    get: (size) =>
      new Promise((answer) => {
        answer(ifThere(() => readFileSync(fileOf(size), "utf8")));
      }),
  };
};
