import type { CaseHead } from "./ports.ts";
import type { CaseId } from "../domain/ids.ts";

/** Heads that this process has read or written, so that only what came since need be read from the entries. */
export type HeadCache = {
  /** The last head kept; whoever asks compares it with where the case stands in the file now. */
  readonly last: (caseId: CaseId) => CaseHead | undefined;
  /** Keeps a head that is committed. */
  readonly keep: (head: CaseHead) => void;
};

/** A head is a few kilobytes; so many of them are a few megabytes. */
const mostHeads = 1000;

/** An empty cache. */
export const headCache = (): HeadCache => {
  const heads = new Map<CaseId, CaseHead>();
  return {
    last: (caseId) => heads.get(caseId),
    keep: (head) => {
      const { caseId } = head.state;
      // Last kept, last to go.
      heads.delete(caseId);
      heads.set(caseId, head);
      const [oldest] = heads.keys();
      if (heads.size > mostHeads && oldest !== undefined) heads.delete(oldest);
    },
  };
};
