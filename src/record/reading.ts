import type { Sentence } from "../words/messages.ts";
import type { Checkpoint, VerifierKey } from "./note.ts";
import { followedHeads, type Heads, type Seal } from "./heads.ts";
import type { Header } from "./line.ts";
import { growingTree, type GrowingTree, type Hash } from "./merkle.ts";
/** One thing that is wrong: with which entry, leaf or checkpoint, and what. */
export type Fault = { readonly where: Sentence; readonly reason: Sentence };
/** A checkpoint, and how a fault names it. */
export type Known = Checkpoint & { readonly where: Sentence };
/** An export while it is read, and what is known of it so far. */
export type Reading = {
  readonly header: Header;
  readonly faults: readonly Fault[];
  readonly told: (where: Sentence, reason: Sentence) => void;
  readonly tree: GrowingTree;
  readonly heads: Heads;
  readonly keys: readonly VerifierKey[];
  /** The checkpoints at hand, by their sizes; one that came twice is here once. */
  readonly checkpoints: Map<number, readonly Known[]>;
  /** The sizes whose checkpoints were compared with what the export shows. */
  readonly compared: Set<number>;
  /** The cases of which no entry up to the seal is missing. */
  readonly complete: Set<string>;
  /** The number that follows the last leaf's. */
  next: number;
  entries: number;
  hidden: number;
  seal: (Seal & { readonly n: number; readonly at: string }) | undefined;
  /** So many first leaves are those that a checkpoint signs, and when they were sealed. */
  covered: { readonly size: number; readonly date: string | undefined } | undefined;
};

export const beginReading = (header: Header, keys: readonly VerifierKey[]): Reading => {
  const faults: Fault[] = [];
  return {
    header,
    keys,
    faults,
    told: (where, reason) => void faults.push({ where, reason }),
    tree: growingTree(),
    heads: followedHeads(),
    checkpoints: new Map(),
    compared: new Set(),
    complete: new Set(),
    next: 0,
    entries: 0,
    hidden: 0,
    seal: undefined,
    covered: undefined,
  };
};

/** The root of which a case's export is a part. */
export const signedRoot = ({ checkpoints, header }: Reading): Hash | undefined =>
  checkpoints.get(header.size)?.[0]?.root;

export const cover = (reading: Reading, size: number): void => {
  reading.compared.add(size);
  reading.covered = { size, date: reading.seal?.n === size - 1 ? reading.seal.at : undefined };
};
