import * as z from "zod/mini";
import { duties, type ActingDuty } from "../domain/duty.ts";
import { commandIdSchema, personSchema, type CommandId, type Digest, type PersonNumber } from "../domain/ids.ts";
import { decideOffice, dutiesHeld, officeCommandSchema, type OfficeCommand } from "../domain/office.ts";
import { refusal } from "../domain/refusal.ts";
import { refusedWith, type Answer } from "./answer.ts";
import { canonicalJson, digestOf } from "./canonical.ts";
import { establish, isRefusal, type Credential } from "./establish.ts";
import { firstResult } from "./first-result.ts";
import { officeCaseId, type Desk } from "./handle.ts";
import { write } from "./write.ts";

/** A request to the office: who may act, which calendar is in force. */
export const officeRequestSchema = z.strictObject({
  id: commandIdSchema,
  person: personSchema,
  duty: z.enum(duties),
  office: officeCommandSchema,
});
type OfficeRequest = {
  readonly id: CommandId;
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly office: OfficeCommand;
};

export const digestOfOfficeRequest = (request: OfficeRequest): Digest => digestOf(canonicalJson(request));

// The office is judged by no parliament's law; its pins say so with the digest of nothing.
const noLaw = digestOf("");

/** Carries out one command of the office, in the same way as a case's. */
export const handleOffice = async (desk: Desk, request: OfficeRequest, credential: Credential): Promise<Answer> => {
  const { world } = desk;
  const commandDigest = digestOfOfficeRequest(request);
  const head = await world.ledger.head(officeCaseId);
  const founding = head === undefined && request.office.kind === "OpenOffice";
  if (head === undefined && !founding) return refusedWith(refusal("CaseNotFound", { caseId: officeCaseId }));
  const { person, duty } = request;
  const establishedBy =
    head === undefined || person === "system"
      ? ({ kind: "system" } as const)
      : establish(head.state, { person, commandDigest, credential });
  if (isRefusal(establishedBy)) return refusedWith(establishedBy);
  const held = head === undefined || person === "system" ? [] : dutiesHeld(head.state, person);
  const decision = decideOffice(head?.state, { person, duty, dutiesHeld: held }, request.office);
  if (decision.kind === "refused")
    return (await firstResult(desk, request, commandDigest)) ?? refusedWith(decision.refusal);
  const written = await write(world, {
    caseId: officeCaseId,
    head,
    person,
    establishedBy,
    duty,
    command: { id: request.id, mode: { kind: "live" }, content: request.office },
    commandDigest,
    pins: { profile: noLaw, treaty: noLaw, calendar: null, software: world.software },
    acts: decision.acts,
    law: undefined,
  });
  if ("refusal" in written) return refusedWith(written.refusal);
  const { result, append } = written;
  switch (result.kind) {
    case "conflict":
      return handleOffice(desk, request, credential);
    case "commandKnown": {
      const first = await firstResult(desk, request, commandDigest);
      return first ?? handleOffice(desk, request, credential);
    }
    case "uniqueTaken":
      return refusedWith(refusal("OpenCaseExists", { other: result.holder, unique: result.key }));
    case "appended":
      return {
        kind: "accepted",
        receipt: { caseId: officeCaseId, seq: append.entry.seq, hash: append.hash, at: append.entry.at },
        acts: append.entry.acts,
        findings: [],
        stage: append.head.state.stage,
        next: [],
        repeated: false,
      };
  }
};
