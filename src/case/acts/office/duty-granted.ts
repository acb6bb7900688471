import { duty, person } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That a person was given a duty. */
export const dutyGranted = act({
  kind: "DutyGranted",
  command: "GrantDuty",
  fields: () => ({ holder: person, granted: duty }),
  fills: ["dutyChanges"],
});
