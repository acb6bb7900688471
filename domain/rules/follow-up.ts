import type { ActOf } from "../act.ts";
import { factsOf, type Case, type CaseFact } from "../case.ts";

/** The promised change of the law by its short name. */
export const amendmentPromised = (
  state: Case,
  id: string,
): CaseFact<ActOf<"AmendmentPromised">> | undefined =>
  factsOf(state, "AmendmentPromised").find(({ act }) => act.id === id);
