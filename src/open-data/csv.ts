/** What stands in a cell; nothing where it is not known. */
export type Cell = string | number | null;

export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

// A spreadsheet takes a cell that begins so for a formula and carries it out; an apostrophe makes it a text.
const isFormula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

const written = (value: Cell): string => {
  const text = value === null ? "" : String(value);
  const harmless = typeof value === "string" && isFormula.test(text) ? `'${text}` : text;
  return /["',;\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** A table as CSV by RFC 4180, in which no cell is a formula to a spreadsheet. */
export const csvLines = ({ header, rows }: Table): string =>
  [header, ...rows].map((line) => `${line.map(written).join(",")}\r\n`).join("");

/** The same with the mark by which spreadsheets know that it is UTF-8. */
export const csvFile = (table: Table): string => `\uFEFF${csvLines(table)}`;
