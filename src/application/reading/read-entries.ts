import { Altered } from "./altered-record.ts";
import type { HashedEntry } from "../../procedure/case/entry.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { entryIn } from "./entry-in.ts";
import type { Ledger, StoredEntry } from "../ports.ts";

const pageSize = 500;

const opened = (stored: StoredEntry, caseId: CaseId): HashedEntry => {
  const entry = entryIn(stored, caseId);
  if (entry === undefined) throw new Altered({ kind: "entryAltered", caseId, seq: stored.seq });
  return { hash: stored.hash, entry };
};

type Page = { readonly afterSeq: number; readonly limit: number };

/**
 * A page of a case's entries in order, each checked against its hash.
 * @throws when an entry's bytes are not what its hash says
 */
export const readPage = async (
  world: { readonly ledger: Pick<Ledger, "entries"> },
  caseId: CaseId,
  page: Page,
): Promise<readonly HashedEntry[]> =>
  (await world.ledger.entries(caseId, page)).map((stored) => opened(stored, caseId));

/**
 * All entries of a case in order, each checked against its hash.
 * @throws when an entry's bytes are not what its hash says
 */
export const readEntries = async (
  world: { readonly ledger: Pick<Ledger, "entries"> },
  caseId: CaseId,
): Promise<readonly HashedEntry[]> => {
  const all: HashedEntry[] = [];
  for (;;) {
    const page = await readPage(world, caseId, { afterSeq: all.length, limit: pageSize });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
};
