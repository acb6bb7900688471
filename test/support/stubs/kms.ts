import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { serveJson, StubError } from "./json-service.ts";
import type { Stub } from "./loopback.ts";

/** The names of the stub's two keys, and of one of another kind. */
export const stubKeyId = "arn:aws:kms:eu-central-1:000000000000:key/ed25519";
export const stubNextKeyId = "arn:aws:kms:eu-central-1:000000000000:key/ed25519-next";
export const stubCurveKeyId = "arn:aws:kms:eu-central-1:000000000000:key/p256";

const messageOf = (input: Readonly<Record<string, unknown>>): Buffer => {
  const message = Buffer.from(String(input["Message"]), "base64");
  if (message.length > 4096) throw new StubError("ValidationException", "message too long");
  if (input["MessageType"] !== "RAW" || input["SigningAlgorithm"] !== "ED25519_SHA_512")
    throw new StubError("InvalidKeyUsageException", "ED25519_SHA_512 requires RAW");
  return message;
};

/** KMS with two Ed25519 keys that really sign, and a key of another kind that does not. */
export const serveKms = (): Promise<Stub> => {
  const ours = generateKeyPairSync("ed25519");
  const next = generateKeyPairSync("ed25519");
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const keyOf = (
    input: Readonly<Record<string, unknown>>,
  ): { privateKey: KeyObject; publicKey: KeyObject } => {
    if (input["KeyId"] === stubKeyId) return ours;
    if (input["KeyId"] === stubNextKeyId) return next;
    if (input["KeyId"] === stubCurveKeyId) return other;
    throw new StubError("NotFoundException", "no such key");
  };
  return serveJson({
    Sign: (input) => {
      const { privateKey } = keyOf(input);
      const message = messageOf(input);
      if (privateKey === other.privateKey)
        throw new StubError("InvalidKeyUsageException", "not a key of that algorithm");
      const signature = sign(null, message, privateKey).toString("base64");
      return { KeyId: input["KeyId"], SigningAlgorithm: "ED25519_SHA_512", Signature: signature };
    },
    GetPublicKey: (input) => {
      const der = keyOf(input).publicKey.export({ type: "spki", format: "der" });
      return { KeyId: input["KeyId"], PublicKey: der.toString("base64"), KeyUsage: "SIGN_VERIFY" };
    },
  });
};
