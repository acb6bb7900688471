import { ownRule } from "../../words/authority.ts";
import { administratorsOf, dutiesHeld } from "../../office/office.ts";
import { refusal } from "../../words/refusal.ts";
import type { OfficeRule } from "./rule.ts";

const oneRemains = ownRule("administratorRemains");

const rule: OfficeRule<"RevokeDuty"> = {
  against: (office, { holder, revoked }) => {
    if (!dutiesHeld(office, holder).includes(revoked))
      return [refusal("DutyNotHeld", { person: holder, duty: revoked })];
    const last = revoked === "administrator" && administratorsOf(office).length === 1;
    return last ? [refusal("LastAdministrator", { person: holder }, oneRemains)] : [];
  },
};

/** Takes a duty from a person. */
export const revokeDuty = {
  definition: {
    verb: "duty revoke",
  },
  rule,
} as const;
