import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { utf8In } from "../../values/text.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Shell } from "../shell.ts";
import { stopped } from "../stop.ts";

/** The code of a fault of the operating system, such as `ENOENT`; undefined where it has none. */
const codeOf = (cause: unknown): unknown =>
  typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;

/** The largest file of words that is read as input, in bytes. */
const largestInput = 8 * 1024 * 1024;

const unreadable = (file: string, cause: unknown): Sentence => {
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

/** An object with named fields, from JSON or YAML. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.map((one: unknown) => one) : [];

export const textIn = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

export type Line = { readonly line: number; readonly text: string };

/** The lines of a text that hold anything, with their numbers. */
export const linesOf = (text: string): readonly Line[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((one, index) => ({ line: index + 1, text: one }))
    .filter((one) => one.text.trim() !== "");

/**
 * The content of a JSON or YAML file, or of stdin for `-` (either of them).
 * @throws Stopped with line and column when it is neither
 */
export const readContent = async (shell: Shell, file: string): Promise<unknown> => {
  const text = await readText(shell, file);
  const isJson = file.endsWith(".json") || (file === "-" && /^\s*[[{]/.test(text));
  // Few command lines name a file: every other command starts sooner without a parser of YAML.
  const { contentIn } = await import("../../ledger/import/content-file.ts");
  const content = contentIn(text, isJson ? "json" : "yaml");
  if (content.kind === "content") return content.value;
  const { place, what } = content;
  throw stopped(
    "MalformedFile",
    place === null
      ? { kind: "fileMalformed", file, why: what }
      : { kind: "fileMalformedAt", file, place, why: what },
  );
};
