import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { openingOf, wordsOf } from "../../application/case-search.ts";
import type { Kept, KeptBeside, Stray } from "../../application/sweep/kept.ts";
import { isOpen } from "../../domain/stage.ts";
import { answering } from "./reads.ts";

/** A column with what follows from the entries, and what it means that something else stands there. */
type Column = readonly [stray: Stray, column: string, value: SQLInputValue];

/** A head's columns beside the two by which it is found. */
export const headColumns = ({ head, task, public: isPublic }: Kept): readonly Column[] => {
  const { head: hash, stage, at } = head.state;
  return [
    ["hash", "hash", hash],
    ["stage", "stage", stage],
    ["stageSince", "stage_since", head.stageSince],
    ["open", "open", Number(isOpen(stage))],
    ["at", "at", at],
    ["taskSince", "task_since", task?.since ?? null],
    ["dueOn", "due_on", task?.dueOn ?? null],
    ["assignee", "assignee", task?.assignee ?? null],
    ["public", "public", Number(isPublic)],
  ];
};

/** The columns of `opening`: empty for the records that are opened by no act of a case, which have no row there. */
export const openingColumns = ({ head: { state } }: Kept): readonly Column[] => {
  const opening = openingOf(state);
  return [
    ["opening", "title", opening?.title ?? null],
    ["opening", "profile", opening?.profile ?? null],
    ["opening", "treaty", opening?.treaty ?? null],
    ["opening", "words", opening === undefined ? null : wordsOf(state.caseId, opening.title)],
  ];
};

/** The columns as a statement takes them by name. */
export const namedIn = (columns: readonly Column[]): Record<string, SQLInputValue> =>
  Object.fromEntries(columns.map(([, column, value]) => [column, value]));

/** Compares what is kept beside the entries with what follows from them. In one statement, so that no entry comes in between. */
export const strayIn = (database: DatabaseSync): KeptBeside["strayFrom"] => {
  const kept = database.prepare(
    `SELECT head.*, title, profile, treaty, words,
       (SELECT case_id FROM unique_fact WHERE key = :key) AS holder
     FROM head LEFT JOIN opening USING (case_id) WHERE head.case_id = :id AND version = :version`,
  );
  return (made) =>
    answering(() => {
      const { caseId, version } = made.head.state;
      const [change] = made.unique;
      const found = kept.get({ id: caseId, version, key: change?.key ?? null });
      if (found === undefined) return [];
      const stray = [...headColumns(made), ...openingColumns(made)].flatMap(
        ([name, column, value]) => (found[column] === value ? [] : [name]),
      );
      const isHeld = found["holder"] === caseId;
      const isUniqueStray = change !== undefined && isHeld !== (change.kind === "take");
      return [...new Set([...stray, ...(isUniqueStray ? ["unique" as const] : [])])];
    });
};
