import { Altered } from "./altered-record.ts";
import { entryIn } from "./read-entries.ts";
import type { StoredEntry } from "../ports.ts";
import { applyEntry } from "../../procedure/case/apply.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { Entry } from "../../procedure/case/entry.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { isNext, type Follows } from "../../ledger/check/entry.ts";

const entryOf = (stored: StoredEntry, follows: Follows): Entry => {
  const { caseId, before } = follows;
  const entry = entryIn(stored, caseId);
  const seq = (before?.version ?? 0) + 1;
  if (entry === undefined) throw new Altered({ kind: "entryAltered", caseId, seq });
  if (!isNext(entry, follows)) throw new Altered({ kind: "entryMisplaced", caseId, seq });
  return entry;
};

/** What a case was at some version, undefined before its first, and the entries that came since. */
export type Since = {
  readonly caseId: CaseId;
  readonly before: Case | undefined;
  readonly entries: readonly StoredEntry[];
};

/**
 * The case after the entries that came since, each checked against its hash and the one before it.
 * @throws if one is not what its hash says or does not follow
 */
export const foldStored = ({ caseId, before, entries }: Since): Case | undefined =>
  entries.reduce((state, stored) => {
    const entry = entryOf(stored, { caseId, before: state });
    return applyEntry(state, { hash: stored.hash, entry });
  }, before);
