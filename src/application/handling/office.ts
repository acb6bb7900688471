import type { Decision } from "../../procedure/decision.ts";
import type { Establishment } from "../../procedure/case/entry.ts";
import type { CaseHead } from "../ports.ts";
import * as z from "zod/mini";
import { officeId, type Digest } from "../../procedure/values/ids.ts";
import { dutiesHeld } from "../../office/office.ts";
import { decideOffice } from "../../office/decide-office.ts";
import { officeCommandSchema, type OfficeCommand } from "../../office/office-command.ts";
import { isRefusal, refusal, type Refusal } from "../../procedure/refusal.ts";
import { refusedWith, type Answer } from "./answer.ts";
import { canonicalJson, digestOf } from "../canonical.ts";
import { establish, signAsSystem, type Credential } from "./establish.ts";
import { calendarFault } from "./imported-calendar.ts";
import { officeCaseId } from "./request.ts";
import type { Desk } from "../desk.ts";
import { askingFields, recordOwn, type Asking } from "./own-record.ts";

/** A request to the office: who may act, which calendar is in force. */
export const officeRequestSchema = z.strictObject({
  ...askingFields,
  office: officeCommandSchema,
});
export type OfficeRequest = Asking & { readonly office: OfficeCommand };

export const digestOfOfficeRequest = (request: OfficeRequest): Digest =>
  digestOf(canonicalJson(request));

// The first entry is the system's: nobody can be established before an office names somebody.
const establishFounder = (
  { person, office }: OfficeRequest,
  { commandDigest, credential }: Known,
): Promise<Establishment | Refusal> | Refusal =>
  person === "system" && office.kind === "OpenOffice" && credential.kind === "system"
    ? signAsSystem({
        office: undefined,
        systemKey: office.systemKey,
        keys: credential.keys,
        commandDigest,
      })
    : refusal("CaseNotFound", { caseId: officeId });

const establishIn = async (
  head: CaseHead | undefined,
  request: OfficeRequest,
  known: Known,
): Promise<Establishment | Refusal> =>
  head === undefined
    ? establishFounder(request, known)
    : establish(head.state, { person: request.person, ...known });

type Known = { readonly commandDigest: Digest; readonly credential: Credential };

const decisionOn = async (
  desk: Desk,
  head: CaseHead | undefined,
  { person, duty, office }: OfficeRequest,
): Promise<Decision> => {
  const held = head === undefined || person === "system" ? [] : dutiesHeld(head.state, person);
  const decision = decideOffice(head?.state, { person, duty, dutiesHeld: held }, office);
  const fault = decision.kind === "allowed" ? await calendarFault(desk, office) : undefined;
  return fault === undefined ? decision : { kind: "refused", refusal: fault };
};

/** Carries out one command of the office, in the same way as a case's. */
export const handleOffice = async (
  desk: Desk,
  request: OfficeRequest,
  credential: Credential,
): Promise<Answer> => {
  const { world } = desk;
  const commandDigest = digestOfOfficeRequest(request);
  const head = await world.ledger.head(officeCaseId);
  const establishedBy = await establishIn(head, request, { commandDigest, credential });
  if (isRefusal(establishedBy)) return refusedWith(establishedBy);
  const decision = await decisionOn(desk, head, request);
  return recordOwn(
    desk,
    {
      caseId: officeCaseId,
      head,
      asking: request,
      content: request.office,
      commandDigest,
      establishedBy,
      decision,
      guards: [],
    },
    () => handleOffice(desk, request, credential),
  );
};
