import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Home } from "../../src/local/home/home.ts";

/** What there is in a home that a request could have written. */
export type Traces = {
  readonly entries: number;
  readonly documents: readonly string[];
  readonly files: readonly string[];
};

const entriesIn = (home: Home): number => {
  const file = new DatabaseSync(join(home.folder, "ledger.db"), { readOnly: true });
  try {
    return Number(file.prepare("SELECT count(*) AS entries FROM entry").get()?.["entries"]);
  } finally {
    file.close();
  }
};

/** Entries of all cases and of the office, documents, and what lies in the home and beside it. */
export const tracesIn = (home: Home): Traces => ({
  entries: entriesIn(home),
  documents: readdirSync(join(home.folder, "documents"), { recursive: true }).map(String),
  // The ledger's own files beside it come and go with its connections.
  files: [home.folder, join(home.folder, "..")]
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => !/-(wal|shm)$/.test(name)),
});
