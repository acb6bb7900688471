import { choice, entrySeen } from "../../fields/fields.ts";
import { incident } from "../../fields/office-fields.ts";
import { retryOutcomes } from "../../incident.ts";
import { act } from "../act.ts";

/** What came of a retry. Only the system records it. */
export const incidentRetried = act({
  kind: "IncidentRetried",
  command: "RecordRetry",
  bySystem: true,
  // The entry is the one that asked for the retry.
  fields: () => ({ incident, of: entrySeen, outcome: choice(retryOutcomes) }),
  fills: [],
});
