import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import * as z from "zod/mini";
import type { BesideCase } from "../../ledger/check/finding.ts";
import type { StoredWhole } from "../../ledger/check/entry.ts";
import type { Beside, Row } from "../../ledger/check/rows.ts";
import type { DerivedHere, Kept, RecordRow } from "../../ledger/record/derived-data.ts";
import { endings } from "../../law/file/stage-of-case.ts";
import { type CaseId, caseIdSchema } from "../../values/ids.ts";
import { entryRow, factRows, headRow, inserting, leafRow, openingRow } from "./kept-rows.ts";
import { answering } from "./answering.ts";
import { storedEntryRow } from "./rows.ts";
import { transactPatiently } from "./transaction.ts";

const entriesIn = (database: DatabaseSync): DerivedHere["entries"] => {
  const page = database.prepare(
    `SELECT case_id, seq, hash, bytes, disclosure, command_id FROM entry
     WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
  );
  // By the id that stands in the bytes, as whoever sends the command again is answered.
  const command = database.prepare("SELECT case_id, seq, hash FROM entry WHERE command_id = ?");
  // Which number it has follows from the order of commits, and is fixed by the log's seals.
  const leaf = database.prepare("SELECT case_id, seq, hash FROM log WHERE case_id = ? AND seq = ?");
  const wholeOf = (row: Record<string, SQLInputValue>): StoredWhole => ({
    ...storedEntryRow.parse(row),
    beside: (recorded) => {
      const { caseId, seq, command: asked } = recorded.entry;
      const due = leafRow(recorded);
      const logged = leaf.get(caseId, seq);
      return [
        { of: "entry", due: { ...entryRow(recorded), command_id: asked.id }, stands: row },
        { of: "command", due, stands: command.get(asked.id) ?? null },
        ...(logged === undefined ? [] : [{ of: "leaf", due, stands: logged } as const]),
      ];
    },
  });
  return (caseId, { afterSeq, limit }) =>
    answering(() => page.all(caseId, afterSeq, limit).map(wholeOf));
};

const factRow = z.object({ key: z.string() });

/** All that is kept under the id of a case, beside what must be. */
const caseIn = (database: DatabaseSync) => {
  const head = database.prepare("SELECT * FROM head WHERE case_id = ?");
  const opening = database.prepare("SELECT * FROM opening WHERE case_id = ?");
  const facts = database.prepare(
    "SELECT * FROM unique_fact WHERE case_id = :id OR key IN (SELECT value FROM json_each(:keys))",
  );
  return (caseId: CaseId, made: Kept | undefined): readonly Beside<BesideCase>[] => {
    const due = new Map((made === undefined ? [] : factRows(made)).map((row) => [row.key, row]));
    const stands = new Map<string, Row>(
      facts
        .all({ id: caseId, keys: JSON.stringify([...due.keys()]) })
        .map((row) => [factRow.parse(row).key, row]),
    );
    return [
      { of: "head", due: made ? headRow(made) : null, stands: head.get(caseId) ?? null },
      { of: "opening", due: made ? openingRow(made) : null, stands: opening.get(caseId) ?? null },
      ...[...new Set([...due.keys(), ...stands.keys()])].map((key): Beside<BesideCase> => ({
        of: "unique",
        due: due.get(key) ?? null,
        stands: stands.get(key) ?? null,
      })),
    ];
  };
};

const recordRow = z.pipe(
  z.object({ case_id: caseIdSchema, head_at: z.nullable(z.number()), is_suspect: z.number() }),
  z.transform((row): RecordRow => ({
    caseId: row.case_id,
    version: row.head_at,
    isSuspect: row.is_suspect === 1,
  })),
);

/** Under which ids there is anything; a head is suspect that is not of the newest entry, or calls an ended case open. */
const records = `
  SELECT id.case_id, head.version AS head_at,
    NOT coalesce(head.hash = (SELECT hash FROM entry WHERE case_id = id.case_id ORDER BY seq DESC LIMIT 1)
      AND head.version = (SELECT max(seq) FROM entry WHERE case_id = id.case_id)
      AND head.open = (head.stage NOT IN (SELECT value FROM json_each(:endings))), FALSE) AS is_suspect
  FROM (SELECT case_id FROM entry WHERE seq = 1 AND case_id > :afterId
    UNION SELECT case_id FROM head WHERE case_id > :afterId
    UNION SELECT case_id FROM opening WHERE case_id > :afterId
    UNION SELECT case_id FROM unique_fact WHERE case_id > :afterId
    ORDER BY case_id LIMIT :limit) AS id
  LEFT JOIN head USING (case_id) ORDER BY id.case_id`;

const newestRow = z.object({ seq: z.nullable(z.number()) });

/** How many entries a case has now; null where it has none. */
const versionIn = (database: DatabaseSync): ((caseId: CaseId) => number | null) => {
  const newest = database.prepare("SELECT max(seq) AS seq FROM entry WHERE case_id = ?");
  return (caseId) => newestRow.parse(newest.get(caseId)).seq;
};

const replacingIn = (database: DatabaseSync): DerivedHere["replace"] => {
  const version = versionIn(database);
  const deletions = ["head", "opening", "unique_fact"].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE case_id = ?`),
  );
  const head = database.prepare(inserting.head);
  const opening = database.prepare(inserting.opening);
  const fact = database.prepare(inserting.fact);
  // An open case has one such thing, and an ended one none: who holds another, or holds it without being open, holds it wrongly.
  const free = database.prepare(
    `DELETE FROM unique_fact WHERE key = :key AND (
       EXISTS (SELECT 1 FROM unique_fact other WHERE other.case_id = unique_fact.case_id AND other.key <> :key)
       OR NOT EXISTS (SELECT 1 FROM head WHERE head.case_id = unique_fact.case_id AND head.open = 1))`,
  );
  const put = (made: Kept): void => {
    head.run(headRow(made));
    const opened = openingRow(made);
    if (opened !== null) opening.run(opened);
    // What another case holds rightly is left to that one.
    for (const row of factRows(made)) {
      free.run({ key: row.key });
      fact.run(row);
    }
  };
  return (caseId, made) =>
    transactPatiently(database, () => {
      if (version(caseId) !== (made?.head.state.version ?? null)) return false;
      for (const deletion of deletions) deletion.run(caseId);
      if (made !== undefined) put(made);
      return true;
    });
};

/** What the ledger's file keeps beside the entries. */
export const derivedIn = (database: DatabaseSync): DerivedHere => {
  const listed = database.prepare(records);
  const version = versionIn(database);
  const kept = caseIn(database);
  return {
    records: (page) =>
      answering(() =>
        listed
          .all({ ...page, endings: JSON.stringify(endings) })
          .map((row) => recordRow.parse(row)),
      ),
    entries: entriesIn(database),
    ofCase: (caseId, made) =>
      answering(() => {
        const rows = kept(caseId, made);
        // Read after the rows: what came since then does not make them otherwise.
        return version(caseId) === (made?.head.state.version ?? null) ? rows : undefined;
      }),
    replace: replacingIn(database),
  };
};
