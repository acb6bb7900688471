import { cover, signedRoot, type Reading } from "./reading.ts";
import { logCase } from "./heads.ts";

/** What was found. */
export type Integrity = Pick<Reading, "header" | "faults" | "covered" | "entries" | "hidden"> & {
  readonly cases: number;
  readonly checkpoints: number;
  /** The checkpoints at hand about which this export shows nothing. */
  readonly open: readonly string[];
};

const endOfLog = ({ header, tree, allCheckpoints, compared, told }: Reading): void => {
  const size = tree.size();
  if (size !== header.size)
    told("export", `has ${String(size)} leaves where its first line says ${String(header.size)}`);
  for (const one of header.kind === "log" ? allCheckpoints() : [])
    if (!compared.has(one.size))
      told(one.where, `signs ${String(one.size)} leaves, and so many do not follow`);
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
  const { header, faults, told, entries, hidden, heads, compared } = reading;
  if (header.kind !== "case") endOfLog(reading);
  else if (signedRoot(reading) !== undefined) cover(reading, header.size);
  if (header.kind !== "log") completeness(reading);
  if (reading.covered === undefined)
    told("export", "is covered by no checkpoint that a given key signed");
  const all = reading.allCheckpoints();
  const open = all.filter(({ size }) => !compared.has(size)).map(({ where }) => where);
  const counts = { entries, hidden, cases: heads.count(), checkpoints: all.length };
  return { header, faults, covered: reading.covered, ...counts, open };
};
