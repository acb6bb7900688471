import { isIssuerAddress } from "../http/pages/sign-in/issuer-address.ts";
import type { Home } from "./home/home.ts";
import type { Reach } from "./reach.ts";

type Served = Pick<Home, "settings">;

const whyNotByIssuer = ({ settings: { demonstration, signIn } }: Served): string | undefined => {
  if (signIn === undefined) return undefined;
  if (demonstration)
    return "in a demonstration people sign in by choosing a name; leave `signIn` out of its settings";
  return isIssuerAddress(signIn.issuer)
    ? undefined
    : `people would sign in at ${signIn.issuer}, which is neither reached by https nor on this machine`;
};

/** Why a home is not served in this way; undefined where it may be. That its settings are as on record is known since it was opened. */
export const whyNotServed = (home: Served, reach: Reach): string | undefined => {
  const { demonstration, signIn } = home.settings;
  if (reach.kind === "public" && demonstration)
    return "a demonstration is served to this machine only: anybody may sign in to it as anybody";
  if (reach.kind === "public" && signIn === undefined)
    return "under a public address only pages are served, and no one could sign in to them: set an issuer as `signIn` in settings.json";
  return whyNotByIssuer(home);
};
