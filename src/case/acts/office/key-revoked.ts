import { lostSince, registeredKey } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That a key signs nothing from now on, and since when it is lost, where it is. */
export const keyRevoked = act({
  kind: "KeyRevoked",
  command: "RevokeKey",
  fields: () => ({ publicKey: registeredKey, lostSince }),
  fills: ["keyEvents"],
});
