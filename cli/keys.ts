import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { codeOf } from "./code-of.ts";
import { readText } from "./input/read-file.ts";
import type { Shell } from "./shell.ts";
import { stopped } from "./stop.ts";

const spkiPrefixLength = 12;

/** The raw 32 bytes of an Ed25519 public key, in base64: the form in which the office registers it. */
const rawPublicKey = (key: KeyObject): string =>
  key.export({ type: "spki", format: "der" }).subarray(spkiPrefixLength).toString("base64");

/**
 * Makes a person's key pair. The private key goes into a new file that only its owner may read; it is never replaced.
 * @returns the public key, raw, in base64
 * @throws Stopped when the file exists
 */
export const newKeyFile = (shell: Shell, file: string): string => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  try {
    writeFileSync(
      resolve(shell.folder, file),
      privateKey.export({ type: "pkcs8", format: "pem" }),
      {
        flag: "wx",
        mode: 0o600,
      },
    );
  } catch (cause) {
    throw codeOf(cause) === "EEXIST"
      ? stopped("FileExists", `${file} exists; a key is never overwritten`)
      : stopped("UnreadableKey", `${file}: the key cannot be written there`);
  }
  return rawPublicKey(publicKey);
};

export type SignBytes = (message: Uint8Array) => string;

/**
 * Signs with a person's private key.
 * @throws Stopped when the file holds no Ed25519 private key
 */
export const openKey = async (shell: Shell, file: string): Promise<SignBytes> => {
  const key = parsedKey(await readText(shell, file));
  if (key?.asymmetricKeyType !== "ed25519")
    throw stopped("UnreadableKey", `${file}: holds no Ed25519 private key (PEM, PKCS #8)`);
  return (message) => sign(null, message, key).toString("base64");
};

const parsedKey = (pem: string): KeyObject | undefined => {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
};
