import type { Definition, OfficeRule } from "../office-command.ts";
import { addresses } from "../../office/fields.ts";

export const definition = {
  kind: "SetCheckpointRecipients",
  act: "CheckpointRecipientsSet",
  verb: "mail checkpoints",
} as const satisfies Definition;

const fields = () => ({ addresses });

const rule: OfficeRule<"SetCheckpointRecipients"> = {
  against: () => [],
  record: (fact) => ({ ...fact, kind: "CheckpointRecipientsSet" }),
};

/** From now on the first checkpoint of each day is written to these addresses and to no others. */
export const setCheckpointRecipients = { fields, rule } as const;
