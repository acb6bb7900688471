import type { DatabaseSync } from "node:sqlite";
import * as z from "zod/mini";
import { openingOf, wordsOf } from "../../application/case-search.ts";
import type { HeadKeeper, MadeHead, NewestEntry } from "../../application/sweep/heads.ts";
import { caseIdSchema } from "../../domain/ids.ts";
import { isOpen } from "../../domain/stage.ts";
import { answering } from "./reads.ts";
import { transactPatiently } from "./transaction.ts";

const newestRow = z.pipe(
  z.object({ case_id: caseIdSchema, seq: z.number(), head_at: z.nullable(z.number()) }),
  z.transform((row): NewestEntry => ({
    caseId: row.case_id,
    seq: row.seq,
    headAt: row.head_at,
  })),
);

const standRow = z.object({ seq: z.nullable(z.number()), head_at: z.nullable(z.number()) });

const statementsOf = (database: DatabaseSync) => ({
  newest: database.prepare(
    `SELECT case_id, max(seq) AS seq,
       (SELECT version FROM head WHERE head.case_id = entry.case_id) AS head_at
     FROM entry WHERE case_id > ? GROUP BY case_id ORDER BY case_id LIMIT ?`,
  ),
  stand: database.prepare(
    `SELECT (SELECT max(seq) FROM entry WHERE case_id = :id) AS seq,
       (SELECT version FROM head WHERE case_id = :id) AS head_at`,
  ),
  head: database.prepare(
    `INSERT INTO head (version, hash, stage, stage_since, at, task_since, due_on, assignee, open,
       public, case_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, hash = excluded.hash,
       stage = excluded.stage, stage_since = excluded.stage_since, at = excluded.at,
       task_since = excluded.task_since, due_on = excluded.due_on, assignee = excluded.assignee,
       open = excluded.open, public = excluded.public`,
  ),
  opening: database.prepare(
    `INSERT INTO opening (case_id, title, profile, treaty, words) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (case_id) DO NOTHING`,
  ),
  take: database.prepare(
    "INSERT INTO unique_fact (key, case_id) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
  ),
  release: database.prepare("DELETE FROM unique_fact WHERE key = ? AND case_id = ?"),
});
type Statements = ReturnType<typeof statementsOf>;

const putHead = ({ head: put }: Statements, made: MadeHead): void => {
  const { caseId, version, head, stage, at } = made.head.state;
  const { task } = made;
  const left = [task?.since ?? null, task?.dueOn ?? null, task?.assignee ?? null] as const;
  const shelf = [Number(isOpen(stage)), Number(made.public), caseId] as const;
  put.run(version, head, stage, made.head.stageSince, at, ...left, ...shelf);
};

const putBeside = (statements: Statements, { head: { state }, unique }: MadeHead): void => {
  const { caseId } = state;
  const opening = openingOf(state);
  if (opening !== undefined) {
    const { title, profile, treaty } = opening;
    statements.opening.run(caseId, title, profile, treaty, wordsOf(caseId, title));
  }
  for (const { kind, key } of unique) statements[kind].run(key, caseId);
};

/** Makes heads anew in the ledger's file, each in one transaction with what is kept beside it. */
export const headKeeperIn = (database: DatabaseSync): HeadKeeper => {
  const statements = statementsOf(database);
  const standsStill = ({ head: { state }, headAt }: MadeHead): boolean => {
    const stand = standRow.parse(statements.stand.get({ id: state.caseId }));
    return stand.seq === state.version && stand.head_at === headAt;
  };
  return {
    newest: ({ afterId, limit }) =>
      answering(() => statements.newest.all(afterId, limit).map((row) => newestRow.parse(row))),
    replace: (made) =>
      transactPatiently(database, () => {
        if (!standsStill(made)) return false;
        putHead(statements, made);
        putBeside(statements, made);
        return true;
      }),
  };
};
