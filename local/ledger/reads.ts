import type { DatabaseSync } from "node:sqlite";
import type { CaseHead, Ledger, Register } from "../../application/ports.ts";
import type { CaseId } from "../../domain/ids.ts";
import type { HeadCache } from "./head-cache.ts";
import {
  acceptedRow,
  caseRow,
  openCaseRow,
  parseHead,
  placeRow,
  storedEntryRow,
  taskRow,
  type OpenCase,
} from "./rows.ts";

/** Makes a promise of a synchronous reading, a rejected one if it throws. */
export const answering = <T>(read: () => T): Promise<T> =>
  new Promise((answer) => {
    answer(read());
  });

/** Reads go over the writer's connection: its transactions are synchronous, so no read falls inside one. */
export const ledgerReads = (database: DatabaseSync, heads: HeadCache): Omit<Ledger, "append"> => {
  const head = database.prepare(
    "SELECT case_id, version, hash, stage_since, state FROM head WHERE case_id = ?",
  );
  const place = database.prepare("SELECT version, hash FROM head WHERE case_id = ?");
  const readHead = (caseId: CaseId): CaseHead | undefined => {
    const found = head.get(caseId);
    if (found === undefined) return undefined;
    const parsed = parseHead(found);
    heads.keep(parsed);
    return parsed;
  };
  const accepted = database.prepare("SELECT * FROM command WHERE id = ?");
  const entries = database.prepare(
    "SELECT seq, hash, bytes FROM entry WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?",
  );
  return {
    head: (caseId) =>
      answering(() => {
        // Where it stands is read from the file every time; only what it says there is remembered.
        const stands = place.get(caseId);
        if (stands === undefined) return undefined;
        const { version, hash } = placeRow.parse(stands);
        return heads.get(caseId, version, hash ?? "") ?? readHead(caseId);
      }),
    accepted: (id) =>
      answering(() => {
        const found = accepted.get(id);
        return found === undefined ? undefined : acceptedRow.parse(found);
      }),
    entries: (caseId, { afterSeq, limit }) =>
      answering(() => entries.all(caseId, afterSeq, limit).map((row) => storedEntryRow.parse(row))),
  };
};

export type RegisterReads = Register & {
  /** Open cases in order of id, for the pass that compares each with its driver. */
  readonly openCases: (page: {
    readonly afterId: string;
    readonly limit: number;
  }) => Promise<readonly OpenCase[]>;
};

export const registerReads = (database: DatabaseSync): RegisterReads => {
  const columns = "SELECT case_id, stage, version, at FROM head";
  const every = database.prepare(`${columns} WHERE case_id > ? ORDER BY case_id LIMIT ?`);
  const open = database.prepare(
    `${columns} WHERE open = 1 AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  const tasks = database.prepare("SELECT * FROM task WHERE case_id > ? ORDER BY case_id LIMIT ?");
  const standing = database.prepare(
    `SELECT case_id, version, stage, stage_since FROM head
     WHERE open = 1 AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  return {
    cases: ({ afterId, limit, openOnly }) =>
      answering(() =>
        (openOnly ? open : every).all(afterId, limit).map((row) => caseRow.parse(row)),
      ),
    tasks: ({ afterId, limit }) =>
      answering(() => tasks.all(afterId, limit).map((row) => taskRow.parse(row))),
    openCases: ({ afterId, limit }) =>
      answering(() => standing.all(afterId, limit).map((row) => openCaseRow.parse(row))),
  };
};
