import type { Sentence } from "./messages.ts";
import { quoted } from "../values/text.ts";

// JSON.parse says neither where a text is broken nor that a field stands twice. This walks the text once, only to find
// that; the value itself still comes from JSON.parse.

/** Where and why a text is not JSON, or is JSON that says one thing twice. Lines and columns count from 1. */
export type JsonFault = {
  readonly line: number;
  readonly column: number;
  readonly reason: Sentence;
};

type Walk =
  | { readonly text: string; readonly at: number }
  | { readonly fault: Sentence; readonly at: number };

/** How deep a value lies in others, and how deep one may. */
type Level = { readonly depth: number; readonly deepest: number };

const usualLevels = 64;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids exactly these in a string
const quotedText = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
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

const found = (text: string, at: number): Sentence =>
  at >= text.length
    ? { kind: "foundEnd" }
    : { kind: "foundValue", text: shown(text.codePointAt(at) ?? 0) };
const expectedAt = (want: Sentence, text: string, at: number): Sentence => ({
  kind: "expectedFound",
  want,
  found: found(text, at),
});
const expected = (want: Sentence, text: string, at: number): Walk => ({
  fault: expectedAt(want, text, at),
  at,
});
const written = (value: string): Sentence => ({ kind: "wantOne", value });

// JSON can say half a character by an escape; no text of the law has one, and no digest can be taken of it.
const isWhole = (written: string): boolean =>
  written.isWellFormed() &&
  (!written.includes("\\u") || String(JSON.parse(written)).isWellFormed());

const stringAt = (text: string, at: number): Walk => {
  const end = endOf(quotedText, text, at);
  if (end === undefined) return { fault: { kind: "jsonTextUnclosed" }, at };
  return isWhole(text.slice(at, end))
    ? { text, at: end }
    : { fault: { kind: "halfSurrogate" }, at };
};

const valueAt = (text: string, start: number, { depth, deepest }: Level): Walk => {
  const at = skip(text, start);
  if (depth > deepest) return { fault: { kind: "nestedTooDeep", most: String(deepest) }, at };
  switch (text.charAt(at)) {
    case "{":
      return membersAt({ text, at: at + 1, depth, deepest, close: "}" });
    case "[":
      return membersAt({ text, at: at + 1, depth, deepest, close: "]" });
    case '"':
      return stringAt(text, at);
    default: {
      const end = endOf(literal, text, at);
      return end === undefined ? expected({ kind: "wantValue" }, text, at) : { text, at: end };
    }
  }
};

const keyAt = (text: string, at: number, keys: Set<string>): Walk => {
  if (text.charAt(at) !== '"') return expected({ kind: "wantFieldName" }, text, at);
  const name = stringAt(text, at);
  if ("fault" in name) return name;
  const key = String(JSON.parse(text.slice(at, name.at)));
  if (keys.has(key)) return { fault: { kind: "fieldTwice", name: quoted(key) }, at };
  keys.add(key);
  const colon = skip(text, name.at);
  return text.charAt(colon) === ":"
    ? { text, at: colon + 1 }
    : expected(written('":"'), text, colon);
};

type Members = Level & {
  readonly text: string;
  readonly at: number;
  readonly close: "}" | "]";
};

const membersAt = ({ text, at: start, depth, deepest, close }: Members): Walk => {
  const keys = new Set<string>();
  let at = skip(text, start);
  if (text.charAt(at) === close) return { text, at: at + 1 };
  for (;;) {
    const key: Walk = close === "}" ? keyAt(text, at, keys) : { text, at };
    if ("fault" in key) return key;
    const value = valueAt(text, key.at, { depth: depth + 1, deepest });
    if ("fault" in value) return value;
    at = skip(text, value.at);
    if (text.charAt(at) === close) return { text, at: at + 1 };
    if (text.charAt(at) !== ",")
      return expected({ kind: "wantOneOf", values: ['","', `"${close}"`] }, text, at);
    at = skip(text, at + 1);
  }
};

const placed = (text: string, at: number, reason: Sentence): JsonFault => {
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1, reason };
};

/** Parses JSON of at most so many levels in which no object names a field twice. A byte order mark is passed over. */
export const parseJson = (
  source: string,
  deepest = usualLevels,
): { readonly value: unknown } | { readonly fault: JsonFault } => {
  const text = source.replace(/^\uFEFF/, "");
  const walked = valueAt(text, 0, { depth: 0, deepest });
  if ("fault" in walked) return { fault: placed(text, walked.at, walked.fault) };
  const end = skip(text, walked.at);
  if (end < text.length)
    return { fault: placed(text, end, expectedAt({ kind: "wantEnd" }, text, end)) };
  const value: unknown = JSON.parse(text);
  return { value };
};

/** What somebody sent as JSON; or why it is none. An object that names a member twice has no one meaning, and is refused (RFC 8259, 4). */
export const jsonSent = (
  text: string,
): { readonly value: unknown } | { readonly reason: Sentence } => {
  const parsed = parseJson(text);
  if ("value" in parsed) return parsed;
  const { line, column, reason } = parsed.fault;
  const place = { kind: "placeColumn", line: String(line), column: String(column) } as const;
  return { reason: { kind: "lawFault", place, reason } };
};
