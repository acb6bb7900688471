import { nothingAgainst } from "./rule.ts";

/** From now on people are established by tokens of this issuer and of no other, made out to this client and read by this claim; or by nobody's. */
export const setSignIn = {
  definition: {
    verb: "sign-in set",
  },
  rule: nothingAgainst,
} as const;
