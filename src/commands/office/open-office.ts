import * as z from "zod/mini";
import { refusal } from "../../words/refusal.ts";
import { line, yesNo } from "../../case/fields/fields.ts";
import type { Definition, OfficeRule } from "../office-command.ts";
import { address, person, publicKey, publicKeyOrNone, signIn } from "../../office/fields.ts";
import { onePurpose } from "../../office/office-keys.ts";

export const definition = {
  kind: "OpenOffice",
  act: "OfficeOpened",
  verb: "init",
} as const satisfies Definition;

const fields = () => ({
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
});

const rule: OfficeRule<"OpenOffice"> = {
  against: (_, { publicKey: ofAdministrator, systemKey, checkpointKey }) => {
    const keys = [ofAdministrator, systemKey, checkpointKey].filter((key) => key !== null);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    return twice === undefined ? [] : [refusal("KeyNamedBefore", { publicKey: twice }, onePurpose)];
  },
  record: (fact) => ({ ...fact, kind: "OfficeOpened" }),
};

/** Founds the office: its first administrator, and the keys of the system and of checkpoints. */
export const openOffice = { fields, rule } as const;
