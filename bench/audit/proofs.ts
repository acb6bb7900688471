import { wholeTree } from "../../src/ledger/log/export.ts";
import { isConsistent, leafHash, rootByInclusion } from "../../src/record/merkle.ts";

export type ProofMeasured = {
  readonly leaves: number;
  /** Bytes of hashes in the longest of the inclusion proofs made. */
  readonly inclusionBytes: number;
  readonly consistencyBytes: number;
  /** Microseconds, each the mean of many. */
  readonly make: number;
  readonly check: number;
  readonly checkConsistency: number;
};

const rounds = 2000;
const hashBytes = 32;

const mean = (work: (round: number) => void): number => {
  for (let round = 0; round < rounds / 10; round += 1) work(round);
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) work(round);
  return ((performance.now() - start) * 1000) / rounds;
};

/** How large proofs are over so many leaves, and how long they take to make and to check. */
export const measureProofs = (leaves: number): ProofMeasured => {
  const hashes = Array.from({ length: leaves }, (_, n) => leafHash(`leaf ${String(n)}`));
  const tree = wholeTree(hashes);
  const root = tree.root(leaves);
  // Spread over the whole tree, and the same in every run.
  const indexAt = (round: number): number => (round * 7919) % leaves;
  const first = Math.max(1, Math.floor((leaves * 2) / 3));
  const consistency = tree.consistency(first, leaves);
  const [one, other] = [
    { size: first, root: tree.root(first) },
    { size: leaves, root },
  ];
  const proofs = Array.from({ length: rounds }, (_, round) =>
    tree.inclusion(indexAt(round), leaves),
  );
  const check = mean((round) => {
    const index = indexAt(round);
    const [leaf = "", proof = []] = [hashes[index], proofs[round]];
    if (rootByInclusion({ index, size: leaves, leaf, proof }) !== root) throw new Error("no proof");
  });
  return {
    leaves,
    inclusionBytes: hashBytes * Math.max(...proofs.map(({ length }) => length)),
    consistencyBytes: hashBytes * consistency.length,
    make: mean((round) => tree.inclusion(indexAt(round), leaves)),
    check,
    checkConsistency: mean(() => {
      if (!isConsistent(one, other, consistency)) throw new Error("no proof");
    }),
  };
};
