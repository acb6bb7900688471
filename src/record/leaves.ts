import type { Sentence } from "../words/messages.ts";
import { fromHex, rootByInclusion } from "./merkle.ts";
import { type EntryPlace, logCase, type Seal, sealOf } from "./heads.ts";
import type { Leaf } from "./line.ts";
import { cover, signedRoot, type Reading } from "./reading.ts";

/** The place of a leaf in a fault: its entry, or where it has none, its number. */
export const placeOfLeaf = ({ n, entry }: Leaf): Sentence =>
  entry?.place
    ? { kind: "placeEntry", caseId: entry.place.caseId, seq: entry.place.seq }
    : { kind: "placeLeaf", n };

type Tell = (reason: Sentence) => void;
/** What is wrong with a seal of all leaves so far. */
export const sealFault = ({ tree, heads, hidden }: Reading, seal: Seal): Sentence | undefined => {
  const found = sealOf(tree, heads);
  if (seal.root !== found.root) return { kind: "sealOfOtherRoot" };
  const isOther = seal.cases !== found.cases || seal.headsRoot !== found.headsRoot;
  return hidden === 0 && isOther ? { kind: "sealOfOtherHeads" } : undefined;
};

const compare = (reading: Reading, size: number): void => {
  const known = reading.checkpoints.get(size);
  if (known === undefined) return;
  const wrong = known.filter(({ root }) => root !== reading.tree.root());
  for (const { where } of wrong) reading.told(where, { kind: "rootOtherThanLeaves", size });
  reading.compared.add(size);
  if (wrong.length === 0) cover(reading, size);
};

/** A leaf of a log grows the tree, which is compared with the checkpoints of every size on the way. */
const growBy = (reading: Reading, { n, hash }: Leaf, tell: Tell): void => {
  const { tree, header } = reading;
  const due = tree.size();
  if (n !== due) tell({ kind: "leafOutOfTurn", n, due });
  if (due === 0 && !header.origin.endsWith(`/${hash.slice(0, 32)}`))
    tell({ kind: "logNamedOtherwise", origin: header.origin });
  tree.add(fromHex(hash));
  compare(reading, due + 1);
};

/** A leaf of a case's export proves that the signed tree holds it. */
const prove = (reading: Reading, { n, hash, proof }: Leaf, tell: Tell): void => {
  const { size } = reading.header;
  if (n < reading.next) tell({ kind: "leafBehindLater" });
  const root = rootByInclusion({ index: n, size, leaf: fromHex(hash), proof: proof.map(fromHex) });
  if (root === undefined || root !== signedRoot(reading)) tell({ kind: "leafUnproven", n, size });
};

const takeSeal = (reading: Reading, seal: NonNullable<Reading["seal"]>, tell: Tell): void => {
  const { kind, size } = reading.header;
  if (seal.size > seal.n) tell({ kind: "sealTooLarge" });
  if (kind === "case" && seal.n !== size - 1) tell({ kind: "sealNotLast" });
  // A seal that other entries overtook seals nothing; another one follows it.
  if (seal.size !== seal.n) return;
  const fault = kind === "case" ? undefined : sealFault(reading, seal);
  if (fault !== undefined) tell(fault);
  reading.seal = seal;
};

const chainFault = (reading: Reading, place: EntryPlace, hash: string): Sentence | undefined => {
  const { header, heads } = reading;
  const isOfCase = place.caseId === header.caseId || place.caseId === "office";
  if (header.kind !== "case" || isOfCase) return heads.follow(place, hash);
  // Of the log's own entries a case's export has one, the seal, which needs no chain: a checkpoint follows it.
  return place.caseId === logCase ? undefined : { kind: "entryOfOtherCase" };
};

const takeEntry = (reading: Reading, leaf: Leaf, tell: Tell): void => {
  const { n, hash, stated, entry } = leaf;
  const { place, seal } = entry ?? {};
  if (stated !== hash) tell({ kind: "hashOther" });
  const isOfLog = place?.caseId === logCase;
  if (isOfLog && seal) takeSeal(reading, { ...seal, n, at: place.at }, tell);
  else if (isOfLog) tell({ kind: "logEntryNoSeal" });
  const fault = place && chainFault(reading, place, hash);
  if (place === undefined) tell({ kind: "entryNotCanonical" });
  if (fault !== undefined) tell(fault);
};

/** Takes a leaf: its hash, its entry's place in the chain, its place in the tree. */
export const takeLeaf = (reading: Reading, leaf: Leaf): void => {
  const { header, told } = reading;
  const tell: Tell = (reason) => {
    told(placeOfLeaf(leaf), reason);
  };
  if (leaf.entry === undefined) {
    reading.hidden += 1;
    if (header.kind !== "public") tell({ kind: "entryHidden" });
  } else {
    reading.entries += 1;
    takeEntry(reading, leaf, tell);
  }
  if (header.kind === "case") prove(reading, leaf, tell);
  else growBy(reading, leaf, tell);
  reading.next = leaf.n + 1;
};
