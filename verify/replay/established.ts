import { hash, verify, type KeyObject } from "node:crypto";
import type { Case } from "../../domain/case.ts";
import type { Entry } from "../../domain/entry.ts";
import type { Digest } from "../../domain/ids.ts";
import { isDemonstration, issuerOf, publicKeyOf } from "../../domain/office.ts";
import { ed25519Key } from "../integrity/note.ts";

type Established = Pick<Entry, "person" | "establishedBy">;

// A person signs again and again; to read a key takes more than half as long as to verify by it.
const keys = new Map<string, KeyObject>();

const keyOf = (registered: string): KeyObject => {
  const key = keys.get(registered) ?? ed25519Key(Buffer.from(registered, "base64"));
  keys.set(registered, key);
  return key;
};

const signatureHolds = (registered: string, message: string, signature: string): boolean =>
  verify(null, Buffer.from(message), keyOf(registered), Buffer.from(signature, "base64"));

const keyFault = (
  office: Case,
  { person, establishedBy }: Established & { readonly establishedBy: { readonly kind: "key" } },
  request: Digest,
): string | undefined => {
  const registered = person === "system" ? undefined : publicKeyOf(office, person);
  if (registered === undefined) return `is signed for ${person}, who has no key registered`;
  if (hash("sha256", Buffer.from(registered, "base64"), "hex") !== establishedBy.key)
    return `is signed with another key than is registered for ${person}`;
  const message = `tasdiq-command-v1\n${office.facts[0]?.entry ?? ""}\n${request}\n`;
  return signatureHolds(registered, message, establishedBy.signature)
    ? undefined
    : `does not bear the signature of ${person} over what was asked`;
};

/** What is wrong with how it was known who acted; `request` is the digest of what was asked. */
export const establishmentFault = (
  office: Case,
  { person, establishedBy }: Established,
  request: Digest,
): string | undefined => {
  switch (establishedBy.kind) {
    case "key":
      return keyFault(office, { person, establishedBy }, request);
    case "token":
      return issuerOf(office) === establishedBy.issuer
        ? undefined
        : "rests on a token of an issuer that the office does not name";
    case "demonstrationName":
      return isDemonstration(office)
        ? undefined
        : "rests on a bare name, and the office is no demonstration";
    case "system":
      return person === "system" ? undefined : `says that ${person} acted, and shows it by nothing`;
  }
};
