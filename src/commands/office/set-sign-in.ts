import { administratorsOf, isDemonstration } from "../../office/office.ts";
import { keysInForce } from "../../office/registered-keys.ts";
import { ownRule } from "../../words/authority.ts";
import { refusal } from "../../words/refusal.ts";
import type { OfficeRule } from "./rule.ts";

const rule: OfficeRule<"SetSignIn"> = {
  against: (office, { signIn, tokenIsEnough }) => {
    // In a demonstration a name is enough.
    if ((signIn !== null && tokenIsEnough) || isDemonstration(office)) return [];
    const isAble = administratorsOf(office).some(
      (person) => keysInForce(office, person).length > 0,
    );
    return isAble ? [] : [refusal("NoAdministratorKey", {}, ownRule("administratorRemains"))];
  },
};

/** From now on people are established by tokens of this issuer and of no other, made out to this client and read by this claim; or by nobody's. */
export const setSignIn = { definition: { verb: "sign-in set" }, rule } as const;
