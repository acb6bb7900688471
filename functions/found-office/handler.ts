import * as z from "zod/mini";
import type { Answer } from "../../src/ledger/handling/answer.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { publicKeyIn } from "../../src/ledger/handling/establish.ts";
import { foundOffice } from "../../src/ledger/handling/office.ts";
import { note } from "../shell/log.ts";
import { only } from "../shell/records.ts";
import { setting } from "../shell/settings.ts";
import { signers } from "../shell/services/signers.ts";
import { openSystemPorts } from "../shell/system-ports.ts";

const eventSchema = z.strictObject({ name: z.string(), administrator: z.string() });
const desk = openDesk(openSystemPorts(only("OpenOffice")));
const [checkpointSigner] = signers();
// What the stacks made, or were given, is put on record here; from then on the record says it.
const onRecord = {
  signIn: {
    issuer: setting("TASDIQ_TOKEN_ISSUER"),
    clientId: setting("TASDIQ_TOKEN_AUDIENCE"),
    personClaim: setting("TASDIQ_PERSON_CLAIM"),
  },
  sender: setting("TASDIQ_SENDER"),
};

/** Opens the office, once: `{"name": "…", "administrator": "<personnel number>"}`, invoked by the operator. */
export const handler = async (event: unknown): Promise<Answer> => {
  const { name, administrator } = eventSchema.parse(event);
  if (checkpointSigner === undefined) throw new Error("an office is founded with a checkpoint key");
  const checkpointKey = await publicKeyIn(checkpointSigner);
  const people = { name, administrator, demonstration: false, publicKey: null };
  const founding = { ...people, ...onRecord, checkpointKey };
  const answer = await foundOffice(desk, founding);
  if (answer.kind === "accepted") {
    const { caseId, seq } = answer.receipt;
    note("officeFounded", { caseId, seq });
  }
  return answer;
};
