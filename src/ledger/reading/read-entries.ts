import * as check from "../check/entry.ts";
import { isDiffering } from "../../procedure/case/act.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { Entry, HashedEntry } from "../../procedure/case/entry.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { readableEntries } from "../../vote/confidential-votes.ts";
import { leafHash } from "../canonical.ts";
import type { Desk } from "../desk.ts";
import type { Ledger, StoredEntry } from "../ports.ts";
import { Altered } from "./altered-record.ts";

/** The entry of a case that stored bytes hold; undefined where they hold none, or are not what their hash says. */
export const entryIn = (stored: StoredEntry, caseId: CaseId): Entry | undefined =>
  check.entryIn(stored, caseId, leafHash);

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

type Viewed = { readonly state: Case; readonly law: Law };

/**
 * The entries of a case as they stood when it was viewed, as everybody may read them: one that not everybody may read keeps its
 * place, and of its acts those that say nothing of what was entered.
 */
export const entriesForEverybody = async (
  { ports }: Pick<Desk, "ports">,
  { state: { caseId, version }, law }: Viewed,
): Promise<readonly HashedEntry[]> => {
  const entries = (await readEntries(ports, caseId)).slice(0, version);
  const head = await ports.ledger.head(caseId);
  if (head === undefined) return entries;
  const isReadable = readableEntries(head.state, law, undefined);
  return entries.map((one) =>
    isReadable(one.entry)
      ? one
      : { ...one, entry: { ...one.entry, acts: one.entry.acts.filter(isDiffering) } },
  );
};
