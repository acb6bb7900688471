import { person, publicKeyOrNone } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That a person was registered with the key by which they are established from now on. */
export const personRegistered = act({
  kind: "PersonRegistered",
  command: "RegisterPerson",
  fields: () => ({ registered: person, publicKey: publicKeyOrNone }),
  fills: ["registrations", "keyEvents"],
});
