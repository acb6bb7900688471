import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { Signer } from "../application/ports.ts";
import { createFile, isMissing } from "./durable-file.ts";

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
    what: "the key that signs checkpoints",
    remedy:
      "restore it from a backup; where it is lost for good, `tasdiq key rotate --lost` makes another one, which signs from then on",
  },
  systemEntries: {
    what: "the system key, with which the system signs its own entries,",
    remedy:
      "restore it from a backup; where it is lost for good, `tasdiq key rotate --system` makes another one, which signs from then on",
  },
} as const satisfies Readonly<Record<KeyPurpose, { what: string; remedy: string }>>;

/** That a file holds no key that signs, why, and the way out. */
export class NoSigningKey extends Error {}

type Place = { readonly file: string; readonly purpose: KeyPurpose };

const unreadable = ({ file, purpose }: Place, why: string, cause?: unknown): NoSigningKey => {
  const { what, remedy } = purposes[purpose];
  return new NoSigningKey(`${what} ${why}: ${file}; ${remedy}`, { cause });
};

const assertPrivate = async (file: string): Promise<void> => {
  const { mode } = await stat(file);
  if ((mode & 0o077) === 0) return;
  throw new Error(
    `The signing key may be read by others than its owner; set its mode to 600: ${file}`,
  );
};

const parsedKey = (pem: Uint8Array, place: Place): KeyObject => {
  try {
    return createPrivateKey(Buffer.from(pem));
  } catch (cause) {
    throw unreadable(place, "is damaged, its file holds no key", cause);
  }
};

const readKey = async (place: Place): Promise<KeyObject> => {
  const { file } = place;
  try {
    await assertPrivate(file);
  } catch (cause) {
    if (isMissing(cause)) throw unreadable(place, "is missing", cause);
    throw cause;
  }
  const key = parsedKey(await readFile(file), place);
  if (key.asymmetricKeyType !== "ed25519") throw unreadable(place, "is not an Ed25519 key");
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
