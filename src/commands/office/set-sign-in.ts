import type { Definition, OfficeRule } from "../office-command.ts";
import { signInOrNone } from "../../office/fields.ts";

export const definition = {
  kind: "SetSignIn",
  act: "SignInSet",
  verb: "sign-in set",
} as const satisfies Definition;

const fields = () => ({ signIn: signInOrNone });

const rule: OfficeRule<"SetSignIn"> = {
  against: () => [],
  record: (fact) => ({ ...fact, kind: "SignInSet" }),
};

/** From now on people are established by tokens of this issuer and of no other, made out to this client and read by this claim; or by nobody's. */
export const setSignIn = { fields, rule } as const;
