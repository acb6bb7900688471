import type { IncidentRule } from "./rule.ts";
import { ownerFaults } from "../incident-owner.ts";

const rule: IncidentRule<"RetryIncident"> = {
  against: ownerFaults,
};

/** Asks that somebody look at once whether the trouble is still there. */
export const retryIncident = {
  definition: {
    verb: "incident retry",
  },
  rule,
} as const;
