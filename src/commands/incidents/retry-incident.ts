import type { Definition } from "../office/rule.ts";
import type { IncidentRule } from "./rule.ts";
import { ownerFaults } from "../incident-owner.ts";

const definition = {
  kind: "RetryIncident",
  verb: "incident retry",
} as const satisfies Definition;

const rule: IncidentRule<"RetryIncident"> = {
  against: ownerFaults,
};

/** Asks that somebody look at once whether the trouble is still there. */
export const retryIncident = { definition, rule } as const;
