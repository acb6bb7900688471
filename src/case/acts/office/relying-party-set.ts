import { relyingParty } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** For whom passkeys are made from now on. Those that were made for another hold no more. */
export const relyingPartySet = act({
  kind: "RelyingPartySet",
  command: "SetRelyingParty",
  fields: () => ({ relyingParty }),
  fills: ["relyingParties", "keyEvents"],
});
