import { incidentCaseOf, readIncidentKey } from "../../office/incident.ts";
import type { RetryAsked } from "../../office/incident-command.ts";
import type { RetryOutcome } from "../../office/incident.ts";
import { handlingsIn } from "../../office/incident-handling.ts";
import type { Answer } from "../handling/answer.ts";
import type { Desk } from "../desk.ts";
import type { Credential } from "../handling/establish.ts";
import { incidentsCaseId } from "../handling/request.ts";
import { systemId } from "../handling/system-command.ts";
import type { World } from "../world.ts";
import { recordIncident } from "./handle.ts";
import { outcomeIn, type Retried } from "./outcome.ts";
import type { IncidentRequest } from "./request.ts";

type Asked = Retried & RetryAsked;

const outcomeOf = async (world: World, { incident, takenAt }: Asked): Promise<RetryOutcome> => {
  if (world.lookAgain === undefined) return "unknown";
  try {
    return outcomeIn(await world.lookAgain(incidentCaseOf(incident)), { incident, takenAt });
  } catch (fault) {
    world.tell(`the incident ${incident} could not be checked again`, fault);
    return "unknown";
  }
};

// The one that asked may have been cut short, and gives its command again: what has an outcome is not looked at once more.
const waitingFor = async ({ ledger }: World, asking: RetryAsked): Promise<Asked | undefined> => {
  const record = (await ledger.head(incidentsCaseId))?.state;
  const handling = handlingsIn(record).get(readIncidentKey(asking.incident).trouble);
  const retry = handling?.lastRetry;
  return retry?.of === asking.of && retry.outcome === null
    ? { ...asking, takenAt: handling?.owner?.at ?? retry.at }
    : undefined;
};

const lookAndRecord = async (desk: Desk, asked: Asked): Promise<void> => {
  const { incident, of } = asked;
  const outcome = await outcomeOf(desk.world, asked);
  const request: IncidentRequest = {
    id: systemId("RecordRetry", of),
    person: "system",
    duty: "system",
    incident: { kind: "RecordRetry", incident, of, outcome },
  };
  // Refused where somebody resolved it meanwhile, or another look was quicker: then that stands.
  await recordIncident(desk, request, { kind: "system", keys: desk.world.systemKeys() });
};

/**
 * Looks into a retry that waits for its outcome, and records the outcome as the system; does nothing where none waits.
 * @throws NoSystemKey when the system's key is not at hand
 */
export const endRetry = async (desk: Desk, asking: RetryAsked): Promise<void> => {
  const asked = await waitingFor(desk.world, asking);
  if (asked !== undefined) await lookAndRecord(desk, asked);
};

// The retry is on record whatever comes of the look; whoever asked can ask again.
const endRetryElsewhere = async (
  { tell }: World,
  elsewhere: NonNullable<World["endRetry"]>,
  asking: RetryAsked,
): Promise<void> => {
  try {
    await elsewhere(asking);
  } catch (fault) {
    tell(`the outcome of the retry of ${asking.incident} was not recorded`, fault);
  }
};

/** Does what somebody asks to do about an incident. A retry is put on record, then looked into, then its outcome is. */
export const handleIncident = async (
  desk: Desk,
  request: IncidentRequest,
  credential: Credential,
): Promise<Answer> => {
  const answer = await recordIncident(desk, request, credential);
  if (answer.kind === "refused" || request.incident.kind !== "RetryIncident") return answer;
  const { incident } = request.incident;
  const asking = { incident, of: answer.receipt.hash };
  const { world } = desk;
  await (world.endRetry === undefined
    ? endRetry(desk, asking)
    : endRetryElsewhere(world, world.endRetry, asking));
  return answer;
};
