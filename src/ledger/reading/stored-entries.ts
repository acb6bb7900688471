import * as check from "../check/entry.ts";
import type { Entry, HashedEntry } from "../../case/entry.ts";
import type { CaseId } from "../../values/ids.ts";
import { hashing } from "../../record/canonical.ts";
import type { Ledger, StoredEntry } from "../ports.ts";
import { Altered } from "./altered-record.ts";

// Entries as they are stored, with all that is withheld in them. For no reader: those ask `pageForReader`.

/** The entry of a case that stored bytes hold; undefined where they hold none, or are not what their hash says. */
export const entryIn = (stored: StoredEntry, caseId: CaseId): Entry | undefined =>
  check.entryIn(stored, caseId, hashing);

const pageSize = 500;

const opened = (stored: StoredEntry, caseId: CaseId): HashedEntry => {
  const entry = check.entryOrFault(stored, caseId, hashing);
  if (typeof entry === "string") throw new Altered({ kind: entry, caseId, seq: stored.seq });
  return { hash: stored.hash, entry };
};

/** Entries after one of them, at most so many. */
export type Page = { readonly afterSeq: number; readonly limit: number };

/**
 * A page of a case's entries in order, each checked against its hash.
 * @throws when an entry's bytes are not what its hash says
 */
export const readPage = async (
  ports: { readonly ledger: Pick<Ledger, "entries"> },
  caseId: CaseId,
  page: Page,
): Promise<readonly HashedEntry[]> =>
  (await ports.ledger.entries(caseId, page)).map((stored) => opened(stored, caseId));

/**
 * All entries of a case in order, each checked against its hash.
 * @throws when an entry's bytes are not what its hash says
 */
export const readEntries = async (
  ports: { readonly ledger: Pick<Ledger, "entries"> },
  caseId: CaseId,
): Promise<readonly HashedEntry[]> => {
  const all: HashedEntry[] = [];
  for (;;) {
    const page = await readPage(ports, caseId, { afterSeq: all.length, limit: pageSize });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
};
