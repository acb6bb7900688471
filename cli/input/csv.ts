import { cellsOf } from "../../documents/lists/csv-line.ts";

/** The columns that a list in CSV may have, in the order in which they are told. */
export type Columns = { readonly needed: readonly string[]; readonly possible: readonly string[] };

/** The header of a list that has all of its columns. */
export const headerOf = ({ needed, possible }: Columns): string =>
  [...needed, ...possible].join(",");

/**
 * What is wrong with the names in a header.
 * @param instead what follows the name of a column that no rule knows
 */
export const headerFaults = (
  names: readonly string[],
  { needed, possible }: Columns,
  instead = "",
): readonly string[] => [
  ...needed.filter((name) => !names.includes(name)).map((name) => `the column ${name} is missing`),
  ...names.flatMap((name, index) => {
    if (names.indexOf(name) !== index) return [`the column ${name} stands twice`];
    return needed.includes(name) || possible.includes(name)
      ? []
      : [`no rule knows the column "${name.slice(0, 60)}"${instead}`];
  }),
];

/** A row of a list: the cell in a column; undefined where the list has no such column. */
export type Row = (column: string) => string | undefined;

/** The row in a line; or why it is none under these names. */
export const rowOf = (line: string, names: readonly string[]): Row | { readonly fault: string } => {
  const cells = cellsOf(line);
  if (cells === undefined) return { fault: "has quotation marks that do not match" };
  if (cells.length !== names.length)
    return {
      fault: `has ${String(cells.length)} cells where the header has ${String(names.length)}`,
    };
  return (column) => {
    const index = names.indexOf(column);
    return index < 0 ? undefined : cells[index];
  };
};
