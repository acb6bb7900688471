import { DatabaseSync } from "node:sqlite";

const integrityOf = (file: string): readonly string[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare("PRAGMA integrity_check(20)")
      .all()
      .map((row) => String(row["integrity_check"]));
  } finally {
    database.close();
  }
};

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
export const entriesIn = (file: string): number => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(database.prepare("SELECT count(*) AS count FROM entry").get()?.["count"]);
  } finally {
    database.close();
  }
};
