import { hash, verify, type KeyObject } from "node:crypto";
import type { Case } from "../../domain/case.ts";
import type { Entry } from "../../domain/entry.ts";
import { establishmentFault as faultBy } from "../../domain/established.ts";
import type { Digest } from "../../domain/ids.ts";
import { ed25519Key } from "../integrity/note.ts";

// A person signs again and again; to read a key takes more than half as long as to verify by it.
const keys = new Map<string, KeyObject>();

const keyOf = (registered: string): KeyObject => {
  const key = keys.get(registered) ?? ed25519Key(Buffer.from(registered, "base64"));
  keys.set(registered, key);
  return key;
};

const check = {
  fingerprint: (registered: string): string =>
    hash("sha256", Buffer.from(registered, "base64"), "hex"),
  holds: (registered: string, message: string, signature: string): boolean =>
    verify(null, Buffer.from(message), keyOf(registered), Buffer.from(signature, "base64")),
};

/** What is wrong with how it was known who acted; `request` is the digest of what was asked. */
export const establishmentFault = (
  office: Case,
  { person, establishedBy }: Pick<Entry, "person" | "establishedBy">,
  request: Digest,
): string | undefined => faultBy(office, { person, establishedBy, request }, check);
