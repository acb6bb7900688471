import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type * as z from "zod/mini";
import type { Append, AppendResult, UniqueChange } from "../../application/ports.ts";
import type { CaseId } from "../../domain/ids.ts";
import { isOpen } from "../../domain/stage.ts";
import { acceptedRow, holderRow, placeRow } from "./rows.ts";

const statementsOf = (database: DatabaseSync) => ({
  accepted: database.prepare("SELECT * FROM command WHERE id = ?"),
  place: database.prepare("SELECT version, hash FROM head WHERE case_id = ?"),
  entry: database.prepare("INSERT INTO entry (case_id, seq, hash, bytes) VALUES (?, ?, ?, ?)"),
  command: database.prepare(
    "INSERT INTO command (id, case_id, seq, hash, at, digest) VALUES (?, ?, ?, ?, ?, ?)",
  ),
  head: database.prepare(
    `INSERT INTO head (case_id, version, hash, stage, stage_since, open, at, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, hash = excluded.hash,
       stage = excluded.stage, stage_since = excluded.stage_since, open = excluded.open,
       at = excluded.at, state = excluded.state`,
  ),
  holder: database.prepare("SELECT case_id FROM unique_fact WHERE key = ?"),
  take: database.prepare("INSERT INTO unique_fact (key, case_id) VALUES (?, ?)"),
  release: database.prepare("DELETE FROM unique_fact WHERE key = ? AND case_id = ?"),
  task: database.prepare(
    `INSERT INTO task (case_id, stage, since, due_on) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET stage = excluded.stage, since = excluded.since,
       due_on = excluded.due_on`,
  ),
  noTask: database.prepare("DELETE FROM task WHERE case_id = ?"),
});
type Statements = ReturnType<typeof statementsOf>;

const leafHash = (bytes: string): string =>
  createHash("sha256").update("\u0000").update(bytes, "utf8").digest("hex");

// What the caller must have got right before it came here; anything else is a bug, and a bug must not reach the record.
const assertWhole = ({ entry, bytes, hash, expectedVersion, head }: Append): void => {
  const { state } = head;
  const faults = [
    [leafHash(bytes) === hash, "its hash is not that of its bytes"],
    [entry.seq === expectedVersion + 1, "its number does not follow the expected version"],
    [state.version === entry.seq && state.head === hash, "its head is not its own"],
    [state.caseId === entry.caseId, "its head is of another case"],
  ] as const;
  for (const [holds, words] of faults) {
    if (!holds)
      throw new Error(`Entry ${entry.seq} of ${entry.caseId} cannot be written: ${words}`);
  }
};

const changeUnique = (
  statements: Statements,
  caseId: CaseId,
  change: UniqueChange,
): AppendResult | undefined => {
  if (change.kind === "release") {
    statements.release.run(change.key, caseId);
    return undefined;
  }
  const found = statements.holder.get(change.key);
  const holder = found === undefined ? undefined : holderRow.parse(found).case_id;
  if (holder === undefined) statements.take.run(change.key, caseId);
  return holder === undefined || holder === caseId
    ? undefined
    : { kind: "uniqueTaken", key: change.key, holder };
};

const nowhere = { version: 0, hash: null } as const;

const placeOf = (statements: Statements, caseId: CaseId): z.infer<typeof placeRow> =>
  placeRow.parse(statements.place.get(caseId) ?? nowhere);

const standsElsewhere = (statements: Statements, append: Append): AppendResult | undefined => {
  const { entry } = append;
  const known = statements.accepted.get(entry.command.id);
  if (known !== undefined) return { kind: "commandKnown", ...acceptedRow.parse(known) };
  const place = placeOf(statements, entry.caseId);
  const moved = append.guards.some(
    (guard) => placeOf(statements, guard.caseId).version !== guard.version,
  );
  if (moved || place.version !== append.expectedVersion) return { kind: "conflict" };
  if (place.hash !== entry.prev) {
    throw new Error(`Entry ${entry.seq} of ${entry.caseId} does not name the entry before it`);
  }
  return undefined;
};

const insert = (
  statements: Statements,
  { entry, hash, bytes, commandDigest, head, task }: Append,
) => {
  const { caseId, seq, at, command } = entry;
  const { stage } = head.state;
  statements.entry.run(caseId, seq, hash, bytes);
  statements.command.run(command.id, caseId, seq, hash, at, commandDigest);
  const state = JSON.stringify(head.state);
  const open = Number(isOpen(stage));
  statements.head.run(caseId, seq, hash, stage, head.stageSince, open, at, state);
  if (task === null) statements.noTask.run(caseId);
  else statements.task.run(caseId, task.stage, task.since, task.dueOn);
};

/** Writes one append inside the transaction and savepoint of its caller, who undoes it unless it is `appended`. */
export const appendsTo = (database: DatabaseSync): ((append: Append) => AppendResult) => {
  const statements = statementsOf(database);
  return (append) => {
    assertWhole(append);
    const refused = standsElsewhere(statements, append);
    if (refused !== undefined) return refused;
    for (const change of append.unique) {
      const taken = changeUnique(statements, append.entry.caseId, change);
      if (taken !== undefined) return taken;
    }
    insert(statements, append);
    return { kind: "appended" };
  };
};
