import { fileDigest, keyGround, ownKey } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That a person registered a key of their own. The entry is signed by that key. */
export const keyRegistered = act({
  kind: "KeyRegistered",
  command: "RegisterKey",
  fields: () => ({
    key: ownKey,
    /** SHA-256 of the public key's bytes: six words are made of it, by which another person confirms the key. */
    fingerprint: fileDigest,
    ground: keyGround,
  }),
  fills: ["keyEvents"],
});
