import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { Assertion, PasskeyAlgorithm } from "../../src/values/passkey.ts";
import { digestSchema, type Digest } from "../../src/values/ids.ts";

/** A passkey as an authenticator holds it. */
export type TestPasskey = {
  readonly key: {
    readonly kind: "passkey";
    readonly credential: string;
    readonly algorithm: PasskeyAlgorithm;
    readonly publicKey: string;
    readonly backupEligible: boolean;
  };
  readonly fingerprint: Digest;
  readonly privateKey: KeyObject;
};

const pairOf = (algorithm: PasskeyAlgorithm) => {
  switch (algorithm) {
    case "ES256":
      return generateKeyPairSync("ec", { namedCurve: "P-256" });
    case "EdDSA":
      return generateKeyPairSync("ed25519");
    case "RS256":
      return generateKeyPairSync("rsa", { modulusLength: 2048 });
  }
};

const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();

/** A new passkey. */
export const newPasskey = (algorithm: PasskeyAlgorithm = "ES256"): TestPasskey => {
  const { publicKey, privateKey } = pairOf(algorithm);
  const der = publicKey.export({ format: "der", type: "spki" });
  return {
    key: {
      kind: "passkey",
      credential: sha256(der).toString("base64url"),
      algorithm,
      publicKey: der.toString("base64"),
      backupEligible: false,
    },
    fingerprint: digestSchema.parse(sha256(der).toString("hex")),
    privateKey,
  };
};

/** What an authenticator and a browser say, but for what a test says otherwise. */
export type Saying = {
  readonly challenge: string;
  readonly origin: string;
  readonly id: string;
  readonly flags?: number;
  readonly counter?: number;
  readonly client?: object;
};

/** The passkey's assertion, as a browser hands it over. */
export const assertionBy = (
  { privateKey, key }: Pick<TestPasskey, "privateKey" | "key">,
  { challenge, origin, id, flags = 0x05, counter = 0, client = {} }: Saying,
): Assertion => {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const data = Buffer.concat([sha256(id), Buffer.of(flags), count]);
  const said = { type: "webauthn.get", challenge, origin, crossOrigin: false, ...client };
  const json = Buffer.from(JSON.stringify(said));
  const digest = key.algorithm === "EdDSA" ? null : "sha256";
  return {
    authenticatorData: data.toString("base64url"),
    clientDataJSON: json.toString("base64url"),
    signature: sign(digest, Buffer.concat([data, sha256(json)]), privateKey).toString("base64url"),
  };
};
