import { note } from "../../fields/fields.ts";
import { incident } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That the owner of an incident said that it is over, and why. */
export const incidentResolved = act({
  kind: "IncidentResolved",
  command: "ResolveIncident",
  fields: () => ({ incident, reason: note }),
  fills: [],
});
