import { isUtf8 } from "node:buffer";
import type { EntryPlace } from "../../record/heads.ts";
import { afterValue, afterWord, beginText, isWide } from "./json-bytes.ts";

// An entry's bytes are RFC 8785 canonical JSON. Of all texts that mean the same only one is canonical, so no two readers
// can read two different things in one entry. It is read byte by byte, because to parse an entry and to write it again
// takes far longer than all its hashing.

const fields =
  "acts at caseId command duty establishedBy nonce person pins prev seq step v worth".split(" ");
const introductions = fields.map((name, index) =>
  Buffer.from(`${index === 0 ? "{" : ","}"${name}":`),
);
const [atAt, caseIdAt, prevAt, seqAt] = ["at", "caseId", "prev", "seq"].map((name) =>
  fields.indexOf(name),
);
const [quote, closeObject] = [0x22, 0x7d] as const;

// Where the members' values begin and end, of the entry that was read last.
const [begins, ends] = [new Int32Array(fields.length), new Int32Array(fields.length)];

const isEntry = (line: Buffer, start: number, finish: number): boolean => {
  let at = start;
  for (const [index, introduction] of introductions.entries()) {
    at = afterWord(line, at, introduction);
    if (at === 0) return false;
    begins[index] = at;
    at = afterValue(line, at, 1);
    ends[index] = at;
  }
  return line[at] === closeObject && at + 1 === finish;
};

const isText = (line: Buffer, index = 0): boolean => line[begins[index] ?? 0] === quote;

/** A member's value as it is written, without the marks around a text. */
const member = (line: Buffer, index = 0): string => {
  const marks = Number(isText(line, index));
  return line.toString("latin1", (begins[index] ?? 0) + marks, (ends[index] ?? 0) - marks);
};

/** Reads the place of the entry that stands in a line from `start` to `finish`; undefined if it is no canonical entry. */
export const entryPlace = (line: Buffer, start: number, finish: number): EntryPlace | undefined => {
  beginText(line);
  if (!isEntry(line, start, finish)) return undefined;
  if (isWide() && !isUtf8(line.subarray(start, finish))) return undefined;
  const prev = member(line, prevAt);
  return {
    caseId: member(line, caseIdAt),
    seq: isText(line, seqAt) ? Number.NaN : Number(member(line, seqAt)),
    prev: prev === "null" && !isText(line, prevAt) ? null : prev,
    at: member(line, atAt),
  };
};
