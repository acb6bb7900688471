import * as z from "zod/mini";
import type { Answer } from "../../application/answer.ts";
import { foundOffice } from "../../application/found-office.ts";
import { note } from "../shell/log.ts";
import { setting } from "../shell/settings.ts";
import { openDeskOfRecords } from "../shell/world.ts";

const eventSchema = z.strictObject({ name: z.string(), administrator: z.string() });
const desk = openDeskOfRecords();
const issuer = setting("TASDIQ_TOKEN_ISSUER");

/** Opens the office, once: `{"name": "…", "administrator": "<personnel number>"}`, invoked by the operator. */
export const handler = async (event: unknown): Promise<Answer> => {
  const { name, administrator } = eventSchema.parse(event);
  const founding = { name, administrator, issuer, demonstration: false, publicKey: null };
  const answer = await foundOffice(desk, founding);
  if (answer.kind === "accepted") {
    const { caseId, seq } = answer.receipt;
    note("officeFounded", { caseId, seq });
  }
  return answer;
};
