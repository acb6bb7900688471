import { DatabaseSync } from "node:sqlite";
import * as z from "zod/mini";
import {
  contentOf,
  draftOf,
  endOf,
  newestFirst,
  type Draft,
  type DraftName,
  type Drafts,
} from "../ledger/drafts.ts";
import type { Clock } from "../ledger/ports.ts";
import { caseIdSchema, personSchema } from "../values/ids.ts";
import { makePrivateFile } from "./durable-file.ts";

// A file of its own: drafts are changed and forgotten, and nothing of the record may be.
const schema = `
  CREATE TABLE IF NOT EXISTS draft (
    person TEXT NOT NULL, case_id TEXT NOT NULL, verb TEXT NOT NULL,
    ends_at INTEGER NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (person, case_id, verb)
  ) STRICT, WITHOUT ROWID;`;

const keeping = `
  INSERT INTO draft (person, case_id, verb, ends_at, content) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (person, case_id, verb) DO UPDATE SET ends_at = excluded.ends_at, content = excluded.content`;

const rowSchema = z.object({
  person: personSchema,
  case_id: caseIdSchema,
  verb: z.string(),
  content: z.string(),
});

const draftIn = (row: unknown): Draft => {
  const { person, case_id: caseId, verb, content } = rowSchema.parse(row);
  return draftOf({ person, caseId, verb }, content);
};

const open = (file: string): DatabaseSync => {
  makePrivateFile(file);
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec("PRAGMA journal_mode = WAL");
  // A power cut may take the last keystrokes of a draft, and never anything that is on record.
  database.exec("PRAGMA synchronous = NORMAL");
  database.exec(schema);
  return database;
};

const answering = <T>(work: () => T): Promise<T> =>
  new Promise((answer) => {
    answer(work());
  });

export type LocalDrafts = Drafts & { readonly close: () => void };

type Place = { readonly file: string; readonly clock: Clock };

const one = "person = ? AND case_id = ? AND verb = ?";
const keyOf = ({ person, caseId, verb }: DraftName): [string, string, string] => [
  person,
  caseId,
  verb,
];

const draftsIn = (opened: () => DatabaseSync, { now }: Clock): Drafts => ({
  get: (name) =>
    answering(() => {
      const row = opened()
        .prepare(`SELECT * FROM draft WHERE ${one}`)
        .get(...keyOf(name));
      return newestFirst(row === undefined ? [] : [draftIn(row)], now())[0];
    }),
  put: (draft) =>
    answering(() => {
      opened().prepare("DELETE FROM draft WHERE ends_at <= ?").run(now());
      opened()
        .prepare(keeping)
        .run(...keyOf(draft), endOf(draft), contentOf(draft));
    }),
  remove: (name) =>
    answering(() => {
      opened()
        .prepare(`DELETE FROM draft WHERE ${one}`)
        .run(...keyOf(name));
    }),
  draftsOf: (person) =>
    answering(() => {
      const rows = opened().prepare("SELECT * FROM draft WHERE person = ?").all(person);
      return newestFirst(rows.map(draftIn), now());
    }),
});

/** Drafts in a file, which is opened when the first is asked for: most commands of a home have none. */
export const openDrafts = ({ file, clock }: Place): LocalDrafts => {
  let database: DatabaseSync | undefined;
  return {
    ...draftsIn(() => (database ??= open(file)), clock),
    close: () => {
      database?.close();
      database = undefined;
    },
  };
};
