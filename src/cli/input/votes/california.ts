import { faultsIn } from "../csv.ts";
import { linesOf } from "../read-file.ts";
import {
  countsKnown,
  declaredIn,
  idIn,
  neededCount,
  readRows,
  type RowRead,
  type VotesRead,
} from "./votes-read.ts";

/** date, column, author, topic, location, motion, yeas, noes, result, bill */
const cellsInRow = 10;

const houses: readonly (readonly [RegExp, string])[] = [
  [/^Assembly\b.*\bFloor\b/i, "us-ca-assembly"],
  [/^Senate\b.*\bFloor\b/i, "us-ca-senate"],
];

const houseOf = (location: string): string | null =>
  houses.find(([pattern]) => pattern.test(location.trim()))?.[1] ?? null;

/** The kind of a measure: `ACA` of `ACA14`. */
const measureOf = (bill: string): string | null => /^[A-Z]+/.exec(bill.trim())?.[0] ?? null;

const voteIn = (text: string): RowRead => {
  const cells = text.split("\t");
  if (cells.length !== cellsInRow)
    return {
      faults: [
        {
          kind: "rowCellsExpected",
          cells: String(cells.length),
          expected: String(cellsInRow),
        },
      ],
    };
  const cell = (index: number): string => cells[index] ?? "";
  const id = idIn("column", cell(1));
  const [yes, no] = [neededCount("yeas", cell(6)), neededCount("noes", cell(7))];
  const declared = declaredIn(
    "result",
    cell(8)
      .trim()
      .replace(/^\((.*)\)$/, "$1"),
  );
  if ("fault" in id || "fault" in yes || "fault" in no || "fault" in declared)
    return { faults: faultsIn([id, yes, no, declared]) };
  return {
    id: id.value,
    about: cell(5).trim(),
    measure: measureOf(cell(9)),
    chamber: houseOf(cell(4)),
    declared: declared.value,
    // Who is neither counted for nor against was absent or abstained; the list does not tell which.
    counts: countsKnown({ for: yes.value, against: no.value }),
  };
};

/** Reads votes of the California legislature: ten columns between tabs, without a header. */
export const readCalifornia = (text: string): VotesRead =>
  readRows(
    linesOf(text),
    (row) => voteIn(row.text),
    ({ line }) => ({ kind: "atLine", line: String(line) }),
  );
