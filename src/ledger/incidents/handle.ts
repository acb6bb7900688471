import { decideIncident } from "../../commands/decide-incident.ts";
import type { IncidentCommand, RetryAsked } from "../../case/incident-command.ts";
import { handlingsIn } from "../../office/incident-handling.ts";
import {
  incidentCaseOf,
  type IncidentKey,
  type IncidentKind,
  incidentKindOf,
  readIncidentKey,
  type RetryOutcome,
} from "../../case/incident.ts";
import { dutiesHeld } from "../../office/office.ts";
import type { Case } from "../../case/case.ts";
import type { Decision } from "../../commands/decide.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import type { Desk } from "../desk.ts";
import { type Answer, refusedWith } from "../handling/answer.ts";
import { type Credential, establish } from "../handling/establish.ts";
import { askedOf, decidedInTime, recordOwn } from "../handling/first-result.ts";
import { incidentsCaseId, officeCaseId } from "../handling/request.ts";
import { systemId } from "../handling/system-command.ts";
import type { CaseHead } from "../ports.ts";
import type { Incident } from "../sweep/incident.ts";
import { type LookedAgain, type LookedElsewhere, namedIn } from "../sweep/looks.ts";
import type { Ports } from "../desk-ports.ts";
import type { IncidentRequest } from "./request.ts";

/** The office, by whose record somebody is judged, and what was done about incidents so far. */
type Records = { readonly office: CaseHead; readonly record: CaseHead | undefined };

const isOnRecord = (record: Case | undefined, incident: IncidentKey): boolean => {
  const known = handlingsIn(record).get(readIncidentKey(incident).trouble);
  return known?.key === incident && known.ended === null;
};

// What nobody finds would stand in the record for ever as if it had been there.
const foundFault = async (
  { ports }: Desk,
  record: Case | undefined,
  { kind, incident }: IncidentCommand,
): Promise<Refusal | undefined> => {
  if (kind !== "TakeIncident" || isOnRecord(record, incident)) return undefined;
  const not = (kind: "sweepsNotReadHere" | "incidentGone"): Refusal =>
    refusal("IncidentNotFound", { incident, why: { kind } });
  if (ports.lookAgain === undefined) return not("sweepsNotReadHere");
  try {
    const found = namedIn(await ports.lookAgain(incidentCaseOf(incident)));
    const { trouble } = readIncidentKey(incident);
    return found.some((one) => one.trouble === trouble) ? undefined : not("incidentGone");
  } catch (fault) {
    ports.warn(`the incident ${incident} could not be looked for`, fault);
    return refusal("IncidentNotLookedFor", { incident });
  }
};

const decisionOn = async (
  desk: Desk,
  { office, record }: Records,
  { person, duty, incident }: IncidentRequest,
): Promise<Decision> => {
  const held = dutiesHeld(office.state, person);
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
  const { ports } = desk;
  const asked = askedOf(desk, {
    caseId: incidentsCaseId,
    asking: request,
    content: request.incident,
    credential,
  });
  if (isRefusal(asked)) return refusedWith(asked);
  const office = await ports.ledger.head(officeCaseId);
  if (office === undefined) return refusedWith(refusal("CaseNotFound", { caseId: officeCaseId }));
  const establishedBy = await establish(office.state, { ...asked, content: request.incident });
  if (isRefusal(establishedBy)) return refusedWith(establishedBy);
  const record = await ports.ledger.head(incidentsCaseId);
  const decision = await decidedInTime(desk, asked, () =>
    decisionOn(desk, { office, record }, request),
  );
  return recordOwn(
    desk,
    {
      caseId: incidentsCaseId,
      head: record,
      asked,
      establishedBy,
      decision,
      guards: [{ caseId: officeCaseId, version: office.state.version }],
    },
    () => recordIncident(desk, request, credential),
  );
};

/** An incident that is retried, and when its owner took it. */
type Retried = { readonly incident: IncidentKey; readonly takenAt: string };

const isNamed = (incidents: readonly Incident[], incident: IncidentKey): boolean =>
  incidents.some(({ trouble }) => trouble === readIncidentKey(incident).trouble);

/** What another must look at: the drivers, and where it could not look itself. */
const restsOn = ({ incidents }: LookedElsewhere, incident: IncidentKey): boolean =>
  incidentKindOf(incident) === "caseStandsStill" || isNamed(incidents, incident);

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
const shownByRecord: readonly IncidentKind[] = [
  "recordDamaged",
  "headBehind",
  "documentMissing",
  "passkeyMayBeCopied",
];

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

type Asked = Retried & RetryAsked;

const outcomeOf = async (ports: Ports, { incident, takenAt }: Asked): Promise<RetryOutcome> => {
  if (ports.lookAgain === undefined) return "unknown";
  try {
    return outcomeIn(await ports.lookAgain(incidentCaseOf(incident)), { incident, takenAt });
  } catch (fault) {
    ports.warn(`the incident ${incident} could not be checked again`, fault);
    return "unknown";
  }
};

// The one that asked may have been cut short, and gives its command again: what has an outcome is not looked at once more.
const waitingFor = async ({ ledger }: Ports, asking: RetryAsked): Promise<Asked | undefined> => {
  const record = (await ledger.head(incidentsCaseId))?.state;
  const handling = handlingsIn(record).get(readIncidentKey(asking.incident).trouble);
  const retry = handling?.lastRetry;
  return retry?.of === asking.of && retry.outcome === null
    ? { ...asking, takenAt: handling?.owner?.at ?? retry.at }
    : undefined;
};

const lookAndRecord = async (desk: Desk, asked: Asked): Promise<void> => {
  const { incident, of } = asked;
  const outcome = await outcomeOf(desk.ports, asked);
  const request: IncidentRequest = {
    id: systemId("RecordRetry", of),
    person: "system",
    duty: "system",
    incident: { kind: "RecordRetry", incident, of, outcome },
  };
  // Refused where somebody resolved it meanwhile, or another look was quicker: then that stands.
  await recordIncident(desk, request, { kind: "system", keys: desk.ports.systemKeys() });
};

/**
 * Looks into a retry that waits for its outcome, and records the outcome as the system; does nothing where none waits.
 * @throws NoSystemKey when the system's key is not at hand
 */
export const endRetry = async (desk: Desk, asking: RetryAsked): Promise<void> => {
  const asked = await waitingFor(desk.ports, asking);
  if (asked !== undefined) await lookAndRecord(desk, asked);
};

// The retry is on record whatever comes of the look; whoever asked can ask again.
const endRetryElsewhere = async (
  { warn }: Ports,
  elsewhere: NonNullable<Ports["endRetry"]>,
  asking: RetryAsked,
): Promise<void> => {
  try {
    await elsewhere(asking);
  } catch (fault) {
    warn(`the outcome of the retry of ${asking.incident} was not recorded`, fault);
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
  const { ports } = desk;
  await (ports.endRetry === undefined
    ? endRetry(desk, asking)
    : endRetryElsewhere(ports, ports.endRetry, asking));
  return answer;
};
