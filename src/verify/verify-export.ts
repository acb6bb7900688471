import type { Sentence } from "../words/messages.ts";
import { hash } from "node:crypto";
import { eachLine, headerIn, lineIn } from "./export/line-in.ts";
import { finish, type Integrity } from "../record/finish.ts";
import { disclosureOf } from "./export/disclosure.ts";
import { placeOfLeaf } from "../record/leaves.ts";
import type { Leaf, LeafEntry, Line } from "../record/line.ts";
import type { VerifierKey } from "../record/note.ts";
import { beginReading, type Reading } from "../record/reading.ts";
import { takeLine } from "../record/take.ts";

type Verifying = {
  readonly keys: readonly VerifierKey[];
  /** Checkpoints that came another way than the export; `where` names each of them in a fault. */
  readonly checkpoints: readonly { readonly note: string; readonly where: Sentence }[];
  /** Sees every line after the integrity layer has, and where it ends; an entry's bytes are good until it returns. */
  readonly see?: (line: Line, end: number) => void;
};

export type ToVerify = Verifying & { readonly file: string };

const begin = (line: Buffer, { keys, checkpoints }: Verifying): Reading | undefined => {
  const header = headerIn(line);
  if (header === undefined) return undefined;
  const reading = beginReading(header, keys);
  for (const one of checkpoints) takeLine(reading, { kind: "checkpoint", ...one });
  return reading;
};

/** In an export no line stands behind one of a later place. */
const places = {
  checkpoint: 0,
  consistency: 1,
  document: 2,
  leaf: 2,
  head: 3,
} as const satisfies Record<Line["kind"], number>;

const placeOf = (line: number): Sentence => ({ kind: "placeLine", line });

// The commitment stands in the hashed bytes, so what opens another was put there by nobody who knew it.
const takeDisclosure = (reading: Reading, leaf: Leaf, { bytes, disclosure }: LeafEntry): void => {
  if (disclosure !== null && disclosureOf(bytes.toString(), disclosure) === undefined)
    reading.told(placeOfLeaf(leaf), { kind: "disclosureNotOfEntry" });
};

/** Takes lines into account, each where it stands. */
const lineTaker = (reading: Reading): ((line: Line, number: number) => void) => {
  let place = 0;
  return (line, number) => {
    if (places[line.kind] < place) reading.told(placeOf(number), { kind: "lineMisplaced" });
    place = places[line.kind];
    // A document is no part of the tree: entries name it by its digest.
    if (line.kind === "document" && hash("sha256", line.text, "hex") !== line.digest)
      reading.told({ kind: "placeDocument", digest: line.digest }, { kind: "documentNotOfDigest" });
    takeLine(reading, line);
    if (line.kind === "leaf" && line.entry !== undefined) takeDisclosure(reading, line, line.entry);
  };
};

const reader = (header: Buffer, given: Verifying) => {
  const reading = begin(header, given);
  if (reading === undefined) return undefined;
  const take = lineTaker(reading);
  return {
    reading,
    end: (): Integrity => finish(reading),
    next: (bytes: Buffer, number: number, end: number): void => {
      const line = lineIn(bytes, reading.header.kind, reading.next);
      if (line === undefined) reading.told(placeOf(number), { kind: "lineUnknown" });
      else {
        take(line, number);
        given.see?.(line, end);
      }
    },
  };
};

/** Hands on line by line what it reads, each with where it ends, and answers whether the last line has its end. */
export type ReadLines = (take: (line: Buffer, end: number) => void) => boolean;

/**
 * Reads an export once, line by line, and checks all of it: every hash, every chain, every root, every checkpoint.
 * Undefined if the lines are no export.
 */
export const verifyLines = (read: ReadLines, given: Verifying): Integrity | undefined => {
  let begun: ReturnType<typeof reader>;
  let number = 0;
  const isWhole = read((bytes, end) => {
    number += 1;
    if (number === 1) begun = reader(bytes, given);
    else begun?.next(bytes, number, end);
  });
  if (begun === undefined) return undefined;
  if (!isWhole) begun.reading.told({ kind: "placeExport" }, { kind: "exportCut" });
  return begun.end();
};

/**
 * The same for a file.
 * @throws when the file cannot be read
 */
export const verifyExport = ({ file, ...given }: ToVerify): Integrity | undefined =>
  verifyLines((take) => eachLine(file, take), given);
