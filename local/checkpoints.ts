import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Checkpoints } from "../application/log/checkpoints.ts";
import { createFile, isMissing, makeFolder } from "./durable-file.ts";

const digits = 15;
const shape = /^(\d{15})\.txt$/;

const ifThere = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
};

/**
 * Checkpoints in a folder, each in a file named by its size. A file is on disk for good before `put` answers, and is
 * never replaced. Outside the home, on another disk or with another owner, the folder shows when an older state of the
 * home was restored; inside it, it is restored along.
 */
export const openCheckpoints = ({ folder }: { readonly folder: string }): Checkpoints => {
  const fileOf = (size: number): string =>
    join(folder, `${String(size).padStart(digits, "0")}.txt`);
  return {
    put: async (size, note) => {
      await makeFolder(folder);
      const kept = await createFile({ file: fileOf(size), bytes: Buffer.from(note) });
      return kept === "created" ? "published" : "present";
    },
    list: () =>
      new Promise((answer) => {
        const names = ifThere(() => readdirSync(folder)) ?? [];
        const sizes = names.flatMap((name) => {
          const [, size] = shape.exec(name) ?? [];
          return size === undefined ? [] : [Number(size)];
        });
        answer(sizes.sort((one, other) => one - other));
      }),
    get: (size) =>
      new Promise((answer) => {
        answer(ifThere(() => readFileSync(fileOf(size), "utf8")));
      }),
  };
};
