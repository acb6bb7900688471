import type { Listed } from "../../office/head-row.ts";
import type { CaseId } from "../../values/ids.ts";
import type { StoredWhole } from "../check/entry.ts";
import type { BesideCase } from "../check/finding.ts";
import type { LetterAtHand } from "../check/letter.ts";
import type { Beside } from "../check/rows.ts";
import type { CaseHead } from "../ports.ts";

/** A case as its entries make it, with what is listed of it: what an append writes beside its entry, and a check makes anew. */
export type Kept = Listed & { readonly head: CaseHead };

/** A record by its id, and which entry its head names; null where it has none. */
export type RecordRow = {
  readonly caseId: CaseId;
  readonly version: number | null;
  /** Whether it can be seen without reading the record that its head is not as it must be; left out where nobody looked. */
  readonly isSuspect?: boolean;
};

/** What lies in an outbox. */
export type Letters = {
  readonly of: (caseId: CaseId) => Promise<readonly LetterAtHand[]>;
  /** What lies there under no case of which there is an entry, by its path. */
  readonly strangers: (isCase: (caseId: CaseId) => Promise<boolean>) => Promise<readonly string[]>;
};

/** What a store keeps beside the entries. */
export type DerivedData = {
  /** A case's entries after `afterSeq`, at most `limit` of them, each with all that is kept beside it. */
  readonly entries: (
    caseId: CaseId,
    page: { readonly afterSeq: number; readonly limit: number },
  ) => Promise<readonly StoredWhole[]>;
  /**
   * All that is kept of a case, beside what must be: nothing where it has no entry, and `made` is left out. Undefined where an entry
   * came meanwhile.
   */
  readonly ofCase: (
    caseId: CaseId,
    made: Kept | undefined,
  ) => Promise<readonly Beside<BesideCase>[] | undefined>;
  /**
   * Puts what follows in the place of what stands there, unless an entry came meanwhile. Answers whether it did. Left out where
   * nobody may make it anew.
   */
  readonly replace?: (caseId: CaseId, made: Kept | undefined) => Promise<boolean>;
  /** The letters that people send; left out where the post keeps none. */
  readonly letters?: Letters;
};

/** The same where entries lie together with what is kept beside them, and everybody sees under which ids there is anything. */
export type DerivedHere = Required<Omit<DerivedData, "letters">> & {
  /** Of every id under which there is an entry, or anything beside one; in order, after `afterId`. */
  readonly records: (page: {
    readonly afterId: string;
    readonly limit: number;
  }) => Promise<readonly RecordRow[]>;
};
