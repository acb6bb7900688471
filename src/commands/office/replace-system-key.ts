import type { Definition, OfficeRule } from "../office-command.ts";
import { publicKey } from "../../office/fields.ts";
import { newKeyFaults } from "../../office/office-keys.ts";

export const definition = {
  kind: "ReplaceSystemKey",
  act: "SystemKeyReplaced",
  verb: "key rotate --system",
} as const satisfies Definition;

const fields = () => ({ publicKey });

const rule: OfficeRule<"ReplaceSystemKey"> = {
  against: (office, command) => newKeyFaults(office, command.publicKey),
  record: (fact) => ({ ...fact, kind: "SystemKeyReplaced" }),
};

/** From now on the system signs by this key, and by the one before it no more. */
export const replaceSystemKey = { fields, rule } as const;
