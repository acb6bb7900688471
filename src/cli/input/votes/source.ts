import { gunzipSync } from "node:zlib";
import { utf8In } from "../../../procedure/values/utf8.ts";
import type { Shell } from "../../shell.ts";
import { tell } from "../../say.ts";
import { stopped } from "../../stop.ts";
import { readBytes } from "../read-file.ts";

const largestFile = 64 * 1024 * 1024;
const largestUnpacked = 256 * 1024 * 1024;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const unpacked = (bytes: Uint8Array, file: string): Uint8Array => {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch {
    throw stopped("MalformedFile", { kind: "votesInvalid", file, why: { kind: "listUnpacked" } });
  }
};

// Names and titles may be in an older encoding; the numbers that are judged are the same in all of them.
const decoded = (shell: Shell, file: string, bytes: Uint8Array): string => {
  const text = utf8In(bytes);
  if (text !== undefined) return text;
  tell(shell, { kind: "fileNotUtf8Throughout", file, mark: "\uFFFD" });
  return new TextDecoder("utf-8").decode(bytes);
};

/**
 * The text of a list of votes, packed by gzip or not; of stdin for `-`.
 * @throws Stopped when it cannot be read or unpacked
 */
export const votesText = async (shell: Shell, file: string): Promise<string> =>
  file === "-"
    ? shell.piped()
    : decoded(shell, file, unpacked(readBytes(shell, file, largestFile), file));
