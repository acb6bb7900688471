import type { Definition, OfficeRule } from "./rule.ts";
import { newKeyFaults } from "../../office/office-keys.ts";

const definition = {
  kind: "AddCheckpointKey",
  verb: "key rotate",
} as const satisfies Definition;

const rule: OfficeRule<"AddCheckpointKey"> = {
  against: (office, command) => newKeyFaults(office, command.publicKey),
};

/** From now on checkpoints are signed by this key, too. */
export const addCheckpointKey = { definition, rule } as const;
