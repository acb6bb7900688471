import type { Sentence } from "../words/messages.ts";
import { cover, signedRoot, type Known, type Reading } from "./reading.ts";
import { logCase } from "./heads.ts";

export type Integrity = Pick<Reading, "header" | "faults" | "covered" | "entries" | "hidden"> & {
  readonly cases: number;
  readonly checkpoints: number;
  /** The checkpoints at hand that were compared with nothing: this export does not reach them, or brings no proof. */
  readonly open: readonly Known[];
};

const theExport: Sentence = { kind: "placeExport" };
// A whole log shows by itself that nothing is missing; where some cases are shown, the seal must show it.
const completeness = ({ header, heads, complete, seal, told }: Reading): void => {
  if (seal?.n !== header.size - 1) told(theExport, { kind: "noSealAtEnd" });
  const wanted = header.caseId === undefined ? heads.inOrder() : [header.caseId, "office"];
  for (const caseId of wanted)
    if (caseId !== logCase && !complete.has(caseId))
      told({ kind: "asGiven", text: caseId }, { kind: "caseIncomplete" });
};

/** Looks at what can be seen only at the end of an export. */
export const finish = (reading: Reading): Integrity => {
  const { header, tree, faults, told, entries, hidden, heads, compared } = reading;
  if (header.kind === "case" && signedRoot(reading) !== undefined) cover(reading, header.size);
  const count = tree.size();
  if (header.kind !== "case" && count !== header.size)
    told(theExport, { kind: "leavesOtherThanNamed", count, size: header.size });
  if (header.kind !== "log") completeness(reading);
  if (!reading.covered) told(theExport, { kind: "coveredByNone" });
  const all = [...reading.checkpoints.values()].flat();
  const open = all.filter(({ size }) => !compared.has(size));
  // A whole log has all leaves that were ever signed.
  for (const { size, where } of header.kind === "log" ? open : [])
    told(where, { kind: "leavesCut", size, count });
  const counts = { entries, hidden, cases: heads.count(), checkpoints: all.length };
  return { header, faults, covered: reading.covered, ...counts, open };
};
