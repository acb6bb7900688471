import { dutiesHeld } from "../../office/office.ts";
import { refusal } from "../../words/refusal.ts";
import { demonstrationFaults, type OfficeRule } from "./rule.ts";

const rule: OfficeRule<"InvitePerson"> = {
  against: (office, { invited }, { person, dutiesHeld: held }) => {
    if (invited !== person && !held.includes("administrator"))
      return [refusal("DutyNotHeld", { person, duty: "administrator" })];
    return dutiesHeld(office, invited).length === 0
      ? [refusal("InvitedWithoutDuty", { person: invited })]
      : demonstrationFaults(office);
  },
};

/** Lets a person register a key of their own: an administrator anybody, and everybody themselves. */
export const invitePerson = { definition: { verb: "invite", byAnyDuty: true }, rule } as const;
