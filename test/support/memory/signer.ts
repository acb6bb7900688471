import { generateKeyPairSync, sign } from "node:crypto";
import type { Signer } from "../../../src/ledger/ports.ts";

/** Signs with a key that is made for the occasion. */
export const memorySigner = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    sign: (message) => Promise.resolve(sign(null, message, privateKey)),
    publicKey: () =>
      Promise.resolve(publicKey.export({ type: "spki", format: "der" }).subarray(12)),
  };
};
