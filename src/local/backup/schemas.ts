import type { Sentence } from "../../words/messages.ts";
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathsIn, placeOfFile, type FileFault } from "./inventory.ts";

/** The SQL of each table, index and trigger of a database, by kind and name: `trigger entry_is_the_next`. */
export type Schema = Readonly<Record<string, string>>;

// Not opened for reading alone: such a connection leaves the files of a write-ahead log behind when it closes.
const schemaOf = (file: string): Schema => {
  const database = new DatabaseSync(file);
  try {
    return Object.fromEntries(
      database
        .prepare(
          `SELECT type, name, sql FROM sqlite_schema
           WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' ORDER BY type, name`,
        )
        .all()
        .map(({ type, name, sql }) => [`${String(type)} ${String(name)}`, String(sql)] as const),
    );
  } finally {
    database.close();
  }
};

const magic = "SQLite format 3\0";

const isDatabase = (file: string): boolean => {
  const opened = openSync(file, "r");
  try {
    const start = Buffer.alloc(magic.length);
    return readSync(opened, start) === magic.length && start.toString("latin1") === magic;
  } finally {
    closeSync(opened);
  }
};

/** The schemas of all SQLite files in a folder, by their paths in it. */
export const schemasOf = (folder: string): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    [...pathsIn(folder).keys()]
      .filter((path) => isDatabase(join(folder, path)))
      .map((path) => [path, schemaOf(join(folder, path))] as const),
  );

const differences = (where: Sentence, wanted: Schema, found: Schema): readonly FileFault[] => [
  ...Object.entries(wanted).flatMap(([name, sql]): readonly FileFault[] => {
    if (found[name] === undefined) return [{ where, reason: { kind: "schemaLacks", name } }];
    return found[name] === sql ? [] : [{ where, reason: { kind: "schemaOther", name } }];
  }),
  ...Object.keys(found)
    .filter((name) => !Object.hasOwn(wanted, name))
    .map((name): FileFault => ({ where, reason: { kind: "schemaSurplus", name } })),
];

/** What SQLite cannot read is named by others: here it has no schema to compare. */
const readable = (file: string): Schema | undefined => {
  try {
    return schemaOf(file);
  } catch {
    return undefined;
  }
};

/** Where the SQLite files in a folder have other tables, indexes and triggers than they should. */
export const schemaFaults = (
  folder: string,
  wanted: Readonly<Record<string, Schema>>,
): readonly FileFault[] =>
  Object.entries(wanted).flatMap(([path, schema]) => {
    const found = readable(join(folder, path));
    return found === undefined ? [] : differences(placeOfFile(path), schema, found);
  });
