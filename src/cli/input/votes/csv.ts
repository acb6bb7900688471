import { cellsOf } from "../../../exports/lists/csv-line.ts";
import { type Columns, faultsIn, headerFaults, headerOf, type Row, rowOf } from "../csv.ts";
import { linesOf } from "../read-file.ts";
import {
  countIn,
  countsKnown,
  declaredIn,
  idIn,
  readRows,
  type RowRead,
  type VotesRead,
} from "./votes-read.ts";

const columns: Columns = {
  needed: ["id", "for", "against"],
  possible: ["abstain", "present", "members", "declared"],
};

/** The header of a list of votes in CSV. */
export const csvHeader = headerOf(columns);

const voteIn = (cell: Row): RowRead => {
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
    id: id.value,
    about: "",
    measure: null,
    chamber: null,
    declared: declared.value,
    counts: countsKnown({
      for: yes.value,
      against: no.value,
      abstaining: abstain.value,
      present: present.value,
      members: members.value,
    }),
  };
};

const rowIn = (line: string, names: readonly string[]): RowRead => {
  const row = rowOf(line, names);
  return "fault" in row ? { faults: [row.fault] } : voteIn(row);
};

/** Reads a list of votes in CSV. A cell holds no line break, so a stray quotation mark spoils its own row only. */
export const readVotesCsv = (text: string): VotesRead => {
  const [header, ...rows] = linesOf(text);
  const names =
    header === undefined ? [] : (cellsOf(header.text) ?? []).map((one) => one.trim().toLowerCase());
  const faults = headerFaults(names, columns);
  if (faults.length > 0)
    return {
      kind: "invalid",
      reason: {
        kind: "listHeader",
        line: String(header?.line ?? 1),
        faults,
        header: csvHeader,
      },
    };
  return readRows(
    rows,
    (row) => rowIn(row.text, names),
    ({ line }) => ({ kind: "atLine", line: String(line) }),
  );
};
