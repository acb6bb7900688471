import type { ActInHistory, HistoryRow } from "../../application/history.ts";
import { actByName } from "../../documents/exports/history-table.ts";
import { authoritySaid } from "../../domain/authority.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import { inEnglish } from "../../words/read.ts";
import type { Paint } from "../paint.ts";

const shownDigits = 16;

const established = (row: HistoryRow): string => {
  switch (row.established) {
    case "key":
      return "by key";
    case "token":
      return "by token";
    case "demonstrationName":
      return "by name only, demonstration";
    case "system":
      return "the machine";
  }
};

const happened = (act: ActInHistory): string =>
  act.on.kind === "unknown" ? actByName(act) : `${actByName(act)} (${dateInWords(act.on)})`;

const margin = " ".repeat(5);

const restsOn = ({ acts }: HistoryRow): readonly string[] =>
  [
    ...new Set(
      acts.flatMap(({ authority }) =>
        authority === null ? [] : [inEnglish(authoritySaid(authority))],
      ),
    ),
  ].map((words) => `${margin}by ${words}`);

const documentLine = ({ documents }: HistoryRow): readonly string[] =>
  documents.length === 0
    ? []
    : [
        `${margin}documents: ${documents.map(({ what, digest }) => `${what} ${digest.slice(0, shownDigits)}`).join(", ")}`,
      ];

const hiddenLine = ({ entry }: HistoryRow): readonly string[] =>
  entry === null ? [`${margin}what was entered is not shown here`] : [];

const proofLine = ({ prev, leaf }: HistoryRow): string => {
  const follows = prev === null ? "the first" : `after ${prev.slice(0, shownDigits)}`;
  return `${margin}${follows}; ${leaf === null ? "not in the log yet" : `leaf ${String(leaf)} of the log`}`;
};

/** An entry of a history: what happened and who recorded it; what it rests on, its documents, its proof. */
export const rowLines = (paint: Paint, row: HistoryRow): readonly string[] => {
  const imported = row.imported ? ", imported" : "";
  const who = paint.dim(`${row.person} as ${row.duty} (${established(row)}${imported})`);
  const acts = row.acts.map(happened).join(", ");
  return [
    `${String(row.seq).padStart(3)}  ${row.at.slice(0, 16)}Z  ${row.hash.slice(0, shownDigits)}  ${acts}  ${who}`,
    ...[...hiddenLine(row), ...restsOn(row), ...documentLine(row), proofLine(row)].map(paint.dim),
  ];
};
