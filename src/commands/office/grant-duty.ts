import { ownRule } from "../../words/authority.ts";
import { dutiesHeld } from "../../office/office.ts";
import { refusal } from "../../words/refusal.ts";
import type { OfficeRule } from "./rule.ts";

const apart = ownRule("administratorNotInCases");

const rule: OfficeRule<"GrantDuty"> = {
  against: (office, { holder, granted }) => {
    const held = dutiesHeld(office, holder);
    const named = { person: holder, duty: granted, held };
    if (held.includes(granted)) return [refusal("DutyHeldAlready", named)];
    const clash =
      held.length > 0 && (granted === "administrator" || held.includes("administrator"));
    return clash ? [refusal("DutiesIncompatible", named, apart)] : [];
  },
};

/** Gives a duty to a person. */
export const grantDuty = {
  definition: {
    verb: "duty grant",
  },
  rule,
} as const;
