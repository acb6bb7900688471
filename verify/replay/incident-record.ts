import { applyEntry } from "../../domain/apply.ts";
import type { Case } from "../../domain/case.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import type { IncidentCommand } from "../../domain/incident-command.ts";
import { decideIncident } from "../../domain/incident-rules.ts";
import { dutiesHeld } from "../../domain/office.ts";
import { refusalInWords } from "../../domain/refusal.ts";
import { requestOf } from "../../src/ledger/check/request.ts";
import { canonicalText, digestOf } from "./canonical-text.ts";
import { establishmentFault } from "./established.ts";
import type { EntryWith } from "./read-entry.ts";

type IncidentEntry = EntryWith<IncidentCommand>;

export type IncidentRecord = {
  /** Takes the next entry, with the office as it may have stood then; answers what the rules have against it. */
  readonly take: (
    entry: IncidentEntry,
    hash: HashedEntry["hash"],
    offices: readonly Case[],
  ) => string | undefined;
};

const faultBy = (
  office: Case,
  record: Case | undefined,
  entry: IncidentEntry,
): string | undefined => {
  const { person, duty, command, acts } = entry;
  const held = person === "system" ? [] : dutiesHeld(office, person);
  const unknown = establishmentFault(office, entry, digestOf(requestOf(entry)));
  if (unknown !== undefined) return unknown;
  const decision = decideIncident(record, { person, duty, dutiesHeld: held }, command.content);
  if (decision.kind === "refused")
    return `is refused by the rules: ${refusalInWords(decision.refusal)}`;
  return canonicalText(decision.acts) === canonicalText(acts)
    ? undefined
    : "records other acts than its command leads to";
};

const faultIn = (
  offices: readonly Case[],
  record: Case | undefined,
  entry: IncidentEntry,
): string | undefined => {
  let first: string | undefined;
  for (const office of offices) {
    const fault = faultBy(office, record, entry);
    if (fault === undefined) return undefined;
    first ??= fault;
  }
  return first ?? "comes before the office was opened";
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
