import type { Definition } from "../office-command.ts";
import { incident } from "../../office/fields.ts";
import type { IncidentRule } from "../incident-command.ts";
import { ownerFaults } from "../incident-owner.ts";

export const definition = {
  kind: "RetryIncident",
  act: "IncidentRetryAsked",
  verb: "incident retry",
} as const satisfies Definition;

const fields = () => ({ incident });

const rule: IncidentRule<"RetryIncident"> = {
  against: ownerFaults,
  record: (fact) => ({ ...fact, kind: "IncidentRetryAsked" }),
};

/** Asks that somebody look at once whether the trouble is still there. */
export const retryIncident = { fields, rule } as const;
