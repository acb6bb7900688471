import { DatabaseSync } from "node:sqlite";
import type { RecordFinding } from "../../ledger/check/finding.ts";
import { comparedWith, type Mark, newestIn, writeMark } from "./mark.ts";
import { messageOf } from "./transaction.ts";

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
    return [messageOf(cause)];
  }
};

/** What SQLite finds wrong with a table and its indexes, or with the file as a whole: there no table is named. */
export type Unsound = { readonly table: string | null; readonly says: string };

const tablesIn = (database: DatabaseSync): readonly string[] =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
    .all()
    .map(({ name }) => String(name));

/** One sentence of SQLite's, undefined where all is well. */
const saysOf = (database: DatabaseSync, pragma: string): string | undefined => {
  try {
    const said = String(database.prepare(pragma).get()?.["integrity_check"]);
    return said === "ok" ? undefined : said.replaceAll(/\s+/g, " ");
  } catch (cause) {
    return messageOf(cause);
  }
};

/**
 * What SQLite finds wrong in a ledger's file: table by table, at most one sentence for each, or of the file where all tables are sound.
 * What a page holds besides rows is nobody's: bytes altered there, or in a page that is free, change nothing and are not found.
 */
export const unsoundParts = (file: string): readonly Unsound[] =>
  reading(file, (database) => {
    const whole = saysOf(database, "PRAGMA integrity_check(1)");
    if (whole === undefined) return [];
    const unsound = tablesIn(database).flatMap((table): readonly Unsound[] => {
      const says = saysOf(database, `PRAGMA integrity_check('${table}')`);
      return says === undefined ? [] : [{ table, says }];
    });
    return unsound.length > 0 ? unsound : [{ table: null, says: whole }];
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
