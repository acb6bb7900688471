import { readFileSync, statSync, writeFileSync } from "node:fs";
import { codeOf } from "./code-of.ts";
import { stopped, type Stopped } from "./stop.ts";

const reasonIn = (cause: unknown): string => {
  switch (codeOf(cause)) {
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such folder";
    case "EACCES":
    case "EROFS":
      return "nothing may be written there";
    default:
      return cause instanceof Error ? cause.message : "cannot be written";
  }
};

const places: readonly unknown[] = ["ENOENT", "ENOTDIR", "EACCES", "EROFS"];

/** What is said of a file that cannot be written there; undefined for every other fault. */
export const unwritable = (file: string, cause: unknown): Stopped | undefined =>
  places.includes(codeOf(cause))
    ? stopped("UnwritableFile", `${file}: ${reasonIn(cause)}`)
    : undefined;

// The same again is no conflict: it is the same bytes.
const isThere = (file: string, bytes: Uint8Array): boolean =>
  statSync(file).isFile() && readFileSync(file).equals(bytes);

/**
 * Writes a file that is not there yet.
 * @throws Stopped where it cannot be written, or something else is there already
 */
export const writeOnce = (file: string, bytes: Uint8Array): void => {
  try {
    writeFileSync(file, bytes, { flag: "wx" });
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw stopped("UnwritableFile", `${file}: ${reasonIn(cause)}`);
    if (!isThere(file, bytes))
      throw stopped("FileExists", `${file} is there already and is something else`);
  }
};
