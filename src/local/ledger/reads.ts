import type { DatabaseSync } from "node:sqlite";
import type * as z from "zod/mini";
import type { CaseHead, Ledger, Register, StoredEntry } from "../../application/ports.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import type { HeadCache } from "../../application/reading/head-cache.ts";
import { HomeFault } from "../home-fault.ts";
import { findIn } from "./find.ts";
import { foldStored } from "../../application/reading/fold-stored.ts";
import {
  acceptedById,
  acceptedIn,
  caseRow,
  headRow,
  placeRow,
  storedEntryRow,
  taskRow,
} from "./rows.ts";

/** Makes a promise of a synchronous reading, a rejected one if it throws. */
export const answering = <T>(read: () => T): Promise<T> =>
  new Promise((answer) => {
    answer(read());
  });

type Standing = z.infer<typeof headRow>;

const leavesIn = (database: DatabaseSync): Ledger["leavesOf"] => {
  const leaves = database.prepare(
    "SELECT seq, n FROM log WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?",
  );
  return (caseId, { afterSeq, limit }) =>
    answering(() => leaves.all(caseId, afterSeq, limit).map((row) => placeRow.parse(row)));
};

/** Reads go over the writer's connection: its transactions are synchronous, so no read falls inside one. */
export const ledgerReads = (database: DatabaseSync, heads: HeadCache): Omit<Ledger, "append"> => {
  const head = database.prepare("SELECT version, hash, stage_since FROM head WHERE case_id = ?");
  const accepted = database.prepare(acceptedById);
  const entries = database.prepare(
    "SELECT seq, hash, bytes FROM entry WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?",
  );
  const entriesAfter = (caseId: CaseId, seq: number, limit: number): readonly StoredEntry[] =>
    entries.all(caseId, seq, limit).map((row) => storedEntryRow.parse(row));

  const foldHead = (caseId: CaseId, { version, hash, stage_since }: Standing): CaseHead => {
    const before = heads.last(caseId)?.state;
    const known = before?.version ?? 0;
    const since = entriesAfter(caseId, known, version - known);
    const state = foldStored({ caseId, before, entries: since });
    if (state?.version !== version || state.head !== hash)
      throw new HomeFault({ kind: "headNotOfEntries", caseId });
    const folded = { state, stageSince: stage_since };
    heads.keep(folded);
    return folded;
  };
  return {
    head: (caseId) =>
      answering(() => {
        // Where it stands is read from the file every time; only what it is there is remembered.
        const found = head.get(caseId);
        if (found === undefined) return undefined;
        const known = heads.last(caseId);
        const { head: hash, version } = known?.state ?? {};
        return hash === found["hash"] && version === found["version"]
          ? known
          : foldHead(caseId, headRow.parse(found));
      }),
    accepted: (id) =>
      answering(() => {
        const found = accepted.get(id);
        return found === undefined ? undefined : acceptedIn(found);
      }),
    entries: (caseId, { afterSeq, limit }) =>
      answering(() => entriesAfter(caseId, afterSeq, limit)),
    leavesOf: leavesIn(database),
  };
};

export const registerReads = (database: DatabaseSync): Register => {
  const columns = "SELECT case_id, stage, version, at, public FROM head";
  const every = database.prepare(`${columns} WHERE case_id > ? ORDER BY case_id LIMIT ?`);
  const open = database.prepare(
    `${columns} WHERE open = 1 AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  const published = database.prepare(
    `${columns} WHERE public = 1 AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  const publishedOpen = database.prepare(
    `${columns} WHERE public = 1 AND open = 1 AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  const rowsOf = (wanted: { readonly openOnly: boolean; readonly publicOnly: boolean }) => {
    if (wanted.publicOnly) return wanted.openOnly ? publishedOpen : published;
    return wanted.openOnly ? open : every;
  };
  const tasks = database.prepare(
    `SELECT case_id, stage, task_since, due_on, assignee FROM head
     WHERE task_since IS NOT NULL AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  const find = findIn(database);
  return {
    find: (search) => answering(() => find(search)),
    cases: ({ afterId, limit, openOnly, publicOnly = false }) =>
      answering(() =>
        rowsOf({ openOnly, publicOnly })
          .all(afterId, limit)
          .map((row) => caseRow.parse(row)),
      ),
    tasks: ({ afterId, limit }) =>
      answering(() => tasks.all(afterId, limit).map((row) => taskRow.parse(row))),
  };
};
