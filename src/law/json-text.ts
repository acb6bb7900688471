import canonicalize from "canonicalize";
import { createHash } from "node:crypto";
import { type Digest, digestSchema } from "../procedure/values/ids.ts";

/**
 * SHA-256 of a law file's RFC 8785 canonical JSON: layout and order of fields do not change it, every word does.
 * @throws when the value has no JSON form, which what was read from JSON always has
 */
export const lawDigest = (value: unknown): Digest => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("a law file without a JSON form has no digest");
  return digestSchema.parse(createHash("sha256").update(text, "utf8").digest("hex"));
};

// JSON.parse says neither where a text is broken nor that a field stands twice. This walks the text once, only to find
// that; the value itself still comes from JSON.parse.

/** Where and why a text is not JSON, or is JSON that says one thing twice. Lines and columns count from 1. */
export type JsonFault = { readonly line: number; readonly column: number; readonly reason: string };

type Walk =
  { readonly text: string; readonly at: number } | { readonly fault: string; readonly at: number };

const deepest = 64;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// eslint-disable-next-line no-control-regex -- JSON forbids exactly these in a string
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const space = /[ \t\r\n]*/y;

const endOf = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
};
const skip = (text: string, at: number): number => endOf(space, text, at) ?? at;

/** A character that is seen stands as it is; of any other, such as one that begins a line or drives a terminal, its number. */
const shown = (code: number): string => {
  const character = String.fromCodePoint(code);
  return /[\p{C}\p{Z}]/u.test(character)
    ? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`
    : `"${character}"`;
};

const found = (text: string, at: number): string =>
  at >= text.length ? "the end of the file" : shown(text.codePointAt(at) ?? 0);
const expected = (what: string, text: string, at: number): Walk => ({
  fault: `expected ${what}, found ${found(text, at)}`,
  at,
});

// JSON can say half a character by an escape; no text of the law has one, and no digest can be taken of it.
const isWhole = (written: string): boolean =>
  written.isWellFormed() &&
  (!written.includes("\\u") || String(JSON.parse(written)).isWellFormed());

const stringAt = (text: string, at: number): Walk => {
  const end = endOf(quoted, text, at);
  if (end === undefined)
    return {
      fault: "a text in double quotes that is not closed on its line or holds a wrong escape",
      at,
    };
  return isWhole(text.slice(at, end))
    ? { text, at: end }
    : { fault: "a text that holds half of a surrogate pair", at };
};

const valueAt = (text: string, start: number, depth: number): Walk => {
  const at = skip(text, start);
  if (depth > deepest) return { fault: `nested more than ${String(deepest)} deep`, at };
  switch (text.charAt(at)) {
    case "{":
      return membersAt({ text, at: at + 1, depth, close: "}" });
    case "[":
      return membersAt({ text, at: at + 1, depth, close: "]" });
    case '"':
      return stringAt(text, at);
    default: {
      const end = endOf(literal, text, at);
      return end === undefined ? expected("a value", text, at) : { text, at: end };
    }
  }
};

const keyAt = (text: string, at: number, keys: Set<string>): Walk => {
  if (text.charAt(at) !== '"') return expected("the name of a field in double quotes", text, at);
  const name = stringAt(text, at);
  if ("fault" in name) return name;
  const key = String(JSON.parse(text.slice(at, name.at)));
  if (keys.has(key)) return { fault: `the field "${key}" stands twice in one object`, at };
  keys.add(key);
  const colon = skip(text, name.at);
  return text.charAt(colon) === ":" ? { text, at: colon + 1 } : expected('":"', text, colon);
};

type Members = {
  readonly text: string;
  readonly at: number;
  readonly depth: number;
  readonly close: "}" | "]";
};

const membersAt = ({ text, at: start, depth, close }: Members): Walk => {
  const keys = new Set<string>();
  let at = skip(text, start);
  if (text.charAt(at) === close) return { text, at: at + 1 };
  for (;;) {
    const key: Walk = close === "}" ? keyAt(text, at, keys) : { text, at };
    if ("fault" in key) return key;
    const value = valueAt(text, key.at, depth + 1);
    if ("fault" in value) return value;
    at = skip(text, value.at);
    if (text.charAt(at) === close) return { text, at: at + 1 };
    if (text.charAt(at) !== ",") return expected(`"," or "${close}"`, text, at);
    at = skip(text, at + 1);
  }
};

const placed = (text: string, at: number, reason: string): JsonFault => {
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1, reason };
};

/** Parses JSON of at most 64 levels in which no object names a field twice. A byte order mark is passed over. */
export const parseJson = (
  source: string,
): { readonly value: unknown } | { readonly fault: JsonFault } => {
  const text = source.replace(/^\uFEFF/, "");
  const walked = valueAt(text, 0, 0);
  if ("fault" in walked) return { fault: placed(text, walked.at, walked.fault) };
  const end = skip(text, walked.at);
  if (end < text.length)
    return { fault: placed(text, end, `expected the end of the file, found ${found(text, end)}`) };
  const value: unknown = JSON.parse(text);
  return { value };
};
