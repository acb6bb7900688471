import { ownRule } from "../../words/authority.ts";
import { isDemonstration } from "../../office/office.ts";
import { holderOfKey, onePurpose } from "../../office/office-keys.ts";
import { relyingPartyIn } from "../../office/registered-keys.ts";
import { refusal } from "../../words/refusal.ts";
import type { OfficeRule } from "./rule.ts";

const fourEyes = ownRule("keyConfirmedByAnother");
const ownKey = ownRule("keyOfOnePerson");

const rule: OfficeRule<"RegisterPerson"> = {
  against: (office, { registered, publicKey }) => {
    if (publicKey === null)
      return isDemonstration(office)
        ? []
        : [refusal("OnlyInDemonstration", { what: "personWithoutKey" })];
    if (relyingPartyIn(office) !== undefined) return [refusal("KeysByInvitation", {}, fourEyes)];
    // Also a key that was replaced: what was signed with it stays that person's.
    const holder = holderOfKey(office, publicKey);
    if (holder === undefined) return [];
    if (typeof holder === "string") return [refusal("KeyNamedBefore", { publicKey }, onePurpose)];
    return holder.person === registered
      ? []
      : [refusal("KeyHeldByAnother", { person: registered, other: holder.person }, ownKey)];
  },
};

/** Registers a person with the key by which they are established from now on. */
export const registerPerson = {
  definition: {
    verb: "duty register",
  },
  rule,
} as const;
