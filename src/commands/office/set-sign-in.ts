import type { Definition, OfficeRule } from "./rule.ts";

const definition = {
  kind: "SetSignIn",
  verb: "sign-in set",
} as const satisfies Definition;

const rule: OfficeRule<"SetSignIn"> = {
  against: () => [],
};

/** From now on people are established by tokens of this issuer and of no other, made out to this client and read by this claim; or by nobody's. */
export const setSignIn = { definition, rule } as const;
