import { incident } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That a person is the owner of an incident from now on, also after another. */
export const incidentTaken = act({
  kind: "IncidentTaken",
  command: "TakeIncident",
  fields: () => ({ incident }),
  fills: [],
});
