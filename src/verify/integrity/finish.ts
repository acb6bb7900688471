import { cover, signedRoot, type Known, type Reading } from "./reading.ts";
import { logCase } from "./heads.ts";

export type Integrity = Pick<Reading, "header" | "faults" | "covered" | "entries" | "hidden"> & {
  readonly cases: number;
  readonly checkpoints: number;
  /** The checkpoints at hand that were compared with nothing: this export does not reach them, or brings no proof. */
  readonly open: readonly Known[];
};

// A whole log shows by itself that nothing is missing; where some cases are shown, the seal must show it.
const completeness = ({ header, heads, complete, seal, told }: Reading): void => {
  if (seal?.n !== header.size - 1) told("export", "does not end with a seal");
  const wanted = header.caseId === undefined ? heads.inOrder() : [header.caseId, "office"];
  for (const caseId of wanted)
    if (caseId !== logCase && !complete.has(caseId))
      told(caseId, "is not shown to be complete up to the seal");
};

/** Looks at what can be seen only at the end of an export. */
export const finish = (reading: Reading): Integrity => {
  const { header, tree, faults, told, entries, hidden, heads, compared } = reading;
  if (header.kind === "case" && signedRoot(reading) !== undefined) cover(reading, header.size);
  const has = `has ${String(tree.size())}`;
  if (header.kind !== "case" && tree.size() !== header.size)
    told("export", `${has} of the ${String(header.size)} leaves that it names`);
  if (header.kind !== "log") completeness(reading);
  if (!reading.covered) told("export", "is covered by no checkpoint that a given key signed");
  const all = [...reading.checkpoints.values()].flat();
  const open = all.filter(({ size }) => !compared.has(size));
  // A whole log has all leaves that were ever signed.
  for (const { size, where } of header.kind === "log" ? open : [])
    told(where, `signs ${String(size)} leaves, and the export ${has}: it is older, or was cut`);
  const counts = { entries, hidden, cases: heads.count(), checkpoints: all.length };
  return { header, faults, covered: reading.covered, ...counts, open };
};
