import { signInOrNone } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** By whose tokens people are established from now on; or by nobody's. */
export const signInSet = act({
  kind: "SignInSet",
  command: "SetSignIn",
  fields: () => ({ signIn: signInOrNone }),
  fills: ["signIns"],
});
