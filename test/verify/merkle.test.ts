import { wholeTree } from "../../src/ledger/log/export.ts";
import {
  emptyRoot,
  fromHex,
  growingTree,
  isConsistent,
  leafHash,
  rootByInclusion,
  toHex,
  type Hash,
} from "../../src/verify/integrity/merkle.ts";
import { consistencies, inclusions, leaves, roots } from "./vectors.ts";

const hashes = leaves.map((leaf) => leafHash(leaf.toString("latin1")));
const many: readonly Hash[] = Array.from({ length: 70 }, (_, n) => leafHash(`leaf ${String(n)}`));
const tree = wholeTree(many);

/** The root by the definition of RFC 6962 section 2.1, with nothing clever about it. */
const rootByDefinition = (of: readonly Hash[]): Hash => {
  const grown = growingTree();
  for (const leaf of of) grown.add(leaf);
  return grown.root();
};

describe("The Merkle tree", () => {
  it("has the published roots at every size", () => {
    const grown = growingTree();
    expect(toHex(grown.root())).toBe(roots[0]);
    for (const [index, hash] of hashes.entries()) {
      grown.add(hash);
      expect(grown.size()).toBe(index + 1);
      expect(toHex(grown.root())).toBe(roots[index + 1]);
    }
  });
  it("has the same roots where all leaves are at hand", () => {
    for (const size of [1, 2, 3, 4, 5, 6, 7, 8])
      expect(toHex(wholeTree(hashes).root(size))).toBe(roots[size]);
  });
  it.each(inclusions)("makes and takes the published proof of leaf $index of $size", (vector) => {
    const { index, size, proof } = vector;
    const leaf = hashes[index] ?? "";
    expect(wholeTree(hashes).inclusion(index, size).map(toHex)).toEqual(proof);
    const root = rootByInclusion({ index, size, leaf, proof: proof.map(fromHex) });
    expect(toHex(root ?? "")).toBe(roots[size]);
  });
  it.each(consistencies)("makes and takes the published proof of $first and $second", (vector) => {
    const { first, second, proof } = vector;
    const [one, other] = [first, second].map((size) => ({
      size,
      root: fromHex(roots[size]),
    }));
    expect(wholeTree(hashes).consistency(first, second).map(toHex)).toEqual(proof);
    expect(one && other && isConsistent(one, other, proof.map(fromHex))).toBe(true);
  });
});

describe("A proof of inclusion", () => {
  it("leads to the root, for every leaf at every size", () => {
    for (let size = 1; size <= many.length; size += 1) {
      const root = rootByDefinition(many.slice(0, size));
      for (let index = 0; index < size; index += 1) {
        const proof = tree.inclusion(index, size);
        expect(rootByInclusion({ index, size, leaf: many[index] ?? "", proof })).toBe(root);
      }
    }
  });
  it("leads nowhere with another leaf, another place, a hash more, a hash less or one changed", () => {
    for (const size of [1, 2, 7, 8, 33, 70])
      for (let index = 0; index < size; index += 1) {
        const proof = tree.inclusion(index, size);
        const root = tree.root(size);
        const leaf = many[index] ?? "";
        const changed = proof.map((_, at) =>
          proof.map((one, n) => (n === at ? leafHash("x") : one)),
        );
        const wrong = [
          { index, size, leaf: leafHash("x"), proof },
          { index: index + 1, size, leaf, proof },
          { index, size, leaf, proof: [...proof, root] },
          ...(proof.length > 0 ? [{ index, size, leaf, proof: proof.slice(1) }] : []),
          ...(proof.length > 0 ? [{ index, size, leaf, proof: proof.slice(0, -1) }] : []),
          ...changed.map((one) => ({ index, size, leaf, proof: one })),
        ];
        for (const one of wrong) expect(rootByInclusion(one)).not.toBe(root);
      }
  });
  it("is refused beyond the end", () => {
    expect(rootByInclusion({ index: 3, size: 3, leaf: "", proof: [] })).toBeUndefined();
    expect(rootByInclusion({ index: 0, size: 0, leaf: "", proof: [] })).toBeUndefined();
    expect(() => tree.inclusion(70, 70)).toThrow("beyond the end");
  });
  it("has as many hashes as the tree has levels", () => {
    expect(tree.inclusion(0, 64)).toHaveLength(6);
    expect(tree.inclusion(64, 65)).toHaveLength(1);
  });
});

describe("A proof of consistency", () => {
  it("holds between every two sizes of one log", () => {
    for (let second = 0; second <= many.length; second += 1)
      for (let first = 0; first <= second; first += 1) {
        const [one, other] = [first, second].map((size) => ({
          size,
          root: size === 0 ? emptyRoot : tree.root(size),
        }));
        expect(one && other && isConsistent(one, other, tree.consistency(first, second))).toBe(
          true,
        );
      }
  });
  it("does not hold for a log that was cut, forked or whose proof was changed", () => {
    const forked = wholeTree([...many.slice(0, 20), leafHash("another"), ...many.slice(21)]);
    for (const [first, second] of [
      [21, 40],
      [32, 64],
      [30, 70],
    ] as const) {
      const [one, other] = [
        { size: first, root: tree.root(first) },
        { size: second, root: tree.root(second) },
      ];
      const proof = tree.consistency(first, second);
      expect(isConsistent(one, other, proof)).toBe(true);
      const wrong = { size: second, root: forked.root(second) };
      expect(isConsistent(one, wrong, forked.consistency(first, second))).toBe(false);
      expect(isConsistent(one, wrong, proof)).toBe(false);
      expect(isConsistent(other, one, proof)).toBe(false);
      expect(isConsistent(one, other, [...proof, leafHash("x")])).toBe(false);
      expect(isConsistent(one, other, proof.slice(1))).toBe(false);
      expect(isConsistent(one, other, proof.slice(0, -1))).toBe(false);
      expect(isConsistent(one, other, [])).toBe(false);
      for (const at of proof.keys())
        expect(isConsistent(one, other, proof.with(at, leafHash("x")))).toBe(false);
    }
  });
  it("of a tree with itself is empty, and holds only for the same root", () => {
    const one = { size: 5, root: tree.root(5) };
    expect(isConsistent(one, one, [])).toBe(true);
    expect(isConsistent(one, one, [leafHash("x")])).toBe(false);
    expect(isConsistent(one, { size: 5, root: tree.root(6) }, [])).toBe(false);
    expect(isConsistent({ size: 0, root: leafHash("x") }, one, [])).toBe(false);
  });
});
