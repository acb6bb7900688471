import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashIn, member, parsed } from "./export/json.ts";
import { logCase } from "./integrity/heads.ts";
import { nameOf } from "./integrity/leaves.ts";
import type { Line } from "./integrity/line.ts";
import type { Fault } from "./integrity/reading.ts";

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

// `of` names an entry by its hash; every other such value in a command is the digest of a document.
const digestsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return hashIn(value) === undefined ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (name === "of" ? [] : digestsIn(one)));
};

const contentOf = (bytes: Buffer): unknown =>
  member(member(parsed(bytes.toString()), "command"), "content");

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
  const look = (digest: string, where: string): void => {
    if (looked.has(digest)) return;
    looked.add(digest);
    const file = fileIn(folder, digest);
    if (file === undefined) missing += 1;
    else if (hash("sha256", readFileSync(file), "hex") === digest) unaltered += 1;
    else
      faults.push({ where, reason: `names the document ${digest}, and the file is another one` });
  };
  return {
    see: (line) => {
      if (line.kind !== "leaf") return;
      const { place, bytes } = line.entry ?? {};
      if (place === undefined || bytes === undefined || place.caseId === logCase) return;
      const where = nameOf(line);
      for (const digest of digestsIn(contentOf(bytes))) look(digest, where);
    },
    end: () => ({ faults, unaltered, missing }),
  };
};
