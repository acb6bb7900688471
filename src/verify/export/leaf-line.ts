import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import { logCase, type Seal } from "../../record/heads.ts";
import type { Leaf, LeafEntry } from "../../record/line.ts";
import { entryPlace } from "./entry-bytes.ts";
import { afterNumber, afterWord } from "./json-bytes.ts";
import { countIn, hashesIn, hashIn, member, parsed } from "./json.ts";

/** The seal that an entry is; undefined for any other. */
export const sealIn = (entry: unknown): Seal | undefined => {
  const content = member(member(entry, "command"), "content");
  const [size, cases] = [countIn(member(content, "size")), countIn(member(content, "cases"))];
  const [root, headsRoot] = [hashIn(member(content, "root")), hashIn(member(content, "headsRoot"))];
  if (member(content, "kind") !== "SealLog" || size === undefined || cases === undefined)
    return undefined;
  return root === undefined || headsRoot === undefined
    ? undefined
    : { size, root, cases, headsRoot };
};

/** What stands in a leaf's line right before its entry, and behind what opens the commitment in it. */
export const introduction = ',"entry":';
const beforeNumber = Buffer.from('{"n":');
const [beforeHash, behindHash] = [Buffer.from(',"hash":"'), Buffer.from(`"${introduction}`)];
const hashLength = 64;
const noProof: readonly string[] = [];
const closing = 0x7d;

// The byte before an entry is its line's colon. A zero in its place is the prefix of a leaf (RFC 6962 section 2.1).
const entryHash = (line: Buffer, start: number): string => {
  line[start - 1] = 0;
  return hash("sha256", line.subarray(start - 1, -1), "hex");
};

const entryFrom = (line: Buffer, start: number, disclosure: string | null = null): LeafEntry => {
  const bytes = line.subarray(start, -1);
  const place = entryPlace(line, start, line.length - 1);
  const seal = place?.caseId === logCase ? sealIn(parsed(bytes.toString())) : undefined;
  return { disclosure, bytes, place, seal };
};

type Before = Pick<Leaf, "n" | "proof"> & {
  readonly hash: string;
  readonly disclosure: string | null;
};

/** What stands before the entry; undefined where it is anything but a number, a hash, a proof if one is due, and what opens it. */
const beforeIn = (text: string, isProven: boolean): Before | undefined => {
  const value = parsed(text);
  const [n, hash] = [countIn(member(value, "n")), hashIn(member(value, "hash"))];
  const proof = isProven ? hashesIn(member(value, "proof")) : noProof;
  if (n === undefined || hash === undefined || proof === undefined) return undefined;
  const disclosure = member(value, "disclosure");
  // Written anew it must be the same text: then nothing stands there that nobody reads.
  const written = JSON.stringify({
    n,
    hash,
    ...(isProven ? { proof } : {}),
    ...(disclosure === undefined ? {} : { disclosure }),
  });
  if (written !== text) return undefined;
  return {
    n,
    hash,
    proof,
    disclosure: disclosure === undefined ? null : JSON.stringify(disclosure),
  };
};

/** Reads a leaf's line by parsing what stands before the entry as an object of its own; where there is no entry, the whole line. */
const byParsing = (line: Buffer, entryAt: number, isProven: boolean): Leaf | undefined => {
  const isAlone = entryAt < 0;
  const before = line.subarray(0, isAlone ? line.length : entryAt);
  if (!isUtf8(before)) return undefined;
  const read = beforeIn(`${before.toString()}${isAlone ? "" : "}"}`, isProven);
  if (read === undefined || (isAlone && read.disclosure !== null)) return undefined;
  const { disclosure, ...stated } = read;
  const leaf = { kind: "leaf", ...stated, stated: stated.hash, entry: undefined } as const;
  if (isAlone) return leaf;
  const start = entryAt + introduction.length;
  return {
    ...leaf,
    hash: entryHash(line, start),
    entry: entryFrom(line, start, disclosure),
  };
};

/** Where the entry begins in the line of the leaf that is due, if it is written as nearly every line is; 0 if not. */
const plainStart = (line: Buffer, due: number): number => {
  const number = afterWord(line, 0, beforeNumber);
  const behind = number === 0 ? 0 : afterNumber(line, number);
  if (behind === 0 || Number(line.toString("latin1", number, behind)) !== due) return 0;
  const from = afterWord(line, behind, beforeHash);
  return from === 0 ? 0 : afterWord(line, from + hashLength, behindHash);
};

/**
 * Reads the line of a leaf; `due` is the number that it should have, and `isProven` says whether it brings a proof.
 * Undefined if it is none, or is written otherwise than an export writes it.
 */
export const leafIn = (line: Buffer, due: number, isProven: boolean): Leaf | undefined => {
  if (line[line.length - 1] !== closing) return undefined;
  const start = isProven ? 0 : plainStart(line, due);
  if (start === 0) return byParsing(line, line.indexOf(introduction), isProven);
  const found = entryHash(line, start);
  const behind = start - behindHash.length;
  const stated = line.toString("latin1", behind - hashLength, behind);
  // A hash that is not the right one may be none at all.
  if (stated !== found) return byParsing(line, start - introduction.length, isProven);
  const entry = entryFrom(line, start);
  return { kind: "leaf", n: due, hash: found, stated: found, proof: noProof, entry };
};
