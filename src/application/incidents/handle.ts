import type { Case } from "../../procedure/case/case.ts";
import type { Decision } from "../../procedure/decision.ts";
import { incidentCaseOf, readIncidentKey, type IncidentKey } from "../../office/incident.ts";
import type { IncidentCommand } from "../../office/incident-command.ts";
import { handlingsIn } from "../../office/incident-handling.ts";
import { decideIncident } from "../../office/decide-incident.ts";
import { dutiesHeld } from "../../office/office.ts";
import { isRefusal, refusal, type Refusal } from "../../procedure/refusal.ts";
import { refusedWith, type Answer } from "../handling/answer.ts";
import type { Desk } from "../desk.ts";
import { establish, type Credential } from "../handling/establish.ts";
import { recordOwn } from "../handling/own-record.ts";
import type { CaseHead } from "../ports.ts";
import { incidentsCaseId, officeCaseId } from "../handling/request.ts";
import { namedIn } from "../sweep/looks.ts";
import { digestOfIncidentRequest, type IncidentRequest } from "./request.ts";

/** The office, by whose record somebody is judged, and what was done about incidents so far. */
type Records = { readonly office: CaseHead; readonly record: CaseHead | undefined };

const isOnRecord = (record: Case | undefined, incident: IncidentKey): boolean => {
  const known = handlingsIn(record).get(readIncidentKey(incident).trouble);
  return known?.key === incident && known.ended === null;
};

// What nobody finds would stand in the record for ever as if it had been there.
const foundFault = async (
  { world }: Desk,
  record: Case | undefined,
  { kind, incident }: IncidentCommand,
): Promise<Refusal | undefined> => {
  if (kind !== "TakeIncident" || isOnRecord(record, incident)) return undefined;
  const not = (kind: "sweepsNotReadHere" | "incidentGone"): Refusal =>
    refusal("IncidentNotFound", { incident, why: { kind } });
  if (world.lookAgain === undefined) return not("sweepsNotReadHere");
  try {
    const found = namedIn(await world.lookAgain(incidentCaseOf(incident)));
    const { trouble } = readIncidentKey(incident);
    return found.some((one) => one.trouble === trouble) ? undefined : not("incidentGone");
  } catch (fault) {
    world.tell(`the incident ${incident} could not be looked for`, fault);
    return refusal("IncidentNotLookedFor", { incident });
  }
};

const decisionOn = async (
  desk: Desk,
  { office, record }: Records,
  { person, duty, incident }: IncidentRequest,
): Promise<Decision> => {
  const held = person === "system" ? [] : dutiesHeld(office.state, person);
  const decision = decideIncident(record?.state, { person, duty, dutiesHeld: held }, incident);
  const fault =
    decision.kind === "allowed" ? await foundFault(desk, record?.state, incident) : undefined;
  return fault === undefined ? decision : { kind: "refused", refusal: fault };
};

/** Records what somebody does about an incident, in the same way as a command in a case. */
export const recordIncident = async (
  desk: Desk,
  request: IncidentRequest,
  credential: Credential,
): Promise<Answer> => {
  const { world } = desk;
  const commandDigest = digestOfIncidentRequest(request);
  const office = await world.ledger.head(officeCaseId);
  if (office === undefined) return refusedWith(refusal("CaseNotFound", { caseId: officeCaseId }));
  const { person } = request;
  const establishedBy = await establish(office.state, { person, commandDigest, credential });
  if (isRefusal(establishedBy)) return refusedWith(establishedBy);
  const record = await world.ledger.head(incidentsCaseId);
  const decision = await decisionOn(desk, { office, record }, request);
  return recordOwn(
    desk,
    {
      caseId: incidentsCaseId,
      head: record,
      asking: request,
      content: request.incident,
      commandDigest,
      establishedBy,
      decision,
      guards: [{ caseId: officeCaseId, version: office.state.version }],
    },
    () => recordIncident(desk, request, credential),
  );
};
