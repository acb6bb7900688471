import type { ActOf } from "./act.ts";
import type { CaseFact } from "./case-fact.ts";
import type { Case } from "./case.ts";

type Laying = CaseFact<ActOf<"DraftLawLaid" | "Laid">>;

// A procedure file may have the treaty laid several times: what counts is the last laying that brought statements.
const layingAtStage = ({ laid: { atStages } }: Case): Laying | undefined =>
  atStages.findLast(({ act }) => act.statements.length > 0) ?? atStages[0];

/** The laying before parliament: of a draft law, or of the treaty itself. */
export const layingOf = (state: Case): Laying | undefined =>
  state.laid.draftLaws.at(-1) ?? layingAtStage(state);
