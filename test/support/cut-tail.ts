import type { DatabaseSync } from "node:sqlite";

/**
 * Does to a ledger's file what no program of ours does: deletes every entry after the first `leaves` of the log, and mends the heads
 * by removing those that stand beyond what is left, as who wants the cut to go unnoticed would.
 */
export const cutTail = (database: DatabaseSync, leaves: number): void => {
  const kept = String(leaves);
  database.exec(`
    PRAGMA foreign_keys = OFF;
    DROP TRIGGER entry_is_never_deleted; DROP TRIGGER log_is_never_deleted;
    DELETE FROM log WHERE n >= ${kept};
    DELETE FROM entry WHERE NOT EXISTS
      (SELECT 1 FROM log WHERE log.case_id = entry.case_id AND log.seq = entry.seq);
    DELETE FROM head WHERE NOT EXISTS
      (SELECT 1 FROM entry WHERE entry.case_id = head.case_id AND entry.seq = head.version);`);
};
