import { type Follows, isNext } from "../check/entry.ts";
import { applyEntry } from "../../case/apply.ts";
import type { Case } from "../../case/case.ts";
import type { Entry } from "../../case/entry.ts";
import type { CaseId } from "../../values/ids.ts";
import type { CaseHead, StoredEntry } from "../ports.ts";
import { Altered } from "./altered-record.ts";
import { entryIn } from "./stored-entries.ts";

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

/** Heads that this process has read or written, so that only what came since need be read from the entries. */
export type HeadCache = {
  /** The last head kept; whoever asks compares it with where the case stands in the file now. */
  readonly last: (caseId: CaseId) => CaseHead | undefined;
  /** Keeps a head that is committed. */
  readonly keep: (head: CaseHead) => void;
};

/** A head is a few kilobytes; so many of them are a few megabytes. */
const mostHeads = 1000;
/** Long cases are larger: of all heads together so many facts, and always the last head, however long. */
const mostFacts = 50_000;

/** An empty cache. */
export const headCache = (): HeadCache => {
  const heads = new Map<CaseId, CaseHead>();
  let facts = 0;
  const drop = (caseId: CaseId): void => {
    facts -= heads.get(caseId)?.state.facts.length ?? 0;
    heads.delete(caseId);
  };
  return {
    last: (caseId) => heads.get(caseId),
    keep: (head) => {
      const { caseId } = head.state;
      // Last kept, last to go.
      drop(caseId);
      heads.set(caseId, head);
      facts += head.state.facts.length;
      for (const oldest of heads.keys()) {
        if (oldest === caseId || (heads.size <= mostHeads && facts <= mostFacts)) return;
        drop(oldest);
      }
    },
  };
};
