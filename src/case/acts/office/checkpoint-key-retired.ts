import { publicKey } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That no checkpoint is signed by this key from now on. */
export const checkpointKeyRetired = act({
  kind: "CheckpointKeyRetired",
  command: "RetireCheckpointKey",
  fields: () => ({ publicKey }),
  fills: ["checkpointKeysRetired"],
});
