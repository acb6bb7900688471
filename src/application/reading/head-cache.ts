import type { CaseHead } from "../ports.ts";
import type { CaseId } from "../../procedure/values/ids.ts";

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
