import type { Definition, OfficeRule } from "./rule.ts";
import { newKeyFaults } from "../../office/office-keys.ts";

const definition = {
  kind: "ReplaceSystemKey",
  verb: "key rotate --system",
} as const satisfies Definition;

const rule: OfficeRule<"ReplaceSystemKey"> = {
  against: (office, command) => newKeyFaults(office, command.publicKey),
};

/** From now on the system signs by this key, and by the one before it no more. */
export const replaceSystemKey = { definition, rule } as const;
