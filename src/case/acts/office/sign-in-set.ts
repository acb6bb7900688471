import { yesNo } from "../../fields/fields.ts";
import { signInOrNone } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** By whose tokens people are established from now on, or by nobody's; and whether a token is enough to act, or only to read. */
export const signInSet = act({
  kind: "SignInSet",
  command: "SetSignIn",
  fields: () => ({ signIn: signInOrNone, tokenIsEnough: yesNo(false) }),
  fills: ["signIns"],
});
