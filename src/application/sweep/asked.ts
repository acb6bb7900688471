import * as z from "zod/mini";
import { ownRule } from "../../procedure/values/authority.ts";
import { commandIdSchema, personSchema, type Digest } from "../../procedure/values/ids.ts";
import { dutiesHeld } from "../../office/office.ts";
import { isRefusal, refusal, type Refusal } from "../../procedure/refusal.ts";
import { canonicalJson, digestOf } from "../canonical.ts";
import type { Desk } from "../desk.ts";
import { establish, type Credential } from "../handling/establish.ts";
import { officeCaseId } from "../handling/request.ts";

/** An administrator's wish that a server sweep now. It is no command: what a sweep heals is recorded, that it was asked is not. */
export const sweepRequestSchema = z.strictObject({
  id: commandIdSchema,
  person: personSchema,
  duty: z.literal("administrator"),
  asks: z.literal("sweep"),
});
export type SweepRequest = z.infer<typeof sweepRequestSchema>;

export const digestOfSweepRequest = (request: SweepRequest): Digest =>
  digestOf(canonicalJson(request));

const rule = ownRule("administratorOrdersSweeps");

/** Why somebody may not have a server sweep; undefined where they may. */
export const sweepFault = async (
  { world }: Desk,
  request: SweepRequest,
  credential: Credential,
): Promise<Refusal | undefined> => {
  const { person, duty } = request;
  const office = (await world.ledger.head(officeCaseId))?.state;
  if (office === undefined) return refusal("CaseNotFound", { caseId: officeCaseId });
  const commandDigest = digestOfSweepRequest(request);
  const established = await establish(office, { person, commandDigest, credential });
  if (isRefusal(established)) return established;
  return dutiesHeld(office, person).includes(duty)
    ? undefined
    : refusal("DutyNotHeld", { person, duty }, rule);
};
