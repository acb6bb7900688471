import { authorityInWords } from "../../domain/authority.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import type { ActInHistory, HistoryRow } from "../../application/history.ts";

/** An act by its name, a correction with what it restates. */
export const actInWords = ({ kind, restated }: ActInHistory): string =>
  restated === null ? kind : `${kind} (${restated})`;

// A spreadsheet takes a cell that begins so for a formula and carries it out; an apostrophe makes it a text.
const isFormula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

const cell = (value: string | number): string => {
  const text = String(value);
  const harmless = typeof value === "string" && isFormula.test(text) ? `'${text}` : text;
  return /["',;\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const header = [
  "seq",
  "recorded",
  "acts",
  "happened",
  "person",
  "duty",
  "imported",
  "source",
  "authority",
  "documents",
  "hash",
  "previous",
  "leaf",
] as const;

const cells = (row: HistoryRow): readonly (string | number)[] => [
  row.seq,
  row.at,
  row.acts.map(actInWords).join("; "),
  row.acts.map(({ on }) => dateInWords(on)).join("; "),
  row.person,
  row.duty,
  row.imported ? "yes" : "no",
  row.source ?? "",
  row.acts
    .flatMap(({ authority }) => (authority === null ? [] : [authorityInWords(authority)]))
    .join("; "),
  row.documents.map(({ what, digest }) => `${what} ${digest}`).join("; "),
  row.hash,
  row.prev ?? "",
  row.leaf ?? "",
];

/** A history as a table: CSV by RFC 4180 in UTF-8, in which no cell is a formula to a spreadsheet. */
export const historyTable = (rows: readonly HistoryRow[]): string =>
  [header, ...rows.map(cells)].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
