import { DatabaseSync } from "node:sqlite";
import * as z from "zod/mini";
import type { StoreObject } from "../../ledger/check/store.ts";
import { prepareSchema } from "./schema.ts";
import { transactPatiently } from "./transaction.ts";

const objectRow = z.object({ kind: z.string(), name: z.string(), sql: z.string() });

/** The tables, indexes and triggers in a file, but for what SQLite makes of its own accord. */
const objectsIn = (database: DatabaseSync): readonly StoreObject[] =>
  database
    .prepare(
      "SELECT type AS kind, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name",
    )
    .all()
    .map((row) => objectRow.parse(row));

let written: readonly StoreObject[] | undefined;

/** The same of a file that this software has just made. */
const objectsWritten = (): readonly StoreObject[] => {
  if (written !== undefined) return written;
  const database = new DatabaseSync(":memory:");
  prepareSchema(database);
  written = objectsIn(database);
  database.close();
  return written;
};

/** How the ledger's file is laid out, and how this software lays it out. */
export type Layout = {
  readonly found: () => readonly StoreObject[];
  readonly written: () => readonly StoreObject[];
  /** Puts back the triggers that are missing or otherwise. Tables are left as they are. */
  readonly putTriggersBack: () => Promise<void>;
};

export const layoutIn = (database: DatabaseSync): Layout => ({
  found: () => objectsIn(database),
  written: objectsWritten,
  putTriggersBack: () =>
    transactPatiently(database, () => {
      const found = new Map(objectsIn(database).map(({ name, sql }) => [name, sql]));
      for (const { kind, name, sql } of objectsWritten())
        if (kind === "trigger" && found.get(name) !== sql)
          database.exec(`DROP TRIGGER IF EXISTS ${name}; ${sql}`);
    }),
});
