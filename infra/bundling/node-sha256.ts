import { createHash, createHmac } from "node:crypto";

type Hashing = ReturnType<typeof createHash> | ReturnType<typeof createHmac>;
type Secret = string | ArrayBuffer | ArrayBufferView;

const bytesOf = (data: Secret): Uint8Array => {
  if (typeof data === "string") return Buffer.from(data, "utf8");
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
};

/**
 * Stands in the bundles for `@smithy/core/checksum`, by which the SDK signs requests. That package brings a SHA-256 in JavaScript
 * besides, for where Node.js has none: Lambda's has one.
 */
export class Sha256 {
  readonly digestLength = 32;
  readonly #secret: Secret | undefined;
  #hash: Hashing;

  constructor(secret?: Secret) {
    this.#secret = secret;
    this.#hash = this.#begun();
  }

  #begun(): Hashing {
    return this.#secret === undefined
      ? createHash("sha256")
      : createHmac("sha256", bytesOf(this.#secret));
  }

  readonly update = (data: Secret): void => {
    this.#hash.update(bytesOf(data));
  };

  readonly digest = (): Promise<Uint8Array> => {
    const { buffer, byteOffset, byteLength } = this.#hash.digest();
    this.#hash = this.#begun();
    return Promise.resolve(new Uint8Array(buffer, byteOffset, byteLength));
  };

  readonly reset = (): void => {
    this.#hash = this.#begun();
  };
}
