import type { Definition } from "../office/rule.ts";
import type { IncidentRule } from "./rule.ts";
import { ownerFaults } from "../incident-owner.ts";

const definition = {
  kind: "ResolveIncident",
  verb: "incident resolve",
} as const satisfies Definition;

const rule: IncidentRule<"ResolveIncident"> = {
  against: ownerFaults,
};

/** Ends an incident: its owner says that it is over, and why. */
export const resolveIncident = { definition, rule } as const;
