import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Kept, KeptBeside } from "../../application/record/derive.ts";
import { besideCase, type CaseColumn, type Row } from "../../ledger/check/columns.ts";
import { answering } from "./reads.ts";
import { storedEntryRow } from "./rows.ts";

const camel = (column: string): string =>
  column.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A row by the names that its columns have in the checker's list. */
const rowIn = (found: Row): Row =>
  Object.fromEntries(Object.entries(found).map(([column, value]) => [camel(column), value]));

const valueIn = (value: string | number | boolean | null): SQLInputValue =>
  typeof value === "boolean" ? Number(value) : value;

/** These columns of a case as a statement takes them by name, each as it follows from the entries. */
export const namedIn = (
  made: Kept,
  columns: readonly CaseColumn[],
): Record<string, SQLInputValue> =>
  Object.fromEntries(columns.map((name) => [snake(name), valueIn(besideCase[name](made))]));

/** The columns of `head` and of `opening` beside the case's id, by their names in the checker's list. */
export const headColumns = [
  "version",
  "hash",
  "stage",
  "stageSince",
  "open",
  "at",
  "taskSince",
  "dueOn",
  "assignee",
  "public",
] as const satisfies readonly CaseColumn[];
export const openingColumns = [
  "title",
  "profile",
  "treaty",
  "words",
] as const satisfies readonly CaseColumn[];

const entriesIn = (database: DatabaseSync): KeptBeside["entries"] => {
  const page = database.prepare(
    "SELECT * FROM entry WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?",
  );
  // By the id that stands in the bytes, as whoever sends the command again is answered.
  const command = database.prepare("SELECT case_id, seq, hash FROM entry WHERE command_id = ?");
  const leaf = database.prepare("SELECT * FROM log WHERE case_id = ? AND seq = ?");
  const rowOf = (row: Row) => {
    const stored = storedEntryRow.parse(row);
    const found = command.get(String(row["command_id"]));
    const logged = leaf.get(String(row["case_id"]), stored.seq);
    return {
      ...stored,
      entry: rowIn(row),
      command: found === undefined ? null : rowIn(found),
      ...(logged === undefined ? {} : { leaf: rowIn(logged) }),
    };
  };
  return (caseId, { afterSeq, limit }) =>
    answering(() => page.all(caseId, afterSeq, limit).map(rowOf));
};

/** What the ledger's file keeps beside the entries. */
export const keptIn = (database: DatabaseSync): Pick<KeptBeside, "entries" | "ofCase"> => {
  // In one statement, so that no entry comes in between.
  const kept = database.prepare(
    `SELECT head.*, title, profile, treaty, words,
       (SELECT case_id FROM unique_fact WHERE key = :key) AS holder
     FROM head LEFT JOIN opening USING (case_id) WHERE head.case_id = :id AND version = :version`,
  );
  return {
    entries: entriesIn(database),
    ofCase: (made) =>
      answering(() => {
        const { caseId, version } = made.head.state;
        const key = made.unique[0]?.key ?? null;
        const found = kept.get({ id: caseId, version, key });
        if (found === undefined) return undefined;
        const { holder, ...columns } = found;
        return {
          columns: rowIn(columns),
          holderOf: (asked) => (asked === key && typeof holder === "string" ? holder : null),
        };
      }),
  };
};
