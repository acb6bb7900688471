import type { Sentence } from "../words/messages.ts";
import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashIn, member, parsed } from "./export/json.ts";
import { logCase } from "../record/heads.ts";
import { placeOfLeaf } from "../record/leaves.ts";
import type { Leaf, Line } from "../record/line.ts";
import type { Fault } from "../record/reading.ts";

/** What became of the documents that entries name by their digests. */
export type DocumentsFound = {
  readonly faults: readonly Fault[];
  readonly unaltered: number;
  /** Named in entries, and not in the folder. */
  readonly missing: number;
};

export type DocumentsSeen = {
  readonly see: (line: Line) => void;
  readonly end: () => DocumentsFound;
};

// `of` names an entry by its hash, and `message` is what a sender made of a letter, which no document is; every other such
// value in a command is the digest of a document.
const noDocuments: readonly string[] = ["of", "message"];
const digestsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return hashIn(value) === undefined ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    noDocuments.includes(name) ? [] : digestsIn(one),
  );
};

const contentOf = (bytes: Buffer): unknown =>
  member(member(parsed(bytes.toString()), "command"), "content");

/** The digests of the documents that a leaf's entry names; none where only its hash is there, and none of a seal. */
export const namedIn = ({ entry }: Leaf): readonly string[] =>
  entry?.place === undefined || entry.place.caseId === logCase
    ? []
    : digestsIn(contentOf(entry.bytes));

// As in a home, two folders deep; or all in one folder, as somebody may have received them.
const fileIn = (folder: string, digest: string): string | undefined =>
  [join(folder, digest.slice(0, 2), digest.slice(2, 4), digest), join(folder, digest)].find(
    (file) => existsSync(file),
  );

/** Compares the documents in a folder with the digests by which entries name them; each is read once. */
export const documentsIn = (folder: string): DocumentsSeen => {
  const looked = new Set<string>();
  const faults: Fault[] = [];
  let [unaltered, missing] = [0, 0];
  const look = (digest: string, where: Sentence): void => {
    if (looked.has(digest)) return;
    looked.add(digest);
    const file = fileIn(folder, digest);
    if (file === undefined) missing += 1;
    else if (hash("sha256", readFileSync(file), "hex") === digest) unaltered += 1;
    else faults.push({ where, reason: { kind: "documentOther", digest } });
  };
  return {
    see: (line) => {
      if (line.kind !== "leaf") return;
      for (const digest of namedIn(line)) look(digest, placeOfLeaf(line));
    },
    end: () => ({ faults, unaltered, missing }),
  };
};
