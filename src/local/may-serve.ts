import { isIssuerAddress } from "../console/sign-in/issuer-address.ts";
import type { Said } from "../words/messages.ts";
import type { Home } from "./home/home.ts";
import type { Reach } from "./reach.ts";

type Served = Pick<Home, "settings">;

const whyNotByIssuer = ({ settings: { demonstration, signIn } }: Served): Said | undefined => {
  if (signIn === undefined) return undefined;
  if (demonstration) return { kind: "signInInDemonstration" };
  return isIssuerAddress(signIn.issuer)
    ? undefined
    : { kind: "signInUnprotected", issuer: signIn.issuer };
};

/** Why a home is not served in this way; undefined where it may be. That its settings are as on record is known since it was opened. */
export const whyNotServed = (home: Served, reach: Reach): Said | undefined => {
  const { demonstration, signIn } = home.settings;
  if (reach.kind === "public" && demonstration) return { kind: "demonstrationNotPublic" };
  if (reach.kind === "public" && signIn === undefined) return { kind: "publicWithoutSignIn" };
  return whyNotByIssuer(home);
};
