import { incident } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That the owner of an incident asked that somebody look at once whether the trouble is still there. */
export const incidentRetryAsked = act({
  kind: "IncidentRetryAsked",
  command: "RetryIncident",
  fields: () => ({ incident }),
  fills: [],
});
