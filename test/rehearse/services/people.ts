import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { decodeJwt, exportJWK, SignJWT, type JWTPayload } from "jose";
import type { Clock } from "../clock.ts";
import type { Estate } from "../deploy/estate.ts";
import type { Service } from "../gateway/gateway.ts";
import type { Moto } from "../moto.ts";
import { json, jsonError } from "./answers.ts";

export type People = Service & {
  /** Enters somebody into the user pool, as the operator does, with a password that stays. */
  readonly enter: (personnelNumber: string) => Promise<void>;
  /** The ID token of somebody who signs in now. */
  readonly signIn: (personnelNumber: string) => Promise<string>;
};

const target = "AWSCognitoIdentityProviderService";
const password = "An-invented-passw0rd!";
const keyId = "rehearsed";

/** A token says of a person's own attributes only those that the client may read, which moto does not mind. */
const readableBy = (readable: readonly string[], claims: JWTPayload): JWTPayload =>
  Object.fromEntries(
    Object.entries(claims).filter(
      ([name]) => !name.startsWith("custom:") || readable.includes(name),
    ),
  );

/**
 * The user pool: moto holds the people, checks passwords and which ways of signing in the client has, and says what a token says. Its
 * tokens lack the time of issue and go by the machine's clock, so the rehearsal signs the same claims by the pool's key, which is its own.
 */
export const people = (estate: Estate, moto: Moto, clock: Clock): People => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const publicKey = createPublicKey(
    createPrivateKey(privateKey.export({ type: "pkcs8", format: "pem" })),
  );
  const only = <T>(all: Iterable<T>, what: string): T => {
    const [one, ...more] = all;
    if (one === undefined || more.length > 0) throw new Error(`the rehearsal needs one ${what}`);
    return one;
  };
  const call = (operation: string, input: Readonly<Record<string, unknown>>) =>
    moto.json("cognito-idp", `${target}.${operation}`, input);
  return {
    refuse: jsonError,
    enter: async (personnelNumber) => {
      const [, pool] = only(estate.pools, "user pool");
      await call("AdminCreateUser", {
        UserPoolId: pool,
        Username: personnelNumber,
        MessageAction: "SUPPRESS",
        UserAttributes: [{ Name: "custom:personnel_number", Value: personnelNumber }],
      });
      await call("AdminSetUserPassword", {
        UserPoolId: pool,
        Username: personnelNumber,
        Password: password,
        Permanent: true,
      });
    },
    signIn: async (personnelNumber) => {
      const { id, pool, readable } = only(estate.clients.values(), "client of the user pool");
      const answer = await call("AdminInitiateAuth", {
        UserPoolId: pool,
        ClientId: id,
        AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
        AuthParameters: { USERNAME: personnelNumber, PASSWORD: password },
      });
      const { IdToken } = answer["AuthenticationResult"] as { readonly IdToken: string };
      const now = Math.floor(clock.now() / 1000);
      const claims = readableBy(readable, decodeJwt(IdToken));
      return new SignJWT({ ...claims, auth_time: now, iat: now, exp: now + 3600 })
        .setProtectedHeader({ alg: "RS256", kid: keyId })
        .sign(privateKey);
    },
    answer: async ({ method, path, host }) => {
      const [, pool = "", file] = /^\/([^/]+)\/\.well-known\/(.+)$/.exec(path) ?? [];
      const issuer = `https://${host}/${pool}`;
      if (method !== "GET" || !estate.pools.has(issuer))
        throw new Error(`the rehearsal does not know Cognito's ${method} ${path}`);
      if (file === "jwks.json")
        return json(200, {
          keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: "RS256", use: "sig" }],
        });
      if (file === "openid-configuration")
        return json(200, {
          issuer,
          jwks_uri: `${issuer}/.well-known/jwks.json`,
          authorization_endpoint: `${issuer}/oauth2/authorize`,
          token_endpoint: `${issuer}/oauth2/token`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256"],
        });
      throw new Error(`the rehearsal does not know Cognito's ${path}`);
    },
  };
};
