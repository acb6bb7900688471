import type { JWTPayload, JWTVerifyGetKey } from "jose";
import { createHash } from "node:crypto";
import { judgeClaims, type Judged } from "../../api/claims.ts";
import type { Issuer } from "./issuer.ts";

/** Of so many tokens it is known that their session has ended; of more, those that ended first are forgotten. */
const most = 10_000;

/** The tokens whose session ended before they did themselves: by signing out, or by signing in anew in the same browser. */
export type EndedTokens = {
  readonly end: (token: string) => void;
  readonly isEnded: (token: string) => boolean;
};

/** They are kept in this process, as digests: nobody can sign in by what is kept here. */
export const endedTokens = (): EndedTokens => {
  const ended = new Set<string>();
  // Without its signature, which can be written in several ways.
  const nameOf = (token: string): string =>
    createHash("sha256")
      .update(token.slice(0, token.lastIndexOf(".")))
      .digest("base64url");
  return {
    end: (token) => {
      ended.add(nameOf(token));
      const [oldest] = ended;
      if (ended.size > most && oldest !== undefined) ended.delete(oldest);
    },
    isEnded: (token) => ended.size > 0 && ended.has(nameOf(token)),
  };
};

/** What an ID token shows; or that the issuer's keys could not be had, so that nobody can tell. */
export type Shown = Judged | { readonly kind: "cannotTell"; readonly fault: unknown };

/** Asks of a token whether it holds. */
export type AskToken = (token: string) => Promise<Shown>;

// Signatures by a key that the issuer alone has. With a shared secret whoever knows it could sign as well.
const algorithms = ["RS256", "ES256", "EdDSA"];
/** What two machines' clocks may differ by, in seconds. */
const tolerance = 5;

const fails = (why: string): Shown => ({ kind: "fails", why });

const shownBy = (payload: JWTPayload, { settings }: Issuer, now: number): Shown => {
  const { azp, token_use: use } = payload;
  if (azp !== undefined && azp !== settings.clientId) return fails("it was made for another");
  // Amazon Cognito signs access tokens with the same keys, and says which is which.
  if (use !== undefined && use !== "id") return fails("it is no ID token");
  return judgeClaims(payload, settings, now);
};

const keysOf = async ({ known }: Issuer): Promise<JWTVerifyGetKey> => {
  const { jwks_uri: address } = (await known()).serverMetadata();
  if (address === undefined) throw new Error("the issuer publishes no keys");
  const { createRemoteJWKSet } = await import("jose");
  return createRemoteJWKSet(new URL(address), { timeoutDuration: 5000 });
};

const codeOf = (fault: unknown): string | undefined =>
  fault instanceof Error && "code" in fault && typeof fault.code === "string"
    ? fault.code
    : undefined;

// What is amiss with the issuer's keys says nothing of the token.
const ofTheIssuer = new Set(["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID", "ERR_JOSE_GENERIC"]);

/**
 * Whether a token holds: signed by a key of the issuer, for this client, not expired (OpenID Connect Core 1.0, section
 * 3.1.3.7). The keys are kept and asked for again when a token names one that is not among them.
 * @param now epoch milliseconds
 */
export const askTokens = (issuer: Issuer, now: () => number): AskToken => {
  let keys: JWTVerifyGetKey | undefined;
  return async (token) => {
    try {
      keys ??= await keysOf(issuer);
    } catch (fault) {
      return { kind: "cannotTell", fault };
    }
    const { jwtVerify } = await import("jose");
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: issuer.settings.issuer,
        audience: issuer.settings.clientId,
        algorithms,
        requiredClaims: ["sub", "exp", "iat"],
        clockTolerance: tolerance,
        currentDate: new Date(now()),
      });
      return shownBy(payload, issuer, now() - tolerance * 1000);
    } catch (fault) {
      const code = codeOf(fault);
      return code?.startsWith("ERR_J") === true && !ofTheIssuer.has(code)
        ? fails(code)
        : { kind: "cannotTell", fault };
    }
  };
};
