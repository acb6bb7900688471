import type { RecordFinding } from "./finding.ts";

/** The first leaves of a log: their number, the root of their tree, their cases and the root over those cases' heads (hexadecimal). */
export type FirstLeaves = {
  readonly size: number;
  readonly root: string;
  /** Worked out where somebody asks for it: it takes a hash for each case. */
  readonly cases?: number;
  readonly headsRoot?: string;
};

/** A seal that stands right after the leaves that it seals. */
export type SealStatement = {
  readonly seq: number;
  readonly at: string;
  readonly seal: {
    readonly size: number;
    readonly root: string;
    readonly cases: number;
    readonly headsRoot: string;
  };
};

/** A published checkpoint of so many first leaves. */
export type CheckpointStatement = {
  readonly size: number;
  readonly note: "unreadable" | "notOfThisLog" | { readonly root: string };
  /** Whether a key signed it that the office's record names for a checkpoint of this size. */
  readonly isSigned: boolean;
};

/** A log that was followed once, and what was said of it. */
export type LogFollowed = {
  /** Of each size of which something was said. */
  readonly leaves: ReadonlyMap<number, FirstLeaves>;
  readonly checkpoints: readonly CheckpointStatement[];
  readonly seals: readonly SealStatement[];
};

/** Compares how many leaves there are with the newest published checkpoint; the leaves are not read for that. */
export const checkLogEnd = (leaves: number, newest: number): readonly RecordFinding[] =>
  leaves < newest ? [{ kind: "logCut", size: newest, leaves }] : [];

const checkCheckpoint = (
  { size, note, isSigned }: CheckpointStatement,
  found: FirstLeaves,
): readonly RecordFinding[] => {
  if (note === "unreadable") return [{ kind: "checkpointUnreadable", size }];
  if (note === "notOfThisLog" || note.root !== found.root)
    return [{ kind: "checkpointContradicted", size }];
  return isSigned ? [] : [{ kind: "checkpointUnsigned", size }];
};

/** In what a seal is not what the leaves before it are; undefined where it is. */
const sealContradiction = (
  { root, cases, headsRoot }: SealStatement["seal"],
  found: FirstLeaves,
): "leaves" | "heads" | undefined => {
  if (root !== found.root) return "leaves";
  const isOther = cases !== found.cases || headsRoot !== found.headsRoot;
  return found.headsRoot !== undefined && isOther ? "heads" : undefined;
};

const checkSeal = ({ seq, seal }: SealStatement, found: FirstLeaves): readonly RecordFinding[] => {
  const of = sealContradiction(seal, found);
  return of === undefined ? [] : [{ kind: "sealContradicted", seq, size: seal.size, of }];
};

/** Compares a log with the checkpoints and the seals that were made of it; what contradicts its earliest leaves comes first. */
export const checkLog = ({ leaves, checkpoints, seals }: LogFollowed): readonly RecordFinding[] => {
  const said = [
    ...checkpoints.map((one) => ({
      size: one.size,
      check: (found: FirstLeaves) => checkCheckpoint(one, found),
    })),
    ...seals.map((one) => ({
      size: one.seal.size,
      check: (found: FirstLeaves) => checkSeal(one, found),
    })),
  ];
  return said
    .toSorted((one, other) => one.size - other.size)
    .flatMap(({ size, check }) => {
      const found = leaves.get(size);
      return found === undefined ? [] : check(found);
    });
};

const hour = 3_600_000;
const day = 24 * hour;

/** The newest checkpoint at hand, 0 where there is none, and the time (epoch milliseconds). */
export type Covering = { readonly newest: number; readonly now: number };

/**
 * Whether a checkpoint covers a seal. A seal is signed as soon as it is made. Where no checkpoint is at hand at all they are lost, or
 * were taken away; where some are, signing may have failed since, and is given the time after which a checkpoint is old.
 */
export const checkCovered = (
  { seal: { size }, at }: SealStatement,
  { newest, now }: Covering,
): "covered" | "young" | RecordFinding => {
  if (size < newest) return "covered";
  const allowed = newest === 0 ? hour : day;
  return now - Date.parse(at) <= allowed ? "young" : { kind: "sealUncovered", size, at };
};

/** Storage without any checkpoint of a log that was sealed more than once was lost: a folder can be missing without a fault. */
export const checkPublished = (
  wasSealedBefore: boolean,
  published: readonly number[],
): readonly RecordFinding[] =>
  wasSealedBefore && published.length === 0 ? [{ kind: "checkpointsLost" }] : [];
