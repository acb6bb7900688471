import { address } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** From which address the office's letters come from now on. */
export const senderSet = act({
  kind: "SenderSet",
  command: "SetSender",
  fields: () => ({ address }),
  fills: ["sender"],
});
