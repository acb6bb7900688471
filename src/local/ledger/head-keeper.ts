import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import * as z from "zod/mini";
import type { Kept, DerivedData, MadeHead } from "../../ledger/record/read-record.ts";
import type { HeadKeeper, NewestEntry } from "../../ledger/sweep/looks/heads.ts";
import { besideCase, type CaseColumn, type Row } from "../../ledger/check/columns.ts";
import { endings } from "../../procedure/case/stage.ts";
import { caseIdSchema } from "../../procedure/values/ids.ts";
import { answering } from "./answering.ts";
import { holderRow, storedEntryRow } from "./rows.ts";
import { transactPatiently } from "./transaction.ts";

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
const namedIn = (made: Kept, columns: readonly CaseColumn[]): Record<string, SQLInputValue> =>
  Object.fromEntries(columns.map((name) => [snake(name), valueIn(besideCase[name](made))]));

/** The columns of `head` and of `opening` beside the case's id, by their names in the checker's list. */
const headColumns = [
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
const openingColumns = [
  "title",
  "procedure",
  "treaty",
  "words",
] as const satisfies readonly CaseColumn[];

const entriesIn = (database: DatabaseSync): DerivedData["entries"] => {
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
const keptIn = (database: DatabaseSync): Pick<DerivedData, "entries" | "ofCase"> => {
  // In one statement, so that no entry comes in between.
  const kept = database.prepare(
    `SELECT head.*, title, procedure, treaty, words,
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

const newestRow = z.pipe(
  z.object({
    case_id: caseIdSchema,
    seq: z.number(),
    head_at: z.nullable(z.number()),
    agrees: z.number(),
  }),
  z.transform((row): NewestEntry => ({
    caseId: row.case_id,
    seq: row.seq,
    headAt: row.head_at,
    agrees: row.agrees === 1,
  })),
);

const standRow = z.object({ seq: z.nullable(z.number()), head_at: z.nullable(z.number()) });

const hasEntry = (table: string): string =>
  `EXISTS (SELECT 1 FROM entry WHERE entry.case_id = ${table}.case_id)`;

// A case that is open holds one thing, which is compared with its entries when it is read whole; no other holds any.
const orphanedHeads = `
  SELECT unique_fact.case_id FROM unique_fact LEFT JOIN head USING (case_id)
    GROUP BY unique_fact.case_id HAVING count(*) > 1 OR head.open IS NOT 1
  UNION SELECT case_id FROM opening WHERE NOT ${hasEntry("opening")}
  UNION SELECT case_id FROM unique_fact WHERE NOT ${hasEntry("unique_fact")}
  ORDER BY 1 LIMIT ?`;

const statementsOf = (database: DatabaseSync) => ({
  newest: database.prepare(
    `SELECT newest.case_id, newest.seq, head.version AS head_at,
       head.hash IS (SELECT hash FROM entry WHERE case_id = newest.case_id AND seq = newest.seq)
         AND head.open IS (head.stage NOT IN (SELECT value FROM json_each(:endings))) AS agrees
     FROM (SELECT case_id, max(seq) AS seq FROM entry WHERE case_id > :afterId
       GROUP BY case_id ORDER BY case_id LIMIT :limit) AS newest
       LEFT JOIN head USING (case_id) ORDER BY newest.case_id`,
  ),
  stand: database.prepare(
    `SELECT (SELECT max(seq) FROM entry WHERE case_id = :id) AS seq,
       (SELECT version FROM head WHERE case_id = :id) AS head_at`,
  ),
  head: database.prepare(
    `INSERT INTO head (case_id, version, hash, stage, stage_since, at, task_since, due_on, assignee, open, public)
     VALUES (:case_id, :version, :hash, :stage, :stage_since, :at, :task_since, :due_on, :assignee, :open, :public)
     ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, hash = excluded.hash,
       stage = excluded.stage, stage_since = excluded.stage_since, at = excluded.at,
       task_since = excluded.task_since, due_on = excluded.due_on, assignee = excluded.assignee,
       open = excluded.open, public = excluded.public`,
  ),
  opening: database.prepare(
    `INSERT INTO opening (case_id, title, procedure, treaty, words)
     VALUES (:case_id, :title, :procedure, :treaty, :words)
     ON CONFLICT (case_id) DO UPDATE SET title = excluded.title, procedure = excluded.procedure,
       treaty = excluded.treaty, words = excluded.words`,
  ),
  unopened: database.prepare("DELETE FROM opening WHERE case_id = ?"),
  take: database.prepare(
    "INSERT INTO unique_fact (key, case_id) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
  ),
  releaseAll: database.prepare("DELETE FROM unique_fact WHERE case_id = ?"),
  orphanedHeads: database.prepare(orphanedHeads),
});
type Statements = ReturnType<typeof statementsOf>;

const putHead = ({ head }: Statements, made: MadeHead): void => {
  head.run(namedIn(made, ["caseId", ...headColumns]));
};

const putBeside = (statements: Statements, made: MadeHead): void => {
  const { caseId: case_id } = made.head.state;
  if (made.opening === null) statements.unopened.run(case_id);
  else statements.opening.run(namedIn(made, ["caseId", ...openingColumns]));
  // What else it held is nobody's; what another case holds is left to that one.
  statements.releaseAll.run(case_id);
  for (const { kind, key } of made.unique) if (kind === "take") statements.take.run(key, case_id);
};

const orphanedHeadsIn =
  ({ orphanedHeads: listed }: Statements): HeadKeeper["orphanedHeads"] =>
  (limit) =>
    answering(() => listed.all(limit).map((row) => holderRow.parse(row).case_id));

/** Makes heads anew in the ledger's file, each in one transaction with what is kept beside it. */
export const headKeeperIn = (database: DatabaseSync): HeadKeeper => {
  const statements = statementsOf(database);
  const standOf = (id: string) => standRow.parse(statements.stand.get({ id }));
  const standsStill = ({ head: { state }, headAt }: MadeHead): boolean => {
    const stand = standOf(state.caseId);
    return stand.seq === state.version && stand.head_at === headAt;
  };
  return {
    newest: (page) =>
      answering(() =>
        statements.newest
          .all({ ...page, endings: JSON.stringify(endings) })
          .map((row) => newestRow.parse(row)),
      ),
    ...keptIn(database),
    orphanedHeads: orphanedHeadsIn(statements),
    forget: (caseId) =>
      transactPatiently(database, () => {
        if (standOf(caseId).seq !== null) return false;
        statements.unopened.run(caseId);
        statements.releaseAll.run(caseId);
        return true;
      }),
    replace: (made) =>
      transactPatiently(database, () => {
        if (!standsStill(made)) return false;
        putHead(statements, made);
        putBeside(statements, made);
        return true;
      }),
  };
};
