import type { Definition, OfficeRule } from "../office-command.ts";
import { publicKey } from "../../office/fields.ts";
import { newKeyFaults } from "../../office/office-keys.ts";

export const definition = {
  kind: "AddCheckpointKey",
  act: "CheckpointKeyAdded",
  verb: "key rotate",
} as const satisfies Definition;

const fields = () => ({ publicKey });

const rule: OfficeRule<"AddCheckpointKey"> = {
  against: (office, command) => newKeyFaults(office, command.publicKey),
  record: (fact) => ({ ...fact, kind: "CheckpointKeyAdded" }),
};

/** From now on checkpoints are signed by this key, too. */
export const addCheckpointKey = { fields, rule } as const;
