import { DatabaseSync } from "node:sqlite";
import type { RecordFinding } from "../../ledger/check/finding.ts";
import { comparedWith, type Mark, newestIn, writeMark } from "./mark.ts";

const reading = <T>(file: string, work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
};

const integrityOf = (file: string): readonly string[] =>
  reading(file, (database) =>
    database
      .prepare("PRAGMA integrity_check(20)")
      .all()
      .map((row) => String(row["integrity_check"])),
  );

/** What SQLite itself finds wrong with a database file: that it is none, pages, indexes. */
export const unsoundIn = (file: string): readonly string[] => {
  try {
    return integrityOf(file).filter((words) => words !== "ok");
  } catch (cause) {
    return [cause instanceof Error ? cause.message : String(cause)];
  }
};

/** What SQLite finds wrong with some tables of an open database and their indexes: at most one sentence for each. */
export const unsoundTables = (
  database: DatabaseSync,
  tables: readonly string[],
): readonly string[] =>
  tables.flatMap((table) => {
    try {
      const row = database.prepare(`PRAGMA integrity_check('${table}')`).get();
      const said = String(row?.["integrity_check"]);
      return said === "ok" ? [] : [`${table}: ${said.replaceAll(/\s+/g, " ")}`];
    } catch (cause) {
      return [`${table}: ${cause instanceof Error ? cause.message : String(cause)}`];
    }
  });

/** How many entries a ledger's file holds, whether they have a leaf or not. */
export const entriesIn = (file: string): number =>
  reading(file, (database) =>
    Number(database.prepare("SELECT count(*) AS count FROM entry").get()?.["count"]),
  );

/** What of the copy of a ledger is not as the mark says that stood beside the ledger before it was copied. */
export const unacknowledgedIn = (file: string, mark: Mark | undefined): readonly RecordFinding[] =>
  mark === undefined ? [] : reading(file, (database) => comparedWith(database, mark));

/** Puts a mark beside a ledger that is restored: from then on its entries are those that are acknowledged. */
export const markRestored = (file: string, markFile: string): void => {
  const mark = reading(file, (database) => newestIn(database)());
  if (mark !== undefined) writeMark(markFile, mark);
};
