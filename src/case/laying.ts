import type { ActOf } from "./act.ts";
import type { CaseFact } from "./case-fact.ts";
import type { Case } from "./case.ts";

/**
 * The laying before parliament. A procedure may have the treaty laid several times: what counts is the last laying that brought
 * statements.
 */
export const layingOf = ({ laid }: Pick<Case, "laid">): CaseFact<ActOf<"Laid">> | undefined =>
  laid.findLast(({ act }) => act.statements.length > 0) ?? laid[0];
