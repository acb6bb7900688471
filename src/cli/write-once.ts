import { readFileSync, statSync } from "node:fs";
import { diskFaultInWords } from "../local/disk-fault.ts";
import { createFile, isErrno } from "../local/durable-file.ts";
import { stopped, type Stopped } from "./stop.ts";

/** What is said of a file that cannot be written there; undefined for a fault that is not the disk's. */
export const unwritable = (file: string, cause: unknown): Stopped | undefined => {
  if (isErrno(cause, "ENOENT") || isErrno(cause, "ENOTDIR"))
    return stopped("UnwritableFile", { kind: "folderMissing", file });
  const why = diskFaultInWords(cause, file);
  return why === undefined ? undefined : stopped("UnwritableFile", why);
};

// The same again is no conflict: it is the same bytes.
const isThere = (file: string, bytes: Uint8Array): boolean =>
  statSync(file).isFile() && readFileSync(file).equals(bytes);

/**
 * Writes a file that is not there yet: whole and on disk, or not at all.
 * @throws Stopped where it cannot be written, or something else is there already
 */
export const writeOnce = async (file: string, bytes: Uint8Array): Promise<void> => {
  const outcome = await createFile({ file, bytes }).catch((cause: unknown) => {
    throw unwritable(file, cause) ?? cause;
  });
  if (outcome === "present" && !isThere(file, bytes))
    throw stopped("FileExists", { kind: "fileExistsDiffers", file });
};
