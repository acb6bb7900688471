import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from "node:crypto";
import { resolve } from "node:path";
import { NoSystemKey } from "../ledger/handling/establish.ts";
import type { Signer } from "../ledger/ports.ts";
import { createFile } from "../local/durable-file.ts";
import { NoSigningKey } from "../local/signer.ts";
import { readText } from "./input/read-file.ts";
import type { Shell } from "./shell.ts";
import { stopped, type Stopped } from "./stop.ts";
import { unwritable } from "./write-once.ts";

/**
 * Does what needs a key of the home.
 * @throws Stopped when that key is missing, damaged, or not the one on record, with the way out
 */
export const withSigningKeys = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof NoSigningKey || cause instanceof NoSystemKey
      ? stopped("NoSigningKey", cause.why)
      : cause;
  }
};

/**
 * Reads keys before anything is done with them.
 * @throws Stopped when one is missing or damaged, with the way out
 */
export const assertSigningKeys = (signers: readonly Signer[]): Promise<void> =>
  withSigningKeys(async () => {
    for (const signer of signers) await signer.publicKey();
  });

const spkiPrefixLength = 12;

/** The raw 32 bytes of an Ed25519 public key, in base64: the form in which the office registers it. */
const rawPublicKey = (key: KeyObject): string =>
  key.export({ type: "spki", format: "der" }).subarray(spkiPrefixLength).toString("base64");

/** That a private key's file is in the way. */
export const keyExists = (file: string): Stopped =>
  stopped("FileExists", { kind: "keyFileExists", file });

/**
 * Makes a person's key pair. The private key goes into a new file that only its owner may read; it is never replaced.
 * @returns the public key, raw, in base64
 * @throws Stopped when the file exists or cannot be written
 */
export const newKeyFile = async (shell: Shell, file: string): Promise<string> => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const bytes = Buffer.from(privateKey.export({ type: "pkcs8", format: "pem" }));
  const outcome = await createFile({ file: resolve(shell.folder, file), bytes }).catch(
    (cause: unknown) => {
      throw unwritable(file, cause) ?? cause;
    },
  );
  if (outcome === "present") throw keyExists(file);
  return rawPublicKey(publicKey);
};

/**
 * The public half of the private key in a file, raw, in base64.
 * @throws Stopped when the file holds no Ed25519 private key
 */
export const publicKeyOfFile = async (shell: Shell, file: string): Promise<string> =>
  rawPublicKey(createPublicKey(await privateKeyIn(shell, file)));

export type SignBytes = (message: Uint8Array) => string;

/**
 * Signs with a person's private key.
 * @throws Stopped when the file holds no Ed25519 private key
 */
export const openKey = async (shell: Shell, file: string): Promise<SignBytes> => {
  const key = await privateKeyIn(shell, file);
  return (message) => sign(null, message, key).toString("base64");
};

const privateKeyIn = async (shell: Shell, file: string): Promise<KeyObject> => {
  const key = parsedKey(await readText(shell, file));
  if (key?.asymmetricKeyType !== "ed25519")
    throw stopped("UnreadableKey", { kind: "privateKeyUnreadable", file });
  return key;
};

const parsedKey = (pem: string): KeyObject | undefined => {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
};
