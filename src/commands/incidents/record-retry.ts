import { retryOutcomes } from "../../office/incident.ts";
import { refusal } from "../../words/refusal.ts";
import { choice, entrySeen } from "../../case/fields/fields.ts";
import type { Definition } from "../office-command.ts";
import { incident } from "../../office/fields.ts";
import type { IncidentRule } from "../incident-command.ts";

export const definition = {
  kind: "RecordRetry",
  act: "IncidentRetried",
} as const satisfies Definition;

// The entry is the one that asked for the retry.
const fields = () => ({ incident, of: entrySeen, outcome: choice(retryOutcomes) });

const rule: IncidentRule<"RecordRetry"> = {
  against: (handling, { incident: key, of }) => {
    const retry = handling?.lastRetry;
    return retry?.of === of && retry.outcome === null
      ? []
      : [refusal("NoRetryToEnd", { incident: key })];
  },
  record: (fact) => ({ ...fact, kind: "IncidentRetried" }),
};

/** Records what came of a retry. Only the system does. */
export const recordRetry = { fields, rule } as const;
