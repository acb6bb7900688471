import type { ActOf } from "../procedure/case/act.ts";
import { latest, type Case, type CaseFact } from "../procedure/case/case.ts";

/** The laying before parliament: of a draft law, or of the treaty itself. */
export const layingOf = (
  state: Case,
): CaseFact<ActOf<"DraftLawLaid">> | CaseFact<ActOf<"TreatyLaid">> | undefined =>
  latest(state, "DraftLawLaid") ?? latest(state, "TreatyLaid");
