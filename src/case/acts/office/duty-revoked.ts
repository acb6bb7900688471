import { duty, person } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That a duty was taken from a person. */
export const dutyRevoked = act({
  kind: "DutyRevoked",
  command: "RevokeDuty",
  fields: () => ({ holder: person, revoked: duty }),
  fills: ["dutyChanges"],
});
