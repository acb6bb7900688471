import type { IncidentRule } from "./rule.ts";
import { ownerFaults } from "../incident-owner.ts";

const rule: IncidentRule<"ResolveIncident"> = {
  against: ownerFaults,
};

/** Ends an incident: its owner says that it is over, and why. */
export const resolveIncident = {
  definition: {
    verb: "incident resolve",
  },
  rule,
} as const;
