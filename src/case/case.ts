import type { CaseId, Digest, EntryHash } from "../values/ids.ts";
import type { CaseFact, Correction } from "./case-fact.ts";
import { type Slots, slotsChanged, slotsOf } from "./slots/slots.ts";
import type { Stage } from "../law/file/stage-of-case.ts";

/** Whether everybody may read a case: not before an act says so, and then for ever. */
export const isPublic = (state: Pick<Case, "madePublic">): boolean =>
  state.madePublic !== undefined;

/**
 * A case is where it stands, and what was recorded in it: by name in its slots, and once more in the order of the ledger.
 * Make one with other facts by `withFacts` or `withOneMore` only, so that its slots hold the same.
 */
export type Case = Slots & {
  readonly caseId: CaseId;
  readonly version: number;
  readonly head: EntryHash;
  readonly at: string;
  readonly stage: Stage;
  /** The number of the entry that led to the stage. */
  readonly stageSince: number;
  /** How often the case came to each stage. */
  readonly rounds: Readonly<Partial<Record<Stage, number>>>;
  /** The digests of the procedure and the treaty file that the case is judged by: those it was opened under or, of the procedure, moved to. */
  readonly pins: { readonly procedure: Digest; readonly treaty: Digest };
  /** In the order of the ledger. */
  readonly facts: readonly CaseFact[];
  /** In the order of the ledger. */
  readonly corrections: readonly Correction[];
};

const withSlots = (state: Case, slots: Partial<Slots>, facts: readonly CaseFact[]): Case => ({
  ...state,
  ...slots,
  // oxlint-disable-next-line tasdiq/with-facts -- Here the slots are given with the facts.
  facts,
});

/** The case with other facts, given in the order of the ledger. */
export const withFacts = (state: Case, facts: readonly CaseFact[]): Case =>
  withSlots(state, slotsOf(facts), facts);

/** The case with one fact more. */
export const withOneMore = (state: Case, fact: CaseFact): Case =>
  withSlots(state, slotsChanged(state, fact), [...state.facts, fact]);

/** The case with the facts that were recorded before an entry. */
export const withFactsBefore = (state: Case, seq: number): Case =>
  withFacts(
    state,
    state.facts.filter((fact) => fact.seq < seq),
  );
