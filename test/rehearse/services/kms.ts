import { sign } from "node:crypto";
import { ed25519 } from "../deploy/keys.ts";
import type { Estate, SigningKey } from "../deploy/estate.ts";
import { Refusal, type Service } from "../gateway/gateway.ts";
import type { Rights } from "../gateway/rights.ts";
import { json, jsonError } from "./answers.ts";

type Input = Readonly<Record<string, unknown>>;
type Pair = NonNullable<SigningKey["pair"]>;

/** KMS signs messages of up to 4,096 bytes itself. */
const largestMessage = 4096;

const signed = (input: Input, { privateKey }: Pair): unknown => {
  const message = Buffer.from(String(input["Message"]), "base64");
  if (message.length > largestMessage)
    throw new Refusal("ValidationException", "the message is over 4096 bytes");
  if (input["MessageType"] !== "RAW" || input["SigningAlgorithm"] !== "ED25519_SHA_512")
    throw new Refusal("InvalidKeyUsageException", "the key signs raw messages by ED25519_SHA_512");
  return {
    KeyId: input["KeyId"],
    SigningAlgorithm: input["SigningAlgorithm"],
    Signature: sign(null, message, privateKey).toString("base64"),
  };
};

const shown = (input: Input, { publicKey }: Pair): unknown => ({
  KeyId: input["KeyId"],
  KeySpec: ed25519,
  KeyUsage: "SIGN_VERIFY",
  SigningAlgorithms: ["ED25519_SHA_512"],
  PublicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
});

const operations: Readonly<Record<string, (input: Input, pair: Pair) => unknown>> = {
  Sign: signed,
  GetPublicKey: shown,
};

/** KMS with keys of Ed25519, which moto does not know. */
export const kms = ({ keys }: Estate, rights: Rights): Service => ({
  refuse: jsonError,
  answer: ({ headers, body, caller }) => {
    const operation = String(headers["x-amz-target"]).replace(/^.*\./, "");
    const input = JSON.parse(body.toString()) as Input;
    const carryOut = operations[operation];
    if (carryOut === undefined) throw new Error(`the rehearsal does not know KMS's ${operation}`);
    const named = String(input["KeyId"]);
    const key =
      keys.get(named) ?? [...keys.values()].find(({ arn }) => arn.endsWith(`:key/${named}`));
    if (key === undefined) throw new Refusal("NotFoundException", `there is no key ${named}`);
    rights.require(caller, { action: `kms:${operation}`, resource: key.arn });
    if (key.pair === undefined)
      throw new Refusal("UnsupportedOperationException", `${key.arn} is a key that signs nothing`);
    return Promise.resolve(json(200, carryOut(input, key.pair)));
  },
});
