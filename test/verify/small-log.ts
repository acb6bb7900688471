import {
  checkpointText,
  noteSigner,
  type NoteSigner,
  signNote,
} from "../../src/ledger/log/checkpoint.ts";
import { wholeTree } from "../../src/ledger/log/export.ts";
import { finish } from "../../src/record/finish.ts";
import { followedHeads, headLeaf, logCase, sealOf, type Heads } from "../../src/record/heads.ts";
import type { Header, Leaf, LeafEntry, Line } from "../../src/record/line.ts";
import { fromHex, growingTree, leafHash, toHex, type Hash } from "../../src/record/merkle.ts";
import { beginReading } from "../../src/record/reading.ts";
import { takeLine } from "../../src/record/take.ts";
import { integrityInWords, named, type IntegrityInWords } from "./in-words.ts";
import { memorySigner } from "../support/memory/signer.ts";

// A log as small as a test can read it: lines as the integrity layer takes them, with entries that say nothing.

export type SmallLog = {
  readonly leaves: readonly Leaf[];
  readonly leaf: (n: number) => Leaf;
  readonly origin: string;
  readonly size: number;
  readonly checkpoint: (size: number, root?: Hash) => Promise<Line>;
  /** A leaf with the proof that it is in the tree of the whole log. */
  readonly proven: (leaf: Leaf) => Leaf;
  readonly consistency: (size: number) => Line;
  /** That a case's head is as the first leaves have it. */
  readonly head: (caseId: string, size?: number) => Line;
  /** Reads lines, and says what is found. */
  readonly read: (header: Partial<Header>, lines: readonly Line[]) => IntegrityInWords;
};

const timeOf = (n: number): string => new Date(Date.UTC(2026, 2, 2, 6, n)).toISOString();

const nextLeaf = (caseId: string, n: number, heads: Heads): Leaf => {
  const { seq = 0, hash: prev = null } = heads.of(caseId) ?? {};
  const hash = toHex(leafHash(`${caseId}#${String(seq + 1)}`));
  const place = { caseId, seq: seq + 1, prev, at: timeOf(n) };
  const entry = { disclosure: null, bytes: Buffer.of(), place, seal: undefined };
  return { kind: "leaf", n, hash, stated: hash, proof: [], entry };
};

const leavesOf = (cases: readonly string[]): readonly Leaf[] => {
  const [tree, heads] = [growingTree(), followedHeads()];
  return cases.map((caseId, n) => {
    const plain = nextLeaf(caseId, n, heads);
    const seal = caseId === logCase ? sealOf(tree, heads) : undefined;
    const leaf = { ...plain, entry: plain.entry && { ...plain.entry, seal } };
    tree.add(fromHex(leaf.hash));
    if (leaf.entry?.place !== undefined) heads.follow(leaf.entry.place, leaf.hash);
    return leaf;
  });
};

const headsAt = (leaves: readonly Leaf[]): Heads => {
  const heads = followedHeads();
  for (const { entry, hash } of leaves) if (entry?.place) heads.follow(entry.place, hash);
  return heads;
};

/** A log with one entry of each of these cases after the other; one of the case `log` seals what stands before it. */
const smallLog = async (cases: readonly string[]): Promise<SmallLog> => {
  const leaves = leavesOf(cases);
  const size = leaves.length;
  const tree = wholeTree(leaves.map(({ hash }) => fromHex(hash)));
  const origin = `tasdiq/${leaves[0]?.hash.slice(0, 32) ?? ""}`;
  const signer: NoteSigner = await noteSigner(origin, memorySigner());
  const signed = async (signs: number, root: Hash): Promise<Line> => ({
    kind: "checkpoint",
    note: await signNote(checkpointText({ origin, size: signs, root }), [signer]),
    where: named(`checkpoint of ${String(signs)}`),
  });
  return {
    leaves,
    leaf: (n) => {
      const found = leaves[n];
      if (found === undefined) throw new Error("no such leaf");
      return found;
    },
    origin,
    size,
    checkpoint: (signs, root = tree.root(signs)) => signed(signs, root),
    proven: (leaf) => ({ ...leaf, proof: tree.inclusion(leaf.n, size).map(toHex) }),
    consistency: (first) => ({
      kind: "consistency",
      size: first,
      proof: tree.consistency(first, size).map(toHex),
    }),
    head: (caseId, before = size - 1) => {
      const heads = headsAt(leaves.slice(0, before));
      const order = heads.inOrder();
      const hashes = order.map((id) => headLeaf(id, heads.of(id) ?? { seq: 0, hash: "" }));
      const index = order.indexOf(caseId);
      const proof = wholeTree(hashes).inclusion(index, order.length).map(toHex);
      return { kind: "head", caseId, index, proof };
    },
    read: (header, lines) => {
      const whole = { kind: "log", origin, size, caseId: undefined, ...header } as const;
      const reading = beginReading(whole, [signer.key]);
      for (const line of lines) takeLine(reading, line);
      return integrityInWords(finish(reading));
    },
  };
};

/** The entry of a leaf that has one. */
export const entryOf = ({ entry }: Leaf): LeafEntry => {
  if (entry === undefined) throw new Error("no entry");
  return entry;
};

/** A log of two cases with two seals, and the checkpoints of both. */
export const sealedTwice = async (): Promise<{
  readonly log: SmallLog;
  readonly leaves: readonly Leaf[];
  readonly last: Line;
  readonly earlier: Line;
}> => {
  const log = await smallLog(["office", "az-1", "log", "az-1", "az-2", "log"]);
  const { leaves } = log;
  return { log, leaves, last: await log.checkpoint(6), earlier: await log.checkpoint(3) };
};
