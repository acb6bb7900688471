import type { DatabaseSync } from "node:sqlite";
import { assertWhole } from "../../ledger/handling/assert-whole.ts";
import type { Append, AppendResult, Ledger, UniqueChange } from "../../ledger/ports.ts";
import type { CaseId } from "../../values/ids.ts";
import { HomeFault } from "../disk-fault.ts";
import { entryRow, headRow, inserting, openingRow } from "./kept-rows.ts";
import { acceptedById, acceptedIn, holderRow, placeByCase } from "./rows.ts";
import { CommitFailed, type Write } from "./commits.ts";

const moved = `version = :version, hash = :hash, stage = :stage, stage_since = :stage_since, at = :at,
  task_since = :task_since, due_on = :due_on, assignee = :assignee`;

const statementsOf = (database: DatabaseSync) => ({
  accepted: database.prepare(acceptedById),
  place: database.prepare(placeByCase),
  entry: database.prepare(inserting.entry),
  head: database.prepare(inserting.head),
  // Without what the indexes are on, so that those are written only where a case changes its shelf.
  moved: database.prepare(
    `UPDATE head SET ${moved} WHERE open = :open AND public = :public AND due_at IS :due_at AND case_id = :case_id`,
  ),
  shelved: database.prepare(
    `UPDATE head SET ${moved}, open = :open, public = :public, due_at = :due_at WHERE case_id = :case_id`,
  ),
  opened: database.prepare(inserting.opening),
  holder: database.prepare("SELECT case_id FROM unique_fact WHERE key = ?"),
  take: database.prepare(inserting.fact),
  release: database.prepare("DELETE FROM unique_fact WHERE key = :key AND case_id = :case_id"),
});
type Statements = ReturnType<typeof statementsOf>;

const heldByOther = (
  statements: Statements,
  caseId: CaseId,
  { kind, key }: UniqueChange,
): AppendResult | undefined => {
  const found = kind === "take" ? statements.holder.get(key) : undefined;
  const holder = found && holderRow.parse(found).case_id;
  return holder === undefined || holder === caseId
    ? undefined
    : { kind: "uniqueTaken", key, holder };
};

const nowhere = { version: 0, hash: null } as const;

// Only compared with what is expected, and so not parsed.
const placeOf = (statements: Statements, caseId: CaseId): Readonly<Record<string, unknown>> =>
  statements.place.get(caseId) ?? nowhere;

const standsElsewhere = (statements: Statements, append: Append): AppendResult | undefined => {
  const { entry } = append;
  const known = statements.accepted.get(entry.command.id);
  if (known !== undefined) return { kind: "commandKnown", ...acceptedIn(known) };
  const place = placeOf(statements, entry.caseId);
  const moved = append.guards.some(
    (guard) => placeOf(statements, guard.caseId)["version"] !== guard.version,
  );
  if (moved || place["version"] !== append.expectedVersion) return { kind: "conflict" };
  if (place["hash"] !== entry.prev) {
    throw new Error(`Entry ${entry.seq} of ${entry.caseId} does not name the entry before it`);
  }
  return undefined;
};

const insert = (statements: Statements, append: Append): void => {
  statements.entry.run(entryRow(append));
  const row = headRow(append);
  if (append.expectedVersion === 0) {
    statements.head.run(row);
    const opening = openingRow(append);
    if (opening !== null) statements.opened.run(opening);
  } else if (statements.moved.run(row).changes === 0) statements.shelved.run(row);
};

/** Writes one append inside the transaction of its caller; where it is not `appended`, nothing is written. */
const appendsTo = (database: DatabaseSync): ((append: Append) => AppendResult) => {
  const statements = statementsOf(database);
  return (append) => {
    assertWhole(append);
    const { caseId } = append.entry;
    const refused = standsElsewhere(statements, append);
    if (refused !== undefined) return refused;
    for (const change of append.unique) {
      const taken = heldByOther(statements, caseId, change);
      if (taken !== undefined) return taken;
    }
    for (const { kind, key } of append.unique) statements[kind].run({ key, case_id: caseId });
    insert(statements, append);
    return { kind: "appended" };
  };
};

/**
 * Appends in commits that are shared.
 * @throws HomeFault where the commit failed: whether nothing was recorded or nobody knows, and what to do about it
 */
export const appending = (database: DatabaseSync, write: Write): Ledger["append"] => {
  const appendTo = appendsTo(database);
  return async (append) => {
    try {
      return await write(() => appendTo(append));
    } catch (cause) {
      if (!(cause instanceof CommitFailed)) throw cause;
      const { caseId, command } = append.entry;
      const { message: why, isUndone } = cause;
      const kind = isUndone ? "commandNotRecorded" : "commandUnconfirmed";
      throw new HomeFault({ kind, id: command.id, caseId, why }, { cause: cause.cause });
    }
  };
};
