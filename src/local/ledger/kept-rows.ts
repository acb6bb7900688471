import type { SQLInputValue } from "node:sqlite";
import type { Kept } from "../../ledger/record/derived-data.ts";
import type { Append } from "../../ledger/ports.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";

// The rows of the ledger's file, each by its columns. An append writes them, and whoever compares the record, or makes it anew, makes the
// same: there is no other way in which such a row comes about.

type Written = Record<string, SQLInputValue>;

export const entryRow = ({
  entry,
  hash,
  bytes,
  disclosure,
}: Pick<Append, "entry" | "hash" | "bytes" | "disclosure">): Written => ({
  case_id: entry.caseId,
  seq: entry.seq,
  hash,
  bytes,
  disclosure,
});

export const leafRow = ({ entry, hash }: Pick<Append, "entry" | "hash">): Written => ({
  case_id: entry.caseId,
  seq: entry.seq,
  hash,
});

/** On which shelf a head lies: by what lists of open and of public cases take it. */
export const shelfOf = ({ head, public: isPublic }: Kept): Written => ({
  case_id: head.state.caseId,
  open: Number(isOpen(head.state.stage)),
  public: Number(isPublic),
});

export const headRow = (kept: Kept): Written => {
  const { state, stageSince } = kept.head;
  return {
    ...shelfOf(kept),
    version: state.version,
    hash: state.head,
    stage: state.stage,
    stage_since: stageSince,
    at: state.at,
    task_since: kept.task?.since ?? null,
    due_on: kept.task?.dueOn ?? null,
    assignee: kept.task?.assignee ?? null,
  };
};

/** Null for the office's record and its like. */
export const openingRow = ({ head, opening }: Kept): Written | null => {
  if (opening === null) return null;
  const { title, procedure, treaty, words } = opening;
  return { case_id: head.state.caseId, title, procedure, treaty, words };
};

/** What a case has to itself. */
export const factRows = ({
  head,
  unique,
}: Kept): readonly { readonly key: string; readonly case_id: string }[] =>
  unique.flatMap(({ kind, key }) => (kind === "take" ? [{ key, case_id: head.state.caseId }] : []));

/** The statements that write them. */
export const inserting = {
  entry: `INSERT INTO entry (case_id, seq, hash, bytes, disclosure)
    VALUES (:case_id, :seq, :hash, :bytes, :disclosure)`,
  head: `INSERT INTO head (case_id, version, hash, stage, stage_since, at, task_since, due_on, assignee, open, public)
    VALUES (:case_id, :version, :hash, :stage, :stage_since, :at, :task_since, :due_on, :assignee, :open, :public)`,
  opening: `INSERT INTO opening (case_id, title, procedure, treaty, words)
    VALUES (:case_id, :title, :procedure, :treaty, :words)`,
  fact: "INSERT OR IGNORE INTO unique_fact (key, case_id) VALUES (:key, :case_id)",
} as const;
