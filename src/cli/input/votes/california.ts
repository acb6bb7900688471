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
const cellsInExtract = 10;
/** bill, location, date, sequence, motion, ayes, noes, abstaining, result, and six that say nothing of the vote */
const cellsInTable = 15;

const houses: readonly (readonly [RegExp, string])[] = [
  [/^Assembly\b.*\bFloor\b|^AFLOOR$/i, "us-ca-assembly"],
  [/^Senate\b.*\bFloor\b|^SFLOOR$/i, "us-ca-senate"],
];

const houseOf = (location: string): string | null =>
  houses.find(([pattern]) => pattern.test(location.trim()))?.[1] ?? null;

/** The kind of a measure: `ACA` of `ACA14`, or of `201920200ACA14` with its session. */
const measureOf = (bill: string): string | null => /^\d*([A-Z]+)/.exec(bill.trim())?.[1] ?? null;

/** The legislature's own table has texts in backquotes, and NULL where it has none. */
const bare = (cell: string): string => (cell === "NULL" ? "" : cell.replace(/^`(.*)`$/, "$1"));

/** What is read of a row, in either of the two forms. */
type Cells = Readonly<
  Record<"id" | "about" | "yes" | "no" | "result" | "bill" | "location", string>
>;

const cellsIn = (text: string): Cells | undefined => {
  const cells = text.split("\t").map(bare);
  const cell = (index: number): string => cells[index] ?? "";
  const last = { yes: cell(6), no: cell(7), result: cell(8), bill: cell(9) };
  if (cells.length === cellsInExtract)
    return { ...last, id: cell(1), about: cell(5), location: cell(4) };
  if (cells.length !== cellsInTable) return undefined;
  const [bill, location] = [cell(0), cell(1)];
  const id = [bill, location, cell(2), cell(3), cell(4)].join(" ");
  return { id, about: bill, yes: cell(5), no: cell(6), result: cell(8), bill, location };
};

const voteIn = (text: string): RowRead => {
  const cells = cellsIn(text);
  if (cells === undefined)
    return {
      faults: [
        {
          kind: "rowCellsExpected",
          cells: String(text.split("\t").length),
          expected: `${String(cellsInExtract)} / ${String(cellsInTable)}`,
        },
      ],
    };
  const id = idIn("column", cells.id);
  const [yes, no] = [neededCount("yeas", cells.yes), neededCount("noes", cells.no)];
  const declared = declaredIn("result", cells.result.trim().replace(/^\((.*)\)$/, "$1"));
  if ("fault" in id || "fault" in yes || "fault" in no || "fault" in declared)
    return { faults: faultsIn([id, yes, no, declared]) };
  return {
    id: id.value,
    about: cells.about.trim(),
    measure: measureOf(cells.bill),
    chamber: houseOf(cells.location),
    declared: declared.value,
    // Who is neither counted for nor against was absent or abstained; the list does not tell which.
    counts: countsKnown({ for: yes.value, against: no.value }),
  };
};

/**
 * Reads votes of the California legislature: the fifteen columns of its table BILL_SUMMARY_VOTE_TBL, or ten
 * of an extract, between tabs, without a header.
 */
export const readCalifornia = (text: string): VotesRead =>
  readRows(
    linesOf(text),
    (row) => voteIn(row.text),
    ({ line }) => ({ kind: "atLine", line: String(line) }),
  );
