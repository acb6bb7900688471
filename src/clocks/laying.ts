import type { ActOf } from "../procedure/case/act.ts";
import type { Case } from "../procedure/case/case.ts";
import type { CaseFact } from "../procedure/case/case-fact.ts";

/** The laying before parliament: of a draft law, or of the treaty itself. */
export const layingOf = (
  state: Case,
): CaseFact<ActOf<"DraftLawLaid">> | CaseFact<ActOf<"TreatyLaid">> | undefined =>
  state.laid.draftLaws.at(-1) ?? state.laid.treaties.at(-1);
