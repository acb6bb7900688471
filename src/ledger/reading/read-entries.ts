import * as check from "../check/entry.ts";
import { isDiffering } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import { disclosureOf, type HashedEntry, leafOf, type ReadableEntry } from "../../case/entry.ts";
import type { Law } from "../../law/law.ts";
import type { CaseId } from "../../values/ids.ts";
import { readableEntries, type Reader } from "../../office/confidential-votes.ts";
import { canonicalJson, hashing } from "../../record/canonical.ts";
import type { Desk } from "../desk.ts";
import { type Page, readPage } from "./stored-entries.ts";

type Viewed = { readonly state: Case; readonly law: Law };

/** An entry as somebody may read it: what it says, blank where they may not read it, and what they may be handed of it. */
export type EntryForReader = ReadableEntry & HashedEntry;

const asReadable = ({ hash, entry }: HashedEntry, mayRead: boolean): EntryForReader => {
  const asHashed = leafOf(entry);
  return mayRead || entry.command.withheld === undefined
    ? { hash, asHashed, entry, disclosure: disclosureOf(entry) ?? null }
    : { hash, asHashed, entry: check.blankOf(entry), disclosure: null };
};

/**
 * A page of a case's entries as somebody may read them. Where its law is lost nobody can say who may certify in a case; then
 * nobody reads what is withheld.
 */
export const pageForReader = async (
  { ports }: Pick<Desk, "ports">,
  {
    caseId,
    law,
    reader,
  }: { readonly caseId: CaseId; readonly law: Law | undefined; readonly reader: Reader },
  page: Page,
): Promise<readonly EntryForReader[]> => {
  const entries = await readPage(ports, caseId, page);
  const head = law === undefined ? undefined : await ports.ledger.head(caseId);
  const mayRead =
    law === undefined || head === undefined
      ? () => false
      : readableEntries(head.state, law, reader);
  return entries.map((one) => asReadable(one, mayRead(one.entry)));
};

/** All entries of a case, as they stood when it was viewed, as somebody may read them. */
export const entriesForReader = async (
  desk: Pick<Desk, "ports">,
  { state: { caseId, version }, law }: Viewed,
  reader: Reader,
): Promise<readonly EntryForReader[]> =>
  pageForReader(desk, { caseId, law, reader }, { afterSeq: 0, limit: version });

/** The same as everybody may read them, and of acts that are not for everybody those that say nothing of what was entered. */
export const entriesForEverybody = async (
  desk: Pick<Desk, "ports">,
  viewed: Viewed,
): Promise<readonly EntryForReader[]> =>
  (await entriesForReader(desk, viewed, undefined)).map((one) =>
    one.entry.isBlank === true
      ? { ...one, entry: { ...one.entry, acts: one.entry.acts.filter(isDiffering) } }
      : one,
  );

/** An entry as it was handed out: as it was hashed, with what opens it. */
type HandedOut = Pick<ReadableEntry, "hash" | "disclosure"> & { readonly entry: object };

/** What an entry that was handed out says; undefined where it is withheld, or is not what its hash says. */
export const openedEntry = (
  { hash, entry: asHashed, disclosure }: HandedOut,
  caseId: CaseId,
): HashedEntry | undefined => {
  const opens = disclosure === null ? null : canonicalJson(disclosure);
  const entry = check.entryIn(
    { bytes: canonicalJson(asHashed), hash, disclosure: opens },
    caseId,
    hashing,
  );
  return entry && { hash, entry };
};
