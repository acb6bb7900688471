import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { codeOf } from "../code-of.ts";
import { utf8In } from "../../procedure/values/utf8.ts";
import type { Said } from "../../words/messages.ts";
import type { Shell } from "../shell.ts";
import { stopped } from "../stop.ts";

/** The largest file of words that is read as input, in bytes. */
const largestInput = 8 * 1024 * 1024;

const unreadable = (file: string, cause: unknown): Said => {
  switch (codeOf(cause)) {
    case "ENOENT":
      return { kind: "fileMissing", file };
    case "EISDIR":
      return { kind: "fileIsFolder", file };
    case "EACCES":
      return { kind: "fileForbidden", file };
    default:
      return { kind: "fileUnreadable", file, why: String(cause) };
  }
};

/**
 * The bytes of a file that somebody named.
 * @throws Stopped when it cannot be read or holds more than `limit` bytes
 */
export const readBytes = (shell: Shell, file: string, limit: number): Uint8Array => {
  const path = resolve(shell.folder, file);
  try {
    const { size } = statSync(path);
    if (size > limit)
      throw stopped("UnreadableFile", {
        kind: "fileTooLarge",
        file,
        size: String(size),
        limit: String(limit),
      });
    return readFileSync(path);
  } catch (cause) {
    throw cause instanceof Error && "stop" in cause
      ? cause
      : stopped("UnreadableFile", unreadable(file, cause));
  }
};

/**
 * The text of a file, or of stdin for `-`.
 * @throws Stopped when it cannot be read or is not UTF-8
 */
export const readText = async (shell: Shell, file: string): Promise<string> => {
  if (file === "-") return (await shell.piped()).replace(/^\uFEFF/, "");
  const text = utf8In(readBytes(shell, file, largestInput));
  if (text === undefined) throw stopped("MalformedFile", { kind: "fileNotUtf8", file });
  return text;
};
