import { Altered } from "../altered.ts";
import type { CaseId } from "../../domain/ids.ts";
import { incident, type Incident } from "./incident.ts";

/**
 * What was made good: heads made anew, drivers brought on, sendings declared unknown, deadlines recorded as overdue,
 * notices told, entries put into the log.
 */
export type Healing = "heads" | "drivers" | "sendings" | "overdue" | "notices" | "leaves";

/** What looks tell as they go. */
export type Findings = {
  readonly healed: (healing: Healing, howMany?: number) => void;
  readonly incident: (found: Incident) => void;
  /** A case was not read whole this time. */
  readonly unread: () => void;
};

/** So many incidents are listed; of the others only the number is known, so that a sweep's memory has a bound. */
const mostListed = 1000;

export type Gathered = {
  readonly healed: Readonly<Record<Healing, number>>;
  readonly incidents: readonly Incident[];
  /** How many there are beyond those listed. */
  readonly unlisted: number;
  /** How many open cases were not read whole this time; their entries and documents were not looked at. */
  readonly unread: number;
};

/** Gathers what the looks of one sweep tell. Of one kind a case has one incident. */
export const gathering = (): Findings & { readonly gathered: () => Gathered } => {
  const healed = { heads: 0, drivers: 0, sendings: 0, overdue: 0, notices: 0, leaves: 0 };
  const incidents = new Map<string, Incident>();
  let unlisted = 0;
  let unread = 0;
  return {
    healed: (healing, howMany = 1) => {
      healed[healing] += howMany;
    },
    incident: (found) => {
      const key = `${found.kind} ${found.caseId ?? ""}`;
      if (incidents.has(key)) return;
      if (incidents.size < mostListed) incidents.set(key, found);
      else unlisted += 1;
    },
    unread: () => {
      unread += 1;
    },
    gathered: () => ({
      healed: { ...healed },
      incidents: [...incidents.values()],
      unlisted,
      unread,
    }),
  };
};

const wordsOf = (fault: unknown): string =>
  fault instanceof Error ? fault.message : String(fault);

/** The incident of a fault: a record that was altered is another matter than one that could not be read just now. */
export const incidentOf = (fault: unknown, caseId: CaseId | null): Incident => {
  const kind = fault instanceof Altered ? "recordDamaged" : "caseNotLookedAt";
  return incident(kind, { caseId, since: null, words: wordsOf(fault) });
};
