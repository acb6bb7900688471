import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from "node:crypto";
import { existsSync, linkSync, renameSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Signer } from "../ledger/ports.ts";
import type { Sentence } from "../words/messages.ts";
import { HomeFault } from "./disk-fault.ts";
import { createFile, isMissing, syncFolder } from "./durable-file.ts";

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
type KeyPurpose = "checkpoints" | "systemEntries";

const purposes = {
  checkpoints: {
    key: { kind: "keyOfCheckpoints" },
    remedy: { kind: "remedyKeyOfCheckpoints" },
  },
  systemEntries: {
    key: { kind: "keyOfSystem" },
    remedy: { kind: "remedyKeyOfSystem" },
  },
} as const satisfies Readonly<Record<KeyPurpose, { key: Sentence; remedy: Sentence }>>;

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

/** A key, and its public half as the record writes it: raw. */
type Key = { readonly key: KeyObject; readonly publicKey: Uint8Array };

const takenApart = (pem: string): Key => {
  const key = createPrivateKey(pem);
  const der = createPublicKey(key).export({ type: "spki", format: "der" });
  return { key, publicKey: der.subarray(derPrefixLength) };
};

// A file is read for each signature, for it may have been replaced; what it says is taken apart once.
const parsed = new Map<string, Key>();

const parsedKey = (pem: string, place: Place): Key => {
  try {
    const key = parsed.get(pem) ?? takenApart(pem);
    parsed.set(pem, key);
    return key;
  } catch (cause) {
    throw unreadable(place, "keyDamaged", cause);
  }
};

const readKey = async (place: Place): Promise<Key> => {
  const { file } = place;
  try {
    await assertPrivate(file);
  } catch (cause) {
    if (isMissing(cause)) throw unreadable(place, "keyMissing", cause);
    throw cause;
  }
  const found = parsedKey(await readFile(file, "utf8"), place);
  if (found.key.asymmetricKeyType !== "ed25519") throw unreadable(place, "keyOfAnotherKind");
  return found;
};

/**
 * Signs with the key in a file made by `createSigningKey`. The file is read at the first use.
 * @throws NoSigningKey if there is no such file, or it holds another kind of key; a fault if others may read it.
 */
export const openSigner = (place: Place): Signer => {
  let reading: Promise<Key> | undefined;
  const read = (): Promise<Key> => (reading ??= readKey(place));
  return {
    sign: async (message) => sign(null, message, (await read()).key),
    publicKey: async () => (await read()).publicKey,
  };
};

/** The keys of a home for one purpose: one, and two while the second replaces the first. Which of them sign, the record says. */
export type SigningKeys = {
  /** Where the first of them lies. */
  readonly file: string;
  readonly signers: () => readonly Signer[];
  /** Makes the key that is to follow, beside the one that signs. `present` when that was done before. */
  readonly begin: () => Promise<"created" | "present">;
  /** The key that is to follow; undefined where there is none. */
  readonly following: () => Signer | undefined;
  /** Lets the new key take the old one's place. The old one stays in a file of its own where a name is given for it. */
  readonly finish: (retired?: string) => Promise<"finished" | "missing">;
  /** Whether the file of the first key is gone. */
  readonly isLost: () => boolean;
};

/** The keys beside the file of the first one. */
export const signingKeys = ({ file, purpose }: Place): SigningKeys => {
  const folder = dirname(file);
  const name = basename(file, ".pem");
  const next = join(folder, `${name}.next.pem`);
  const open = (one: string): Signer => openSigner({ file: one, purpose });
  const isFollowed = (): boolean => existsSync(next);
  return {
    file,
    // Where the first is lost and another is to follow, that one is enough.
    signers: () =>
      [...(existsSync(file) || !isFollowed() ? [file] : []), ...(isFollowed() ? [next] : [])].map(
        open,
      ),
    begin: () => createSigningKey(next),
    following: () => (isFollowed() ? open(next) : undefined),
    isLost: () => !existsSync(file),
    finish: async (retired) => {
      if (!isFollowed()) return "missing";
      if (retired !== undefined && existsSync(file)) {
        const old = join(folder, `${name}.${retired}.pem`);
        if (!existsSync(old)) linkSync(file, old);
        await syncFolder(folder);
      }
      // At no time is there no key: the new one takes the old one's place in one step.
      renameSync(next, file);
      await syncFolder(folder);
      return "finished";
    },
  };
};
