import { publicKey } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That checkpoints are signed by this key, too, from now on. */
export const checkpointKeyAdded = act({
  kind: "CheckpointKeyAdded",
  command: "AddCheckpointKey",
  fields: () => ({ publicKey }),
  fills: ["checkpointKeysAdded"],
});
