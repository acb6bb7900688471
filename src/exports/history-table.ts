import type { ActKind, RecordedAct } from "../case/act.ts";
import { authorityInWords, type Authority } from "../words/authority.ts";
import { dateInWords, type FactDate } from "../time/fact-date.ts";
import { inEnglish } from "../files/words.ts";
import { csvLines, type Cell, marked } from "./tables.ts";

type ActTold = {
  readonly kind: ActKind;
  /** What a correction restates. */
  readonly restated: RecordedAct["kind"] | null;
  readonly on: FactDate;
  readonly authority: Authority | null;
};

/** An entry of a history, as it is told to those who may read the whole record: persons are named. */
export type EntryTold = {
  readonly seq: number;
  readonly at: string;
  readonly acts: readonly ActTold[];
  readonly person: string;
  readonly duty: string;
  readonly imported: boolean;
  readonly source: string | null;
  readonly documents: readonly { readonly what: string; readonly digest: string }[];
  readonly hash: string;
  readonly prev: string | null;
  readonly leaf: number | null;
  readonly established: string;
};

/** An act by its name, a correction with what it restates. */
const actByName = ({ kind, restated }: Pick<ActTold, "kind" | "restated">): string =>
  restated === null ? kind : `${kind} (${restated})`;

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
  "established",
] as const;

const cells = (row: EntryTold): readonly Cell[] => [
  row.seq,
  row.at,
  row.acts.map(actByName).join("; "),
  row.acts.map(({ on }) => dateInWords(on)).join("; "),
  row.person,
  row.duty,
  row.imported ? "yes" : "no",
  row.source,
  row.acts
    .flatMap(({ authority }) =>
      authority === null ? [] : [inEnglish(authorityInWords(authority))],
    )
    .join("; "),
  row.documents.map(({ what, digest }) => `${what} ${digest}`).join("; "),
  row.hash,
  row.prev,
  row.leaf,
  row.established,
];

/** The entries of a history, and whether they are a demonstration's. */
export type HistoryTold = {
  readonly demonstration: boolean;
  readonly entries: readonly EntryTold[];
};

/** A history as a table: CSV by RFC 4180 in UTF-8, in which no cell is a formula to a spreadsheet. */
export const historyTable = ({ demonstration, entries }: HistoryTold): string =>
  csvLines(marked({ header, rows: entries.map(cells) }, { demonstration }));
