import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Signer } from "../application/ports.ts";
import type { Said } from "../words/messages.ts";
import { createFile, isMissing } from "./durable-file.ts";
import { HomeFault } from "./home-fault.ts";

/** How a raw Ed25519 public key begins in its DER form (RFC 8410); the 32 bytes follow. */
const derPrefixLength = 12;

/**
 * Makes a new Ed25519 key in a file that only its owner may read (PKCS #8, PEM). A key that is there is left alone:
 * what was signed with it must stay verifiable.
 */
export const createSigningKey = (file: string): Promise<"created" | "present"> => {
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
  return createFile({ file, bytes: Buffer.from(pem) });
};

/** What a key of a home signs. */
export type KeyPurpose = "checkpoints" | "systemEntries";

const purposes = {
  checkpoints: {
    key: { kind: "keyOfCheckpoints" },
    remedy: { kind: "remedyKeyOfCheckpoints" },
  },
  systemEntries: {
    key: { kind: "keyOfSystem" },
    remedy: { kind: "remedyKeyOfSystem" },
  },
} as const satisfies Readonly<Record<KeyPurpose, { key: Said; remedy: Said }>>;

/** That a file holds no key that signs, why, and the way out. */
export class NoSigningKey extends HomeFault {}

type Place = { readonly file: string; readonly purpose: KeyPurpose };

type Wrong = "keyMissing" | "keyDamaged" | "keyOfAnotherKind";

const unreadable = ({ file, purpose }: Place, kind: Wrong, cause?: unknown): NoSigningKey =>
  new NoSigningKey({ kind, file, ...purposes[purpose] }, { cause });

const assertPrivate = async (file: string): Promise<void> => {
  const { mode } = await stat(file);
  if ((mode & 0o077) === 0) return;
  throw new HomeFault({ kind: "keyOpenToOthers", file });
};

const parsedKey = (pem: Uint8Array, place: Place): KeyObject => {
  try {
    return createPrivateKey(Buffer.from(pem));
  } catch (cause) {
    throw unreadable(place, "keyDamaged", cause);
  }
};

const readKey = async (place: Place): Promise<KeyObject> => {
  const { file } = place;
  try {
    await assertPrivate(file);
  } catch (cause) {
    if (isMissing(cause)) throw unreadable(place, "keyMissing", cause);
    throw cause;
  }
  const key = parsedKey(await readFile(file), place);
  if (key.asymmetricKeyType !== "ed25519") throw unreadable(place, "keyOfAnotherKind");
  return key;
};

/**
 * Signs with the key in a file made by `createSigningKey`. The file is read at the first use.
 * @throws NoSigningKey if there is no such file, or it holds another kind of key; a fault if others may read it.
 */
export const openSigner = (place: Place): Signer => {
  let reading: Promise<KeyObject> | undefined;
  const key = (): Promise<KeyObject> => (reading ??= readKey(place));
  return {
    sign: async (message) => sign(null, message, await key()),
    publicKey: async () =>
      createPublicKey(await key())
        .export({ type: "spki", format: "der" })
        .subarray(derPrefixLength),
  };
};
