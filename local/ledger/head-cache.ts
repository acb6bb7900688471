import type { CaseHead } from "../../application/ports.ts";
import type { CaseId } from "../../domain/ids.ts";

/** Heads that this process has read or written, so that one that has not moved since need not be parsed again. */
export type HeadCache = {
  /** The head if it is the one of this version and hash, which the caller has just read from the file. */
  readonly get: (caseId: CaseId, version: number, hash: string) => CaseHead | undefined;
  /** Keeps a head that is committed. */
  readonly keep: (head: CaseHead) => void;
};

/** A head is a few kilobytes; so many of them are a few megabytes. */
const mostHeads = 1000;

/** An empty cache. It never answers for the file: whoever asks names the version and the hash that stand there now. */
export const headCache = (): HeadCache => {
  const heads = new Map<CaseId, CaseHead>();
  return {
    get: (caseId, version, hash) => {
      const head = heads.get(caseId);
      return head?.state.version === version && head.state.head === hash ? head : undefined;
    },
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
