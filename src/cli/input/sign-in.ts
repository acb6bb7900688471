import type { SignIn } from "../../values/sign-in.ts";
import type { Flags } from "../fields/field.ts";
import { stopped } from "../stop.ts";

/**
 * Whose tokens a command line names, as it was given and not yet checked; undefined where it names nobody's.
 * @throws Stopped where it names an issuer without a client, or the other way round
 */
export const signInNamed = (flags: Flags): SignIn | undefined => {
  const [issuer, clientId] = [flags.one("issuer"), flags.one("clientId")];
  if (issuer === undefined && clientId === undefined) return undefined;
  if (issuer === undefined || clientId === undefined)
    throw stopped("MissingFlags", { kind: "issuerIncomplete" });
  return { issuer, clientId, personClaim: flags.one("personClaim") ?? "personnel_number" };
};
