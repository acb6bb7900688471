import type { CaseId } from "../../procedure/values/ids.ts";
import type { Profile } from "../../procedure/profile/profile.ts";
import { refusal, type Refusal } from "../../procedure/refusal.ts";
import { isTreatyCase } from "../../procedure/case/seal.ts";
import type { Desk } from "../desk.ts";
import { lawOfCase, versionNow } from "../law/law-of-case.ts";

/** A parliament's procedure, as programs are shown it: its whole profile. */
export type ShownProcedure = { readonly kind: "procedure"; readonly profile: Profile };

/** The version of a procedure that a case opened now would follow. */
export const procedureShown = ({ world }: Desk, id: string): ShownProcedure | Refusal => {
  const profile = versionNow(world, id);
  return profile === undefined
    ? refusal("ProfileUnknown", { profile: id, known: world.law().profileIds })
    : { kind: "procedure", profile };
};

/** The procedure that a case follows, in the version under which it was opened. */
export const procedureOfCaseShown = async (
  { world, caches }: Desk,
  caseId: CaseId,
): Promise<ShownProcedure | Refusal> => {
  const head = isTreatyCase(caseId) ? await world.ledger.head(caseId) : undefined;
  if (head === undefined) return refusal("CaseNotFound", { caseId });
  const { profile } = await lawOfCase(world, head.state, caches.laws);
  return { kind: "procedure", profile };
};
