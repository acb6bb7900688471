import type { OfficeRule } from "./rule.ts";
import { newKeyFaults } from "../../office/office-keys.ts";

const rule: OfficeRule<"ReplaceSystemKey"> = {
  against: (office, command) => newKeyFaults(office, command.publicKey),
};

/** From now on the system signs by this key, and by the one before it no more. */
export const replaceSystemKey = {
  definition: {
    verb: "key rotate --system",
  },
  rule,
} as const;
