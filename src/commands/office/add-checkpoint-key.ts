import type { OfficeRule } from "./rule.ts";
import { newKeyFaults } from "../../office/office-keys.ts";

const rule: OfficeRule<"AddCheckpointKey"> = {
  against: (office, command) => newKeyFaults(office, command.publicKey),
};

/** From now on checkpoints are signed by this key, too. */
export const addCheckpointKey = {
  definition: {
    verb: "key rotate",
  },
  rule,
} as const;
