import { nodeHash, type Hash } from "../../verify/integrity/merkle.ts";

/** A tree whose leaves are all at hand, so that proofs can be made of it. */
export type WholeTree = {
  readonly size: number;
  /** That the first `size` leaves hold leaf `index` (RFC 6962 section 2.1.1). */
  readonly inclusion: (index: number, size: number) => readonly Hash[];
  /** That the first `second` leaves begin with the first `first` (RFC 6962 section 2.1.2). */
  readonly consistency: (first: number, second: number) => readonly Hash[];
  readonly root: (size: number) => Hash;
};

/** The largest power of two that is less than `n`. */
const split = (n: number): number => {
  let half = 1;
  while (2 * half < n) half *= 2;
  return half;
};

// The roots of all perfect subtrees, by height.
const levelsOver = (leaves: readonly Hash[]): readonly (readonly Hash[])[] => {
  const levels = [leaves];
  for (let below = leaves; below.length > 1;) {
    const above: Hash[] = [];
    for (let index = 0; index + 1 < below.length; index += 2)
      above.push(nodeHash(below[index] ?? "", below[index + 1] ?? ""));
    levels.push(above);
    below = above;
  }
  return levels;
};

const assertWithin = (isWithin: boolean): void => {
  if (!isWithin) throw new Error("a proof was asked for beyond the end of the tree");
};

/** Keeps every node: a proof is then as quick as it is short. */
export const wholeTree = (leaves: readonly Hash[]): WholeTree => {
  const levels = levelsOver(leaves);
  const rootOf = (from: number, to: number): Hash => {
    const width = to - from;
    const height = Math.log2(width);
    if (Number.isInteger(height)) return levels[height]?.[from / width] ?? "";
    const middle = from + split(width);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  const path = (index: number, from: number, to: number): readonly Hash[] => {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return index < middle
      ? [...path(index, from, middle), rootOf(middle, to)]
      : [...path(index, middle, to), rootOf(from, middle)];
  };
  const subproof = (first: number, from: number, to: number): readonly Hash[] => {
    // The verifier has the root of what the first tree was whole; of every other part it is told.
    if (first === to) return from === 0 ? [] : [rootOf(from, to)];
    const middle = from + split(to - from);
    return first <= middle
      ? [...subproof(first, from, middle), rootOf(middle, to)]
      : [...subproof(first, middle, to), rootOf(from, middle)];
  };
  return {
    size: leaves.length,
    inclusion: (index, size) => {
      assertWithin(index < size && size <= leaves.length);
      return path(index, 0, size);
    },
    consistency: (first, second) => {
      assertWithin(first <= second && second <= leaves.length);
      return first === 0 || first === second ? [] : subproof(first, 0, second);
    },
    root: (size) => {
      assertWithin(size > 0 && size <= leaves.length);
      return rootOf(0, size);
    },
  };
};
