import { note } from "../../case/fields/fields.ts";
import type { Definition } from "../office-command.ts";
import { incident } from "../../office/fields.ts";
import type { IncidentRule } from "../incident-command.ts";
import { ownerFaults } from "../incident-owner.ts";

export const definition = {
  kind: "ResolveIncident",
  act: "IncidentResolved",
  verb: "incident resolve",
} as const satisfies Definition;

const fields = () => ({ incident, reason: note });

const rule: IncidentRule<"ResolveIncident"> = {
  against: ownerFaults,
  record: (fact) => ({ ...fact, kind: "IncidentResolved" }),
};

/** Ends an incident: its owner says that it is over, and why. */
export const resolveIncident = { fields, rule } as const;
