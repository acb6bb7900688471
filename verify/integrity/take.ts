import { hash } from "node:crypto";
import { headLeaf } from "./heads.ts";
import { takeLeaf } from "./leaves.ts";
import type { Line } from "./line.ts";
import { fromHex, isConsistent, rootByInclusion } from "./merkle.ts";
import { signedRoot, type Reading } from "./reading.ts";

type Of<Kind extends Line["kind"]> = Extract<Line, { kind: Kind }>;
/** That a case's last entry here is the one that the seal names as its head. */
const takeHead = (reading: Reading, { caseId, index, proof }: Of<"head">): void => {
  const head = reading.heads.of(caseId);
  const { cases: size = 0, headsRoot = "" } = reading.seal ?? {};
  const leaf = headLeaf(caseId, head ?? { seq: 0, hash: "" });
  const isShown =
    rootByInclusion({ index, size, leaf, proof: proof.map(fromHex) }) === fromHex(headsRoot);
  if (isShown) reading.complete.add(caseId);
  else
    reading.told(`${caseId}#${String(head?.seq ?? 0)}`, "is not shown to be the last of its case");
};

/** That an earlier checkpoint signs the beginning of the same log. */
const takeConsistency = (reading: Reading, { size, proof }: Of<"consistency">): void => {
  const last = { size: reading.header.size, root: signedRoot(reading) ?? "" };
  for (const one of reading.checkpointsOf(size)) {
    reading.compared.add(size);
    if (!isConsistent(one, last, proof.map(fromHex)))
      reading.told(one.where, `signs no beginning of the log of ${String(last.size)} leaves`);
  }
};

const takeDocument = (reading: Reading, { digest, text }: Of<"document">): void => {
  if (hash("sha256", text, "hex") !== digest)
    reading.told(`document ${digest}`, "is not what its digest says");
};

/** Takes the next line of an export into account. */
export const takeLine = (reading: Reading, line: Line): void => {
  if (line.kind === "leaf") takeLeaf(reading, line);
  else if (line.kind === "checkpoint") reading.addCheckpoint(line.note, "checkpoint in the export");
  else if (line.kind === "document") takeDocument(reading, line);
  else if (line.kind === "head") takeHead(reading, line);
  else takeConsistency(reading, line);
};
