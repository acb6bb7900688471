import type { Said } from "../../words/messages.ts";
import { hash, verify, type KeyObject } from "node:crypto";
import type { Case } from "../../procedure/case/case.ts";
import type { Entry } from "../../procedure/case/entry.ts";
import { whoActedFault } from "../../office/who-acted.ts";
import { ed25519Key } from "../integrity/note.ts";
import { digestOf } from "./read-entry.ts";

// A person signs again and again; to read a key takes more than half as long as to verify by it.
const keys = new Map<string, KeyObject>();

const keyOf = (registered: string): KeyObject => {
  const key = keys.get(registered) ?? ed25519Key(Buffer.from(registered, "base64"));
  keys.set(registered, key);
  return key;
};

const signatures = {
  fingerprint: (registered: string): string =>
    hash("sha256", Buffer.from(registered, "base64"), "hex"),
  holds: (registered: string, message: string, signature: string): boolean =>
    verify(null, Buffer.from(message), keyOf(registered), Buffer.from(signature, "base64")),
};

/** What is wrong with how it was known who acted in an entry, whichever of these states the office was in. */
export const establishmentFault = (offices: readonly Case[], entry: Entry): Said | undefined =>
  whoActedFault(offices, entry, { signatures, digest: digestOf });
