import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import { type Digest, digestSchema, type EntryHash, entryHashSchema } from "../values/ids.ts";

/** How canonical JSON and hashes are made where this runs. */
export type Hashing = {
  readonly canonical: (value: unknown) => string;
  /** The leaf hash of RFC 6962 over an entry's bytes. */
  readonly leafHash: (bytes: string) => EntryHash;
  /** SHA-256 of a value's canonical JSON (RFC 8785). */
  readonly digestOf: (value: unknown) => Digest;
};

/**
 * RFC 8785 canonical JSON.
 * @throws when the value has no JSON form; values come from parsed commands, so that would be a fault of ours
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("a value without a JSON form cannot be recorded");
  return text;
};

/** SHA-256 of bytes or of a text's UTF-8, in hexadecimal. */
export const digestOf = (bytes: string | Uint8Array): Digest =>
  digestSchema.parse(hash("sha256", bytes));

/** The leaf hash of RFC 6962 section 2.1, SHA-256(0x00 ‖ bytes): an entry's hash and its leaf in the log. */
export const leafHash = (bytes: string): EntryHash =>
  entryHashSchema.parse(hash("sha256", `\0${bytes}`));

/** How the checker of a record makes hashes here. */
export const hashing: Hashing = {
  canonical: canonicalJson,
  leafHash,
  digestOf: (value) => digestOf(canonicalJson(value)),
};
