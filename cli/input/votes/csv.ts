import { unknownTally } from "../../../domain/majority/tally.ts";
import { cellsOf } from "../csv.ts";
import { linesOf, type Line } from "./lines.ts";
import {
  countIn,
  declaredIn,
  faultsIn,
  idIn,
  readRows,
  type RowRead,
  type VotesRead,
} from "./votes-read.ts";

const needed = ["id", "for", "against"] as const;
const possible = ["abstain", "present", "members", "declared"] as const;
const columns: readonly string[] = [...needed, ...possible];

/** The header of a list of votes in CSV. */
export const csvHeader = columns.join(",");

const headerFaults = (names: readonly string[]): readonly string[] => [
  ...needed.filter((name) => !names.includes(name)).map((name) => `the column ${name} is missing`),
  ...names.flatMap((name, index) => {
    if (names.indexOf(name) !== index) return [`the column ${name} stands twice`];
    return columns.includes(name) ? [] : [`no rule knows the column "${name.slice(0, 60)}"`];
  }),
];

const voteIn = (cell: (name: string) => string | undefined): RowRead => {
  const id = idIn("id", cell("id"));
  const [yes, no] = [countIn("for", cell("for")), countIn("against", cell("against"))];
  const abstain = countIn("abstain", cell("abstain"));
  const present = countIn("present", cell("present"));
  const members = countIn("members", cell("members"));
  const declared = declaredIn("declared", cell("declared"));
  const cells = [id, yes, no, abstain, present, members, declared];
  if (
    "fault" in id ||
    "fault" in yes ||
    "fault" in no ||
    "fault" in abstain ||
    "fault" in present ||
    "fault" in members ||
    "fault" in declared
  )
    return { faults: faultsIn(cells) };
  return {
    id: id.value ?? "",
    about: "",
    measure: null,
    chamber: null,
    declared: declared.value,
    tally: {
      ...unknownTally,
      for: yes.value,
      against: no.value,
      abstain: abstain.value,
      present: present.value,
      members: members.value,
    },
  };
};

const rowOf = (text: string, names: readonly string[]): RowRead => {
  const cells = cellsOf(text);
  if (cells === undefined) return { faults: ["has quotation marks that do not match"] };
  if (cells.length !== names.length)
    return {
      faults: [`has ${String(cells.length)} cells where the header has ${String(names.length)}`],
    };
  return voteIn((name) => {
    const index = names.indexOf(name);
    return index < 0 ? undefined : cells[index];
  });
};

/** Reads a list of votes in CSV. A cell holds no line break, so a stray quotation mark spoils its own row only. */
export const readVotesCsv = (text: string): VotesRead => {
  const [header, ...rows] = linesOf(text);
  const names =
    header === undefined ? [] : (cellsOf(header.text) ?? []).map((one) => one.trim().toLowerCase());
  const faults = headerFaults(names);
  if (faults.length > 0)
    return {
      kind: "invalid",
      reason: `line ${String(header?.line ?? 1)}: ${faults.join("; ")}; expected the header ${csvHeader}`,
    };
  return readRows(
    rows,
    (row: Line) => rowOf(row.text, names),
    (row) => `line ${String(row.line)}`,
  );
};
