import { openCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { followedHeads, type Heads, type Seal } from "./heads.ts";
import type { Header } from "./line.ts";
import { growingTree, type GrowingTree, type Hash } from "./merkle.ts";
import type { VerifierKey } from "./note.ts";

/** One thing that is wrong: with which entry, leaf or checkpoint, and what. */
export type Fault = { readonly where: string; readonly reason: string };
type Told = (where: string, reason: string) => void;
/** A checkpoint, and how it is called in what is told. */
type Known = Checkpoint & { readonly where: string };
/** An export while it is read, and what is known of it so far. */
export type Reading = {
  readonly header: Header;
  readonly faults: readonly Fault[];
  readonly told: Told;
  readonly tree: GrowingTree;
  readonly heads: Heads;
  readonly addCheckpoint: (note: string, where: string) => void;
  readonly checkpointsOf: (size: number) => readonly Known[];
  readonly allCheckpoints: () => readonly Known[];
  /** The sizes whose checkpoints were compared with the leaves. */
  readonly compared: Set<number>;
  /** The cases of which no entry up to the seal is missing. */
  readonly complete: Set<string>;
  due: number;
  entries: number;
  hidden: number;
  seal: (Seal & { readonly n: number; readonly at: string }) | undefined;
  /** So many first leaves are those that a checkpoint signs, and when they were sealed. */
  covered: { readonly size: number; readonly date: string | undefined } | undefined;
};

export const beginReading = (header: Header, keys: readonly VerifierKey[]): Reading => {
  const faults: Fault[] = [];
  const bySize = new Map<number, readonly Known[]>();
  const told: Told = (where, reason) => void faults.push({ where, reason });
  const of = (size: number): readonly Known[] => bySize.get(size) ?? [];
  return {
    header,
    faults,
    told,
    tree: growingTree(),
    heads: followedHeads(),
    addCheckpoint: (note, where) => {
      const opened = openCheckpoint(note, keys);
      if ("fault" in opened) told(where, opened.fault);
      else if (opened.checkpoint.origin !== header.origin) told(where, "is of another log");
      else {
        const { size } = opened.checkpoint;
        bySize.set(size, [...of(size), { ...opened.checkpoint, where }]);
      }
    },
    checkpointsOf: of,
    allCheckpoints: () => [...bySize.values()].flat(),
    compared: new Set(header.kind === "case" ? [header.size] : []),
    complete: new Set(),
    due: 0,
    entries: 0,
    hidden: 0,
    seal: undefined,
    covered: undefined,
  };
};

/** The root of which a case's export is a part. */
export const signedRoot = ({ checkpointsOf, header }: Reading): Hash | undefined =>
  checkpointsOf(header.size)[0]?.root;

export const cover = (reading: Reading, size: number): void => {
  const { seal } = reading;
  reading.covered = { size, date: seal?.n === size - 1 ? seal.at : undefined };
};
