import { hash } from "node:crypto";

// The Merkle tree of RFC 6962 section 2.1 (the same in RFC 9162): a leaf is SHA-256(0x00 ‖ bytes), an inner node
// SHA-256(0x01 ‖ left ‖ right).
/** A SHA-256 as 32 characters of one byte each: the form that Node makes fastest, and half as long as hexadecimal. */
export type Hash = string;

// Written over again and again: a new buffer for each of so many would take longer than what is done with it.
const single = Buffer.alloc(32);
const pair = Buffer.alloc(65, 1);

export const toHex = (value: Hash): string => Buffer.from(value, "latin1").toString("hex");
/** The empty text, which is no hash, for what is not 64 hexadecimal digits. */
export const fromHex = (hex: string): Hash =>
  hex.length === 64 && single.write(hex, "hex") === 32 ? single.toString("latin1") : "";

export const emptyRoot: Hash = hash("sha256", "", "binary");
export const leafHash = (text: string): Hash => hash("sha256", `\u0000${text}`, "binary");

export const nodeHash = (left: Hash, right: Hash): Hash => {
  pair.write(left, 1, "latin1");
  pair.write(right, 33, "latin1");
  return hash("sha256", pair, "binary");
};

const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

export type GrowingTree = {
  /** The roots of its perfect subtrees, largest first: one for every 1 in the size's binary form. */
  readonly peaks: () => readonly Hash[];
  readonly add: (leaf: Hash) => void;
  readonly size: () => number;
  readonly root: () => Hash;
};

/** A tree that leaves are added to one by one; it keeps only its peaks, so it stays small. It may go on from another. */
export const growingTree = (begun: readonly Hash[] = [], begunSize = 0): GrowingTree => {
  const peaks = [...begun];
  let size = begunSize;
  return {
    peaks: () => [...peaks],
    add: (leaf) => {
      let node = leaf;
      for (let rest = size; isOdd(rest); rest = half(rest))
        node = nodeHash(peaks.pop() ?? "", node);
      peaks.push(node);
      size += 1;
    },
    size: () => size,
    root: () =>
      peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => nodeHash(left, right)),
  };
};

type Inclusion = Readonly<{ index: number; size: number; leaf: Hash; proof: readonly Hash[] }>;

/** Climbs from a node to the root: to that of the whole tree, and to that of the tree that ends with the node. */
const climb = ({ index, size, leaf, proof }: Inclusion): readonly [Hash, Hash] | undefined => {
  let [at, last, before, after] = [index, size - 1, leaf, leaf];
  for (const beside of proof) {
    if (last === 0) return undefined;
    if (isOdd(at) || at === last) {
      [before, after] = [nodeHash(beside, before), nodeHash(beside, after)];
      for (; !isOdd(at) && at !== 0; at = half(at)) last = half(last);
    } else after = nodeHash(after, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? [before, after] : undefined;
};

/** The root that an inclusion proof leads to (RFC 9162 section 2.1.3.2); undefined for a proof of the wrong length. */
export const rootByInclusion = (shown: Inclusion): Hash | undefined =>
  shown.index < shown.size ? climb(shown)?.[1] : undefined;

export type TreeHead = { readonly size: number; readonly root: Hash };
const isPowerOfTwo = (n: number): boolean => 2 ** Math.round(Math.log2(n)) === n;

const isBeginning = (first: TreeHead, second: TreeHead, proof: readonly Hash[]): boolean => {
  // A first tree that is perfect is a node of the second; its root need not be told.
  const [leaf = "", ...rest] = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof;
  let [index, last] = [first.size - 1, second.size - 1];
  for (; isOdd(index); index = half(index)) last = half(last);
  const [before, after] = climb({ index, size: last + 1, leaf, proof: rest }) ?? [];
  return before === first.root && after === second.root;
};

/** Whether the second tree begins with the first (RFC 9162 section 2.1.4.2). Every tree begins with the empty one. */
export const isConsistent = (one: TreeHead, other: TreeHead, proof: readonly Hash[]): boolean => {
  if (one.size === other.size) return proof.length === 0 && one.root === other.root;
  if (one.size === 0) return proof.length === 0 && one.root === emptyRoot;
  return one.size < other.size && proof.length > 0 && isBeginning(one, other, proof);
};
