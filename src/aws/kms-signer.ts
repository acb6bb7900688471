import { GetPublicKeyCommand, SignCommand, type KMSClient } from "@aws-sdk/client-kms";
import type { Signer } from "../ledger/ports.ts";

/** What KMS signs at once without a digest made elsewhere. Ed25519 itself is only over the whole message. */
const largestMessage = 4096;
const signatureLength = 64;

/** How a raw Ed25519 public key begins in its DER form (RFC 8410); the 32 bytes follow. */
const derPrefix = Buffer.from("302a300506032b6570032100", "hex");
const keyLength = 32;

const rawKey = (der: Uint8Array | undefined, keyId: string): Uint8Array => {
  const bytes = Buffer.from(der ?? []);
  const isEd25519 =
    bytes.length === derPrefix.length + keyLength &&
    bytes.subarray(0, derPrefix.length).equals(derPrefix);
  if (!isEd25519) throw new Error(`The key in KMS is not an Ed25519 key: ${keyId}`);
  return Uint8Array.from(bytes.subarray(derPrefix.length));
};

/**
 * How KMS is asked. It turns requests away when there are too many of them in a second; what it turned away is asked again, later each
 * time and by chance a little later still (the SDK's standard retries), for a quarter of a minute at most.
 */
export const kmsClientSettings = {
  maxAttempts: 6,
  retryMode: "standard",
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
} as const;

export type KmsSignerOptions = {
  readonly client: Pick<KMSClient, "send">;
  /** The ARN of the key itself: an alias can be pointed at another one. */
  readonly keyId: string;
};

/**
 * Signs with an Ed25519 key that never leaves KMS. The signature is the same as any other of plain Ed25519 (RFC 8032).
 * @throws for a message over 4096 bytes, for another kind of key, and every error of the service
 */
export const kmsSigner = ({ client, keyId }: KmsSignerOptions): Signer => {
  const read = async (): Promise<Uint8Array> => {
    const answer = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
    return rawKey(answer.PublicKey, keyId);
  };
  let known: Uint8Array | undefined;
  return {
    sign: async (message) => {
      if (message.length > largestMessage)
        throw new Error(
          `KMS signs at most ${largestMessage} bytes at once, and the message has ${message.length}`,
        );
      const { Signature: signature } = await client.send(
        new SignCommand({
          KeyId: keyId,
          Message: message,
          MessageType: "RAW",
          SigningAlgorithm: "ED25519_SHA_512",
        }),
      );
      if (signature?.length !== signatureLength)
        throw new Error(`KMS answered no Ed25519 signature of the key ${keyId}`);
      return signature;
    },
    // A key's public half never changes; a failed read is not remembered.
    publicKey: async () => (known ??= await read()),
  };
};
