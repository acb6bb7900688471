import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { keyOfSeed, seeds } from "../memory/office-keys.ts";
import { serveJson, StubError } from "./json-service.ts";
import type { Stub } from "./loopback.ts";

/** The names of the stub's keys, and of one of another kind. */
export const stubSystemKeyId = "arn:aws:kms:eu-central-1:000000000000:key/system";
export const stubNextSystemKeyId = "arn:aws:kms:eu-central-1:000000000000:key/system-next";
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

const pairOfSeed = (seed: number): { privateKey: KeyObject; publicKey: KeyObject } => {
  const privateKey = keyOfSeed(seed);
  return { privateKey, publicKey: createPublicKey(privateKey) };
};

export type KmsStub = Stub & {
  /** So many of the next requests to sign are turned away, as KMS does when there are too many in a second. */
  readonly throttle: (requests: number) => void;
  /** How many requests to sign came. */
  readonly asked: () => number;
};

/** KMS with Ed25519 keys that really sign, for the system and for checkpoints, and a key of another kind that does not. */
export const serveKms = async (): Promise<KmsStub> => {
  const pairs = new Map([
    [stubKeyId, pairOfSeed(seeds.checkpoints)],
    [stubNextKeyId, pairOfSeed(seeds.nextCheckpoints)],
    [stubSystemKeyId, pairOfSeed(seeds.system)],
    [stubNextSystemKeyId, pairOfSeed(seeds.nextSystem)],
  ]);
  let [throttled, asked] = [0, 0];
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const keyOf = (
    input: Readonly<Record<string, unknown>>,
  ): { privateKey: KeyObject; publicKey: KeyObject } => {
    const pair = pairs.get(String(input["KeyId"]));
    if (pair !== undefined) return pair;
    if (input["KeyId"] === stubCurveKeyId) return other;
    throw new StubError("NotFoundException", "no such key");
  };
  const stub = await serveJson({
    Sign: (input) => {
      asked += 1;
      if (throttled > 0) {
        throttled -= 1;
        throw new StubError("ThrottlingException", "Rate exceeded");
      }
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
  return {
    ...stub,
    throttle: (requests) => {
      throttled = requests;
    },
    asked: () => asked,
  };
};
