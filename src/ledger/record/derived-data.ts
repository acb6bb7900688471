import type { CaseId } from "../../procedure/values/ids.ts";
import type { StoredCase } from "../check/case.ts";
import type { DerivedHead } from "../check/columns.ts";
import type { StoredWhole } from "../check/entry.ts";
import type { LetterAtHand } from "../check/letter.ts";

export type { DerivedHead as Kept };

/** A head with what is kept beside it, to be put in the place of one that stood at `headAt`; null where there was none. */
export type MadeHead = DerivedHead & { readonly headAt: number | null };

/** What lies in an outbox. */
export type Letters = {
  readonly of: (caseId: CaseId) => Promise<readonly LetterAtHand[]>;
  /** What lies there under no case of which there is an entry, by its path. */
  readonly strangers: (isCase: (caseId: CaseId) => Promise<boolean>) => Promise<readonly string[]>;
};

/** What a store keeps beside the entries, read as it stands there. */
export type DerivedData = {
  /** A case's entries after `afterSeq`, at most `limit` of them, each with all that is kept beside it. */
  readonly entries: (
    caseId: CaseId,
    page: { readonly afterSeq: number; readonly limit: number },
  ) => Promise<readonly StoredWhole[]>;
  /** What is kept of a case; undefined where its head is gone or stands at another entry, which is named apart. */
  readonly ofCase: (kept: DerivedHead) => Promise<StoredCase | undefined>;
  /**
   * Puts what follows in its place, unless an entry or another head came meanwhile. Answers whether it did. Left out where
   * nobody may make heads anew.
   */
  readonly replace?: (made: MadeHead) => Promise<boolean>;
  /** The letters that people send; left out where the post keeps none. */
  readonly letters?: Letters;
};
