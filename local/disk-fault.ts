import { accessSync, constants } from "node:fs";

/** What the operating system says of a path that cannot be read or written, and what to do about it. */
const sentences: Readonly<Record<string, string>> = {
  EROFS:
    "cannot be written: its file system is mounted read-only. Nothing is damaged. Mount it for writing (a disk with errors is mounted so by itself: look into the system log first), then try again",
  EACCES:
    "cannot be read or written: this user may not. Nothing is damaged. Run Tasdiq as the user to whom it belongs, or have its owner give it to you: chown -R <user>, then chmod -R u+rwX",
  EPERM:
    "cannot be read or written: this user may not. Nothing is damaged. Run Tasdiq as the user to whom it belongs, or have its owner give it to you: chown -R <user>, then chmod -R u+rwX",
  ENOSPC: "cannot be written: the disk is full. Nothing was left behind. Make room, then try again",
  EDQUOT:
    "cannot be written: your quota on this disk is used up. Nothing was left behind. Make room, then try again",
  EFBIG:
    "cannot be written: it is larger than this process may write. Nothing was left behind. Raise the limit (ulimit -f), then try again",
};

/** That a disk or its rights stand in the way, and what to do; the record itself is whole. */
export class DiskFault extends Error {}

const member = (cause: unknown, name: string): string => {
  const value: unknown =
    typeof cause === "object" && cause !== null ? Reflect.get(cause, name) : undefined;
  return typeof value === "string" ? value : "";
};

/** The sentence about a fault of the operating system at a path; undefined for any fault of another kind. */
export const diskFaultInWords = (cause: unknown, path?: string): string | undefined => {
  if (cause instanceof DiskFault) return cause.message;
  const sentence = sentences[member(cause, "code")];
  if (sentence === undefined) return undefined;
  // Of a copy that fails the place it goes to is meant.
  const [where = "a file"] = [path ?? "", member(cause, "dest"), member(cause, "path")].filter(
    (one) => one !== "",
  );
  return `${where} ${sentence}`;
};

/** The sentence about a path that is there and cannot be written; undefined where it can be, or is not there. */
export const whyNotWritable = (path: string): string | undefined => {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (cause) {
    return diskFaultInWords(cause, path);
  }
};
