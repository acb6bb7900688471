import { personSchema, type PersonNumber } from "../../../domain/ids.ts";
import type { Issuer } from "./issuer.ts";
import type { JWTPayload, JWTVerifyGetKey } from "jose";

/** What an ID token shows. */
export type Shown =
  | {
      readonly kind: "holds";
      readonly person: PersonNumber;
      readonly subject: string;
      /** Epoch milliseconds. */
      readonly expiresAt: number;
    }
  /** Nobody is established by it. `why` is for those who run the server, and quotes nothing of the token. */
  | { readonly kind: "fails"; readonly why: string }
  /** The issuer's keys could not be had, so nobody can tell. */
  | { readonly kind: "cannotTell"; readonly fault: unknown };

/** Asks of a token whether it holds. */
export type AskToken = (token: string) => Promise<Shown>;

// Signatures by a key that the issuer alone has. With a shared secret whoever knows it could sign as well.
const algorithms = ["RS256", "ES256", "EdDSA"];
/** What two machines' clocks may differ by, in seconds. */
const tolerance = 5;

const fails = (why: string): Shown => ({ kind: "fails", why });

const shownBy = (payload: JWTPayload, { settings }: Issuer): Shown => {
  const { sub, exp, azp, token_use: use } = payload;
  if (sub === undefined || exp === undefined) return fails("it lacks a subject or an end");
  if (azp !== undefined && azp !== settings.clientId) return fails("it was made for another");
  // Amazon Cognito signs access tokens with the same keys, and says which is which.
  if (use !== undefined && use !== "id") return fails("it is no ID token");
  const person = personSchema.safeParse(payload[settings.personClaim]);
  if (!person.success) return fails(`it names no person in ${settings.personClaim}`);
  return { kind: "holds", person: person.data, subject: sub, expiresAt: exp * 1000 };
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
      return shownBy(payload, issuer);
    } catch (fault) {
      const code = codeOf(fault);
      return code?.startsWith("ERR_J") === true && !ofTheIssuer.has(code)
        ? fails(code)
        : { kind: "cannotTell", fault };
    }
  };
};
