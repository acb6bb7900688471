import * as z from "zod/mini";
import { line, yesNo } from "../../fields/fields.ts";
import {
  address,
  founders,
  person,
  publicKey,
  publicKeyOrNone,
  signIn,
} from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That the office was founded: its first administrator, and the keys of the system and of checkpoints. */
export const officeOpened = act({
  kind: "OfficeOpened",
  command: "OpenOffice",
  bySystem: true,
  fields: () => ({
    name: line,
    demonstration: yesNo(false),
    administrator: person,
    publicKey: publicKeyOrNone,
    /** The key by which the system signs what it records, this entry first. */
    systemKey: publicKey,
    /** The key by which the log's checkpoints are signed. */
    checkpointKey: publicKey,
    /** Whose tokens establish persons, in an office that takes tokens. */
    signIn: { schema: z.optional(signIn.schema) },
    /** The address that its letters come from; without it none leaves until one is set. */
    sender: { schema: z.optional(address.schema) },
    /** Who registers the first passkeys, and for which relying party, in an office of passkeys. */
    passkeys: { schema: z.optional(founders.schema) },
  }),
  fills: ["founding", "keyEvents"],
});
