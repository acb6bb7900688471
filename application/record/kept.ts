import type { Case } from "../../domain/case.ts";
import type { CaseId } from "../../domain/ids.ts";
import { isPublic } from "../../domain/public.ts";
import type { Law } from "../../domain/rules/rule.ts";
import { isTreatyCase } from "../../domain/seal.ts";
import { isOpen } from "../../domain/stage.ts";
import { uniqueKey } from "../../domain/unique-key.ts";
import type { StoredCase } from "../../src/ledger/check/case.ts";
import type { Kept as Derived } from "../../src/ledger/check/columns.ts";
import type { StoredWhole } from "../../src/ledger/check/entry.ts";
import { openingOf, wordsOf } from "../case-search.ts";
import type { Caches } from "../desk.ts";
import { lawOfCase, type LawSource } from "../law-of-case.ts";
import type { CaseHead, TaskRow, UniqueChange } from "../ports.ts";
import { taskOf } from "../write.ts";

/** What is kept of a case beside its entries, as it follows from them. */
export type Kept = Derived & {
  readonly head: CaseHead;
  readonly task: TaskRow | null;
  readonly unique: readonly UniqueChange[];
};

/** A head with what is kept beside it, to be put in the place of one that stood at `headAt`; null where there was none. */
export type MadeHead = Kept & { readonly headAt: number | null };

/** What a store keeps beside the entries, read as it stands there. */
export type KeptBeside = {
  /** A case's entries after `afterSeq`, at most `limit` of them, each with all that is kept beside it. */
  readonly entries: (
    caseId: CaseId,
    page: { readonly afterSeq: number; readonly limit: number },
  ) => Promise<readonly StoredWhole[]>;
  /** What is kept of a case; undefined where its head is gone or stands at another entry, which is named apart. */
  readonly ofCase: (kept: Kept) => Promise<StoredCase | undefined>;
  /**
   * Puts what follows in its place, unless an entry or another head came meanwhile. Answers whether it did. Left out where
   * nobody may make heads anew.
   */
  readonly replace?: (made: MadeHead) => Promise<boolean>;
};

const uniqueOf = (state: Case, law: Law | undefined): readonly UniqueChange[] => {
  const opened = state.facts[0]?.act;
  if (law === undefined || opened?.kind !== "CaseOpened") return [];
  return [{ kind: isOpen(state.stage) ? "take" : "release", key: uniqueKey(law, opened.purpose) }];
};

const openingIn = (state: Case): Kept["opening"] => {
  const opening = openingOf(state);
  return opening === undefined ? null : { ...opening, words: wordsOf(state.caseId, opening.title) };
};

/** Where the law is read by which a case is listed. */
export type LawDesk = { readonly world: LawSource; readonly caches: Caches };

/** What is kept of a case beside its entries, made of them. */
export const keptOf = async (desk: LawDesk, state: Case): Promise<Kept> => {
  const law = isTreatyCase(state.caseId)
    ? await lawOfCase(desk.world, state, desk.caches.laws)
    : undefined;
  const head = { state, stageSince: state.stageSince };
  return {
    head,
    task: taskOf(head, law),
    public: isPublic(state),
    opening: openingIn(state),
    unique: uniqueOf(state, law),
  };
};
