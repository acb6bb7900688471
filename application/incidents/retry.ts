import {
  incidentCaseOf,
  incidentKindOf,
  readIncidentKey,
  type IncidentKey,
} from "../../domain/incident.ts";
import type { RetryOutcome } from "../../domain/incident-command.ts";
import { handlingsIn } from "../../domain/incident-handling.ts";
import type { EntryHash } from "../../domain/ids.ts";
import type { Answer } from "../answer.ts";
import type { Desk } from "../desk.ts";
import type { Credential } from "../establish.ts";
import { incidentsCaseId } from "../request.ts";
import type { LookedAgain } from "../sweep/looks.ts";
import { systemId } from "../system-command.ts";
import type { World } from "../world.ts";
import { recordIncident } from "./handle.ts";
import type { IncidentRequest } from "./request.ts";

// Where a look ended in a fault, or a record cannot be read, what it did not find may be there all the same.
const hidesOthers = ({ kind }: LookedAgain["incidents"][number]): boolean =>
  kind === "caseNotLookedAt" || kind === "recordDamaged";

// Of one kind a look names one trouble in a case: another one of it may hide this one.
const outcomeIn = ({ incidents, looked }: LookedAgain, incident: IncidentKey): RetryOutcome => {
  const { trouble } = readIncidentKey(incident);
  if (incidents.some((found) => found.trouble === trouble)) return "stillThere";
  const [caseId, kind] = [incidentCaseOf(incident), incidentKindOf(incident)];
  const inTheWay = incidents.some(
    (found) =>
      (found.kind === kind && found.caseId === caseId) ||
      (hidesOthers(found) && (found.caseId === null || found.caseId === caseId)),
  );
  return looked && !inTheWay ? "healed" : "unknown";
};

const outcomeOf = async (world: World, incident: IncidentKey): Promise<RetryOutcome> => {
  if (world.lookAgain === undefined) return "unknown";
  try {
    return outcomeIn(await world.lookAgain(incidentCaseOf(incident)), incident);
  } catch (fault) {
    world.tell(`the incident ${incident} could not be looked at again`, fault);
    return "unknown";
  }
};

type Asked = { readonly incident: IncidentKey; readonly of: EntryHash };

// The one that asked may have been cut short, and gives its command again: what has an outcome is not looked at once more.
const waitsForOutcome = async ({ ledger }: World, { incident, of }: Asked): Promise<boolean> => {
  const record = (await ledger.head(incidentsCaseId))?.state;
  const retry = handlingsIn(record).get(readIncidentKey(incident).trouble)?.lastRetry;
  return retry?.of === of && retry.outcome === null;
};

const lookAndRecord = async (desk: Desk, { incident, of }: Asked): Promise<void> => {
  const outcome = await outcomeOf(desk.world, incident);
  const request: IncidentRequest = {
    id: systemId("RecordRetry", of),
    person: "system",
    duty: "system",
    incident: { kind: "RecordRetry", incident, of, outcome },
  };
  // Refused where somebody resolved it meanwhile, or another look was quicker: then that stands.
  await recordIncident(desk, request, { kind: "system" });
};

/** Does what somebody asks to do about an incident. A retry is put on record, then looked into, then its outcome is. */
export const handleIncident = async (
  desk: Desk,
  request: IncidentRequest,
  credential: Credential,
): Promise<Answer> => {
  const answer = await recordIncident(desk, request, credential);
  if (answer.kind === "refused" || request.incident.kind !== "RetryIncident") return answer;
  const asked = { incident: request.incident.incident, of: answer.receipt.hash };
  if (await waitsForOutcome(desk.world, asked)) await lookAndRecord(desk, asked);
  return answer;
};
