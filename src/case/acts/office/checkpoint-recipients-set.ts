import { addresses } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** To which addresses the first checkpoint of each day is written from now on. */
export const checkpointRecipientsSet = act({
  kind: "CheckpointRecipientsSet",
  command: "SetCheckpointRecipients",
  fields: () => ({ addresses }),
  fills: ["checkpointRecipients"],
});
