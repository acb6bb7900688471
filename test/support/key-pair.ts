import { generateKeyPairSync, type KeyObject } from "node:crypto";

/** The keys of a person: the public one as the office's record writes it, in Base64. */
export type PersonKeys = { readonly privateKey: KeyObject; readonly publicKey: string };

export const newKeys = (): PersonKeys => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ type: "spki", format: "der" }).subarray(12);
  return { privateKey, publicKey: raw.toString("base64") };
};
