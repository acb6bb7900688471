import type { Configuration } from "openid-client";
import { isIssuerAddress, isSameSignIn, type SignIn } from "../../values/sign-in.ts";

/** Where people of this office sign in, and as whom this server is known there. */
export type IssuerSettings = SignIn & {
  /** Left out where the issuer knows this server as a public client. */
  readonly clientSecret?: string | undefined;
};

/** An issuer, and how it is reached: by what it publishes about itself. */
export type Issuer = {
  readonly settings: IssuerSettings;
  /**
   * Asked for when first needed, and kept; an issuer that could not be reached is asked again the next time.
   * @throws when it cannot be reached, or says of itself what does not hold together
   */
  readonly known: () => Promise<Configuration>;
};

/** How long it is waited for, in seconds. */
const patience = 5;

const discover = async (settings: IssuerSettings): Promise<Configuration> => {
  // Only signing in needs it: a server starts sooner without, and so does a function.
  const client = await import("openid-client");
  const { issuer, clientId, clientSecret } = settings;
  const address = new URL(issuer);
  return client.discovery(
    address,
    clientId,
    clientSecret,
    clientSecret === undefined ? client.None() : undefined,
    {
      timeout: patience,
      // Without TLS on this machine only: isIssuerAddress lets no other such address in.
      // oxlint-disable-next-line typescript/no-deprecated -- marked so by its authors to be noticed, not to go
      execute: address.protocol === "http:" ? [client.allowInsecureRequests] : [],
    },
  );
};

/** @throws when the address may not be used */
export const issuerAt = (settings: IssuerSettings): Issuer => {
  if (!isIssuerAddress(settings.issuer))
    throw new Error(`${settings.issuer}: an issuer is reached by https, or on this machine`);
  let asked: Promise<Configuration> | undefined;
  return {
    settings,
    known: () => {
      asked ??= discover(settings).catch((fault: unknown) => {
        asked = undefined;
        throw fault;
      });
      return asked;
    },
  };
};

/**
 * What is made of the issuer that the office's record names now, and the same for as long as the record names it: what an issuer
 * publishes about itself is kept with it.
 */
export const madeOnRecord = <Made>(
  read: () => Promise<SignIn | undefined>,
  make: (signIn: SignIn) => Made,
): (() => Promise<Made | undefined>) => {
  let known: { readonly signIn: SignIn; readonly made: Made } | undefined;
  return async () => {
    const signIn = await read();
    if (signIn === undefined) return undefined;
    if (known === undefined || !isSameSignIn(known.signIn, signIn))
      known = { signIn, made: make(signIn) };
    return known.made;
  };
};
