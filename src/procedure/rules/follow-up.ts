import type { ActOf } from "../case/act.ts";
import { factsOf, latest, type Case, type CaseFact } from "../case/case.ts";

/** The promised change of the law by its short name. */
export const amendmentPromised = (
  state: Case,
  id: string,
): CaseFact<ActOf<"AmendmentPromised">> | undefined =>
  factsOf(state, "AmendmentPromised").find(({ act }) => act.id === id);

/** Whether a promised amendment is on record that was not made yet. */
export const isAmendmentOpen = (state: Case): boolean =>
  factsOf(state, "AmendmentPromised").some(
    ({ act }) => !factsOf(state, "AmendmentDone").some((done) => done.act.id === act.id),
  );

/** Whether the law is still to be published, as far as the record knows. */
export const isUnpublished = (state: Case): boolean => latest(state, "LawPublished") === undefined;
