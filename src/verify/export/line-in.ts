import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import type { Sentence } from "../../words/messages.ts";
import type { Header, Line } from "../../record/line.ts";
import { countIn, hashesIn, member, parsed } from "./json.ts";
import { leafIn } from "./leaf-line.ts";

const firstBuffer = 1 << 18;
/** No line of an export is longer; the longest hold a law file or a calendar. */
const longestLine = 1 << 26;

/**
 * Reads a file line by line; a line is good until the next one is read, and `end` is where it ends in the file. Answers
 * whether the last line has its end.
 * @throws when the file cannot be read, or has a line of 64 MB
 */
export const eachLine = (file: string, take: (line: Buffer, end: number) => void): boolean => {
  const opened = openSync(file, "r");
  try {
    let buffer = Buffer.alloc(firstBuffer);
    for (let [filled, before] = [0, 0]; ;) {
      const read = readSync(opened, buffer, filled, buffer.length - filled, null);
      if (read === 0) return filled === 0;
      const whole = buffer.subarray(0, filled + read);
      let start = 0;
      for (let end = whole.indexOf(10, filled); end >= 0; end = whole.indexOf(10, start)) {
        take(whole.subarray(start, end), before + end);
        start = end + 1;
      }
      buffer.copyWithin(0, start, whole.length);
      before += start;
      filled = whole.length - start;
      if (filled === longestLine) throw new Error(`${file}: a line is too long`);
      if (filled === buffer.length) buffer = Buffer.concat([buffer], 2 * filled);
    }
  } finally {
    closeSync(opened);
  }
};

// A line is read, and what was read is written anew: only if that is the line byte by byte, it is one of an export. So
// nothing can stand in a line that was not read, and no two readers can read two different things in it.

const kinds = ["log", "case", "public"] as const;
const [letterN, quote, colon] = [0x6e, 0x22, 0x3a];

type OtherLine = Exclude<Line, { readonly kind: "leaf" }>;

/** The first line of an export; undefined if it is none. */
export const headerIn = (line: Buffer): Header | undefined => {
  const text = line.toString();
  const value = parsed(text);
  const kind = kinds.find((one) => one === member(value, "kind"));
  const size = countIn(member(value, "size"));
  const [origin, named] = [member(value, "origin"), member(value, "case")];
  if (kind === undefined || size === undefined || typeof origin !== "string") return undefined;
  const caseId = typeof named === "string" ? named : undefined;
  const ofCase = caseId === undefined ? {} : { case: caseId };
  const written = JSON.stringify({ format: "tasdiq-export", v: 1, kind, origin, size, ...ofCase });
  const isHeader = written === text && (kind === "case") === (caseId !== undefined);
  return isHeader ? { kind, origin, size, caseId } : undefined;
};

const checkpointIn = (note: string): OtherLine => {
  const [, size] = /^[^\n]*\n(\d{1,15})\n/.exec(note) ?? [];
  const where: Sentence =
    size === undefined ? { kind: "placeCheckpointUnread" } : { kind: "placeCheckpoint", size };
  return { kind: "checkpoint", note, where };
};

const headIn = (caseId: string, value: unknown): OtherLine | undefined => {
  const index = countIn(member(value, "index"));
  const proof = hashesIn(member(value, "proof"));
  return index === undefined || proof === undefined
    ? undefined
    : { kind: "head", caseId, index, proof };
};

const consistencyIn = (value: unknown): OtherLine | undefined => {
  const size = countIn(member(value, "consistency"));
  const proof = hashesIn(member(value, "proof"));
  return size === undefined || proof === undefined
    ? undefined
    : { kind: "consistency", size, proof };
};

const otherIn = (value: unknown): OtherLine | undefined => {
  const note = member(value, "checkpoint");
  if (typeof note === "string") return checkpointIn(note);
  const [digest, text] = [member(value, "document"), member(value, "text")];
  if (typeof digest === "string" && typeof text === "string")
    return { kind: "document", digest, text };
  const caseId = member(value, "head");
  return typeof caseId === "string" ? headIn(caseId, value) : consistencyIn(value);
};

const membersOf = (line: OtherLine): Readonly<Record<string, unknown>> => {
  switch (line.kind) {
    case "checkpoint":
      return { checkpoint: line.note };
    case "consistency":
      return { consistency: line.size, proof: line.proof };
    case "document":
      return { document: line.digest, text: line.text };
    case "head":
      return { head: line.caseId, index: line.index, proof: line.proof };
  }
};

/** The kinds of export that have such lines. */
const exportsWith = {
  checkpoint: kinds,
  consistency: ["case"],
  document: kinds,
  head: ["case", "public"],
} as const satisfies Record<OtherLine["kind"], readonly Header["kind"][]>;

// JSON can hold half a character, which is hashed as any other half is.
const isWhole = (value: unknown): boolean => typeof value !== "string" || value.isWellFormed();

const isWritten = (line: Buffer, text: string, found: OtherLine): boolean => {
  const members = membersOf(found);
  return JSON.stringify(members) === text && isUtf8(line) && Object.values(members).every(isWhole);
};

/** What a line after the first says; undefined if it says nothing known, or is written otherwise than an export writes it. */
export const lineIn = (line: Buffer, kind: Header["kind"], due: number): Line | undefined => {
  // Nearly every line is that of a leaf, which begins with `{"n":`.
  if (line[2] === letterN && line[3] === quote && line[4] === colon)
    return leafIn(line, due, kind === "case");
  const text = line.toString();
  const found = otherIn(parsed(text));
  if (found === undefined || !isWritten(line, text, found)) return undefined;
  return exportsWith[found.kind].some((one) => one === kind) ? found : undefined;
};
