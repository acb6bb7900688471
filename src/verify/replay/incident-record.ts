import { applyEntry } from "../../case/apply.ts";
import type { Case } from "../../case/case.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { IncidentCommand } from "../../case/incident-command.ts";
import { decideIncident } from "../../commands/decide-incident.ts";
import { dutiesHeld } from "../../office/office.ts";
import { establishmentFault, type Objection, objectionTo } from "./established.ts";
import type { EntryWith } from "./read-entry.ts";

type IncidentEntry = EntryWith<IncidentCommand>;

export type IncidentRecord = {
  /** Takes the next entry, with the office as it may have stood then; answers what the rules have against it. */
  readonly take: (
    entry: IncidentEntry,
    hash: HashedEntry["hash"],
    offices: readonly Case[],
  ) => Objection | undefined;
};

const faultBy = (
  office: Case,
  record: Case | undefined,
  entry: IncidentEntry,
): Objection | undefined => {
  const { person, duty, command } = entry;
  const held = dutiesHeld(office, person);
  const unknown = establishmentFault([office], entry);
  if (unknown !== undefined) return { reason: unknown };
  const decision = decideIncident(record, { person, duty, dutiesHeld: held }, command.content);
  return objectionTo(decision, entry, "actsOtherThanCommand");
};

const faultIn = (
  offices: readonly Case[],
  record: Case | undefined,
  entry: IncidentEntry,
): Objection | undefined => {
  let first: Objection | undefined;
  for (const office of offices) {
    const fault = faultBy(office, record, entry);
    if (fault === undefined) return undefined;
    first ??= fault;
  }
  return first ?? { reason: { kind: "beforeOffice" } };
};

/** What was done about incidents, entry by entry. */
export const incidentRecord = (): IncidentRecord => {
  let state: Case | undefined;
  return {
    take: (entry, hash, offices) => {
      const fault = faultIn(offices, state, entry);
      state = applyEntry(state, { hash, entry });
      return fault;
    },
  };
};
