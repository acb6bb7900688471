import { openCheckpoint } from "./note.ts";
import { headLeaf } from "./heads.ts";
import { takeLeaf } from "./leaves.ts";
import type { Line } from "./line.ts";
import { fromHex, isConsistent, rootByInclusion } from "./merkle.ts";
import { signedRoot, type Reading } from "./reading.ts";

type Of<Kind extends Line["kind"]> = Extract<Line, { kind: Kind }>;
const takeCheckpoint = (reading: Reading, { note, where }: Of<"checkpoint">): void => {
  const { header, keys, checkpoints, told } = reading;
  const opened = openCheckpoint(note, keys);
  if ("fault" in opened) told(where, opened.fault);
  else if (opened.checkpoint.origin !== header.origin)
    told(where, { kind: "checkpointOfOtherLog" });
  else {
    const { size, root } = opened.checkpoint;
    const kept = checkpoints.get(size) ?? [];
    if (kept.some((one) => one.root === root)) return;
    if (kept[0]) told(where, { kind: "checkpointContradicts", size, other: kept[0].where });
    checkpoints.set(size, [...kept, { ...opened.checkpoint, where }]);
  }
};

/** That a case's last entry here is the one that the seal names as its head. */
const takeHead = (reading: Reading, { caseId, index, proof }: Of<"head">): void => {
  const head = reading.heads.of(caseId);
  const { n, cases: size = 0, headsRoot = "" } = reading.seal ?? {};
  const leaf = headLeaf(caseId, head ?? { seq: 0, hash: "" });
  const root = rootByInclusion({ index, size, leaf, proof: proof.map(fromHex) });
  // By the seal that is the last leaf: an earlier one does not know what came after it.
  if (n === reading.header.size - 1 && root === fromHex(headsRoot)) reading.complete.add(caseId);
  else reading.told({ kind: "placeEntry", caseId, seq: head?.seq ?? 0 }, { kind: "headUnproven" });
};

/** That an earlier checkpoint signs the beginning of the same log. */
const takeConsistency = (reading: Reading, { size, proof }: Of<"consistency">): void => {
  const last = { size: reading.header.size, root: signedRoot(reading) ?? "" };
  const known = reading.checkpoints.get(size);
  if (!known) reading.told({ kind: "placeProof", size }, { kind: "proofOfNone" });
  for (const one of known ?? []) {
    reading.compared.add(size);
    if (!isConsistent(one, last, proof.map(fromHex)))
      reading.told(one.where, { kind: "notABeginning", size: last.size });
  }
};

/** Takes the next line of an export into account. What a document says is not asked here. */
export const takeLine = (reading: Reading, line: Line): void => {
  if (line.kind === "leaf") takeLeaf(reading, line);
  else if (line.kind === "checkpoint") takeCheckpoint(reading, line);
  else if (line.kind === "head") takeHead(reading, line);
  else if (line.kind === "consistency") takeConsistency(reading, line);
};
