import { isPublic, type Case } from "../../case/case.ts";
import { isTreatyCase } from "../../case/seal.ts";
import type { Law } from "../../law/law.ts";
import { standingFor } from "../../office/confidential-votes.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Desk } from "../desk.ts";
import { lawOfCase } from "../law/law-of-case.ts";

// What a page or an answer asks of a case that it does not show. Whoever shows one asks `viewCase`.

/** What stands on the cover of a case, of which nothing is ever withheld; undefined where there is no such case. */
export const coverOf = async (
  { ports }: Pick<Desk, "ports">,
  caseId: CaseId,
): Promise<(Pick<Case, "opening"> & { readonly isPublic: boolean }) | undefined> => {
  const state = isTreatyCase(caseId) ? (await ports.ledger.head(caseId))?.state : undefined;
  return state && { opening: state.opening, isPublic: isPublic(state) };
};

/** A case as it stands for everybody, with its law; undefined where there is no such case. */
export const caseForEverybody = async (
  { ports, caches }: Pick<Desk, "ports" | "caches">,
  caseId: CaseId,
): Promise<{ readonly state: Case; readonly law: Law } | undefined> => {
  const head = isTreatyCase(caseId) ? await ports.ledger.head(caseId) : undefined;
  if (head === undefined) return undefined;
  const law = await lawOfCase(ports, head.state, caches.laws);
  return { state: standingFor(head.state, law, undefined), law };
};
