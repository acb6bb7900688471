import { ownRule } from "../../words/authority.ts";
import {
  invitationFault,
  invitationsOf,
  publicKeyOf,
  relyingPartyIn,
} from "../../office/registered-keys.ts";
import { actsByToken } from "../../office/sign-in.ts";
import type { Case } from "../../case/case.ts";
import { refusal } from "../../words/refusal.ts";
import { demonstrationFaults, type OfficeAsking, type OfficeRule } from "./rule.ts";

const oneRemains = ownRule("administratorRemains");

/** Whether whoever changes it can still act afterwards: by a key file or a token, or because they may register a passkey anew. */
const canGoOn = (office: Case, { person, madeAt: at }: OfficeAsking): boolean => {
  if (person === "system") return false;
  if (actsByToken(office) || publicKeyOf(office, person) !== undefined) return true;
  const own = invitationsOf(office).findLast((one) => one.person === person);
  return own !== undefined && invitationFault(office, { ...own, at }) === undefined;
};

const rule: OfficeRule<"SetRelyingParty"> = {
  against: (office, { relyingParty: { origin } }, asking) => {
    if (relyingPartyIn(office)?.origin === origin) return [refusal("RelyingPartySame", { origin })];
    return [
      ...demonstrationFaults(office),
      ...(canGoOn(office, asking) ? [] : [refusal("InviteYourselfFirst", { origin }, oneRemains)]),
    ];
  },
};

/** Under which address people's browsers make passkeys. All that were made under another hold no more. */
export const setRelyingParty = { definition: { verb: "passkeys set" }, rule } as const;
