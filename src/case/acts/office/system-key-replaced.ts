import { publicKey } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That the system signs by this key from now on, and by the one before it no more. */
export const systemKeyReplaced = act({
  kind: "SystemKeyReplaced",
  command: "ReplaceSystemKey",
  fields: () => ({ publicKey }),
  fills: ["systemKeys"],
});
