import { cellsOf } from "../../exports/lists/csv-line.ts";
import type { Sentence } from "../../words/messages.ts";

/** A cell of a list, read; or what is wrong with it. */
export type Cell<T> = { readonly value: T } | { readonly fault: Sentence };

export const faultsIn = (cells: readonly Cell<unknown>[]): readonly Sentence[] =>
  cells.flatMap((one) => ("fault" in one ? [one.fault] : []));

/** The columns that a list in CSV may have, in the order in which they are told. */
export type Columns = { readonly needed: readonly string[]; readonly possible: readonly string[] };

/** The header of a list that has all of its columns. */
export const headerOf = ({ needed, possible }: Columns): string =>
  [...needed, ...possible].join(",");

/**
 * What is wrong with the names in a header.
 * @param unknown what is said of a column that no rule knows
 */
export const headerFaults = (
  names: readonly string[],
  { needed, possible }: Columns,
  unknown: (name: string) => Sentence = (name) => ({ kind: "columnUnknown", name }),
): readonly Sentence[] => [
  ...needed
    .filter((name) => !names.includes(name))
    .map((name): Sentence => ({ kind: "columnMissing", name })),
  ...names.flatMap((name, index): readonly Sentence[] => {
    if (names.indexOf(name) !== index) return [{ kind: "columnTwice", name }];
    return needed.includes(name) || possible.includes(name) ? [] : [unknown(name.slice(0, 60))];
  }),
];

/** A row of a list: the cell in a column; undefined where the list has no such column. */
export type Row = (column: string) => string | undefined;

/** The row in a line; or why it is none under these names. */
export const rowOf = (
  line: string,
  names: readonly string[],
): Row | { readonly fault: Sentence } => {
  const cells = cellsOf(line);
  if (cells === undefined) return { fault: { kind: "rowQuotes" } };
  if (cells.length !== names.length)
    return {
      fault: {
        kind: "rowCells",
        cells: String(cells.length),
        columns: String(names.length),
      },
    };
  return (column) => {
    const index = names.indexOf(column);
    return index < 0 ? undefined : cells[index];
  };
};
