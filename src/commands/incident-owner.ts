import { ownRule } from "../words/authority.ts";
import type { PersonIncidentCommand } from "../case/incident-command.ts";
import type { Handling } from "../office/incident-handling.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import type { Asking } from "../office/asking.ts";

const owned = ownRule("incidentTakenFirst");

/** What speaks against what only the owner of an incident does. */
export const ownerFaults = (
  handling: Handling | undefined,
  { incident }: PersonIncidentCommand,
  { person }: Asking,
): readonly Refusal[] => {
  const owner = handling?.ended === null ? handling.owner?.person : undefined;
  return owner === person
    ? []
    : [refusal("IncidentNotTaken", { incident, person, owner: owner ?? null }, owned)];
};
