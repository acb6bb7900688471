import type { SQLInputValue } from "node:sqlite";
import type { Kept } from "../../ledger/record/derived-data.ts";
import type { Append } from "../../ledger/ports.ts";
import { sendingStands, sendingUnderWay } from "../../case/sending.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import { longestLife } from "../post.ts";

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

/**
 * So long after an entry nothing is said of the times in its case, in milliseconds: whoever records what happened long ago goes on with
 * what came next, and until then it would be called overdue.
 */
export const graceAfterEntry = 60_000;

/** Before every other moment, and whatever the clock shows. */
const atOnce = 0;

/**
 * From when the worker has to look at a case (epoch ms): a letter that was released, which comes first; a sending of which nobody recorded an
 * outcome and whose sender is certainly gone; or a time that runs. Null where nothing is to be done in it without a person.
 */
export const dueAt = ({ head: { state }, sayFrom }: Kept): number | null => {
  if (!isOpen(state.stage)) return null;
  const claim = sendingUnderWay(state);
  const moments = [
    ...(sendingStands(state) === "released" ? [atOnce] : []),
    ...(claim === undefined ? [] : [Date.parse(claim.at) + longestLife + 1]),
    ...(sayFrom === null ? [] : [Math.max(sayFrom, Date.parse(state.at) + graceAfterEntry)]),
  ];
  return moments.length === 0 ? null : Math.min(...moments);
};

export const headRow = (kept: Kept): Written => {
  const { state, stageSince } = kept.head;
  return {
    case_id: state.caseId,
    open: Number(isOpen(state.stage)),
    public: Number(kept.public),
    due_at: dueAt(kept),
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
  head: `INSERT INTO head (case_id, version, hash, stage, stage_since, at, task_since, due_on, assignee, due_at, open, public)
    VALUES (:case_id, :version, :hash, :stage, :stage_since, :at, :task_since, :due_on, :assignee, :due_at, :open, :public)`,
  opening: `INSERT INTO opening (case_id, title, procedure, treaty, words)
    VALUES (:case_id, :title, :procedure, :treaty, :words)`,
  fact: "INSERT OR IGNORE INTO unique_fact (key, case_id) VALUES (:key, :case_id)",
} as const;
