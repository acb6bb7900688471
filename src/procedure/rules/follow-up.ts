import type { ActOf } from "../case/act.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";

/** The promised change of the law by its short name. */
export const amendmentPromised = (
  state: Case,
  id: string,
): CaseFact<ActOf<"AmendmentPromised">> | undefined =>
  state.followUp.amendmentsPromised.find(({ act }) => act.id === id);

/** Whether a promised amendment is on record that was not made yet. */
export const isAmendmentOpen = (state: Case): boolean =>
  state.followUp.amendmentsPromised.some(
    ({ act }) => !state.followUp.amendmentsDone.some((done) => done.act.id === act.id),
  );

/** Whether the law is still to be published, as far as the record knows. */
export const isUnpublished = (state: Case): boolean => state.law.publication === undefined;
