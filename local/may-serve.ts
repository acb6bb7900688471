import { officeCaseId } from "../application/request.ts";
import { issuerOf } from "../domain/office.ts";
import { isIssuerAddress } from "../http/pages/sign-in/issuer-address.ts";
import type { Home } from "./home/home.ts";
import type { Reach } from "./reach.ts";

const whyNotByIssuer = async ({ settings, desk }: Home): Promise<string | undefined> => {
  const { demonstration, signIn } = settings;
  if (signIn === undefined) return undefined;
  const { issuer } = signIn;
  if (demonstration)
    return "in a demonstration people sign in by choosing a name; leave `signIn` out of its settings";
  if (!isIssuerAddress(issuer))
    return `people would sign in at ${issuer}, which is neither reached by https nor on this machine`;
  const office = (await desk.world.ledger.head(officeCaseId))?.state;
  const onRecord = office === undefined ? undefined : issuerOf(office);
  return onRecord === issuer
    ? undefined
    : `the settings name the issuer ${issuer}, and the office's record ${onRecord ?? "names none"}: nothing could be recorded by its tokens`;
};

/** Why a home is not served in this way; undefined where it may be. */
export const whyNotServed = async (home: Home, reach: Reach): Promise<string | undefined> => {
  const { demonstration, signIn } = home.settings;
  if (reach.kind === "public" && demonstration)
    return "a demonstration is served to this machine only: anybody may sign in to it as anybody";
  if (reach.kind === "public" && signIn === undefined)
    return "under a public address only pages are served, and nobody could sign in to them: name an issuer as `signIn` in settings.json";
  return whyNotByIssuer(home);
};
