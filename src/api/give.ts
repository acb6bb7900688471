import type { Answer } from "../ledger/handling/answer.ts";
import { handle } from "../ledger/handling/handle.ts";
import { handleIncident } from "../ledger/incidents/handle.ts";
import type { IncidentRequest } from "../ledger/incidents/request.ts";
import { handleOffice, type OfficeRequest } from "../ledger/handling/office.ts";
import { incidentsCaseId, officeCaseId, type HandledRequest } from "../ledger/handling/request.ts";
import type { Credential } from "../ledger/handling/establish.ts";
import type { Recording } from "./api.ts";

// What is asked to be recorded comes in here, from programs, pages and the command line alike.

type Giving = Pick<Recording, "desk" | "onAnswer">;

/** Gives a command in a case. */
export const giveCommand = async (
  { desk, onAnswer }: Giving,
  request: HandledRequest,
  credential: Credential,
): Promise<Answer> => {
  const answer = await handle(desk, request, credential);
  const { caseId, command, id } = request;
  await onAnswer({ kind: command.kind, caseId, id }, answer);
  return answer;
};

/** Gives a command of the office. */
export const giveOfficeCommand = async (
  { desk, onAnswer }: Giving,
  request: OfficeRequest,
  credential: Credential,
): Promise<Answer> => {
  const answer = await handleOffice(desk, request, credential);
  await onAnswer({ kind: request.office.kind, caseId: officeCaseId, id: request.id }, answer);
  return answer;
};

/** Gives a command about an incident. */
export const giveIncidentCommand = async (
  { desk, onAnswer }: Giving,
  request: IncidentRequest,
  credential: Credential,
): Promise<Answer> => {
  const answer = await handleIncident(desk, request, credential);
  await onAnswer({ kind: request.incident.kind, caseId: incidentsCaseId, id: request.id }, answer);
  return answer;
};
