import {
  incidentCaseOf,
  incidentKindOf,
  readIncidentKey,
  type IncidentKey,
  type IncidentKind,
} from "../../office/incident.ts";
import type { RetryOutcome } from "../../office/incident.ts";
import type { Incident } from "../sweep/incident.ts";
import { namedIn, type LookedAgain, type LookedElsewhere } from "../sweep/looks.ts";

/** An incident that is retried, and when its owner took it. */
export type Retried = { readonly incident: IncidentKey; readonly takenAt: string };

const isNamed = (incidents: readonly Incident[], incident: IncidentKey): boolean =>
  incidents.some(({ trouble }) => trouble === readIncidentKey(incident).trouble);

/** What another must look at: the drivers, and where it could not look itself. */
const restsOn = ({ incidents }: LookedElsewhere, incident: IncidentKey): boolean =>
  incidentKindOf(incident) === "driverNotHealed" || isNamed(incidents, incident);

// Where a look ended in a fault, or a record cannot be read, what it did not find may be there all the same.
const hidesOthers = ({ kind }: Incident): boolean =>
  kind === "caseNotLookedAt" || kind === "recordDamaged";

// Of one kind a look names one trouble in a case: another one of it may hide this one.
const isHidden = (incidents: readonly Incident[], incident: IncidentKey): boolean => {
  const [caseId, kind] = [incidentCaseOf(incident), incidentKindOf(incident)];
  return incidents.some(
    (found) =>
      (found.kind === kind && found.caseId === caseId) ||
      (hidesOthers(found) && (found.caseId === null || found.caseId === caseId)),
  );
};

/** What a record shows of itself, also of a case that has ended. */
const shownByRecord: readonly IncidentKind[] = ["recordDamaged", "headBehind", "documentMissing"];

const couldSee = ({ looked, ended }: LookedAgain, incident: IncidentKey): boolean =>
  looked && (ended !== true || shownByRecord.includes(incidentKindOf(incident)));

/**
 * What a look says of an incident. Where another must look, its last look counts if it began after the incident was taken: of an
 * earlier one nobody can say that anything has changed since.
 */
export const outcomeIn = (look: LookedAgain, { incident, takenAt }: Retried): RetryOutcome => {
  const { incidents, elsewhere } = look;
  if (isNamed(incidents, incident)) return "stillThere";
  const rests = elsewhere !== undefined && restsOn(elsewhere, incident);
  if (rests && elsewhere.at <= takenAt) return "unknown";
  const said = rests ? namedIn(look) : incidents;
  if (isNamed(said, incident)) return "stillThere";
  return couldSee(look, incident) && !isHidden(said, incident) ? "healed" : "unknown";
};
