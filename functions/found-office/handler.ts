import * as z from "zod/mini";
import type { Answer } from "../../src/ledger/handling/answer.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { publicKeyIn } from "../../src/ledger/handling/establish.ts";
import { firstPasskeys, type FirstPasskeys } from "../../src/ledger/handling/key-secrets.ts";
import { foundOffice } from "../../src/ledger/handling/office.ts";
import { personSchema } from "../../src/values/ids.ts";
import { relyingPartyOf, relyingPartySchema } from "../../src/values/relying-party.ts";
import { note } from "../shell/log.ts";
import { only } from "../shell/records.ts";
import { setting } from "../shell/settings.ts";
import { signers } from "../shell/services/signers.ts";
import { openSystemPorts } from "../shell/system-ports.ts";

/** What the operator says: the office's name, its first administrator and, in an office of passkeys, where its pages are. */
const eventSchema = z.strictObject({
  name: z.string(),
  administrator: personSchema,
  passkeys: z.optional(
    z.strictObject({ origin: z.string(), secondAdministrator: z.optional(personSchema) }),
  ),
  /** With passkeys alone the issuer that the stacks name signs nobody in. */
  issuer: z.optional(z.literal("none")),
});
type Event = z.infer<typeof eventSchema>;
const desk = openDesk(openSystemPorts(only("OpenOffice")));
const [checkpointSigner] = signers();
// What the stacks made, or were given, is put on record here; from then on the record says it.
const signIn = {
  issuer: setting("TASDIQ_TOKEN_ISSUER"),
  clientId: setting("TASDIQ_TOKEN_AUDIENCE"),
  personClaim: setting("TASDIQ_PERSON_CLAIM"),
};
const sender = setting("TASDIQ_SENDER");

const passkeysOf = ({ administrator, passkeys }: Event): FirstPasskeys | undefined => {
  if (passkeys === undefined) return undefined;
  const { origin, secondAdministrator } = passkeys;
  const relyingParty = relyingPartySchema.parse(relyingPartyOf(origin));
  const founders = [
    administrator,
    ...(secondAdministrator === undefined ? [] : [secondAdministrator]),
  ];
  return firstPasskeys(relyingParty, founders, "en");
};

/** The answer, and what is handed over to the founders of an office of passkeys and kept nowhere. */
type Founded = Answer &
  Partial<Pick<FirstPasskeys, "links">> & { readonly recoveryCode?: string | null };

/**
 * Opens the office, once, invoked by the operator: `{"name": "…", "administrator": "<personnel number>"}`, and for passkeys
 * `"passkeys": {"origin": "https://…", "secondAdministrator": "<personnel number>"}`. A token then lets people read and not act; with
 * `"issuer": "none"` it lets nobody in.
 */
export const handler = async (event: unknown): Promise<Founded> => {
  const asked = eventSchema.parse(event);
  const { name, administrator } = asked;
  const passkeys = passkeysOf(asked);
  if (checkpointSigner === undefined) throw new Error("an office is founded with a checkpoint key");
  const checkpointKey = await publicKeyIn(checkpointSigner);
  const people = { name, administrator, demonstration: false, publicKey: null };
  const founding = {
    ...people,
    sender,
    ...(asked.issuer === "none" && passkeys !== undefined ? {} : { signIn }),
    ...(passkeys === undefined ? {} : { passkeys: passkeys.onRecord }),
    checkpointKey,
  };
  const answer = await foundOffice(desk, founding);
  if (answer.kind === "accepted") {
    const { caseId, seq } = answer.receipt;
    note("officeFounded", { caseId, seq });
    if (passkeys !== undefined)
      return { ...answer, links: passkeys.links, recoveryCode: passkeys.code };
  }
  return answer;
};
