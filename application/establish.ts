import { createHash, verify, type KeyObject } from "node:crypto";
import { ownRule } from "../domain/authority.ts";
import type { Case } from "../domain/case.ts";
import type { Establishment } from "../domain/entry.ts";
import { digestSchema, type Digest, type PersonNumber } from "../domain/ids.ts";
import { signedText, type SignatureCheck } from "../domain/established.ts";
import { isDemonstration, issuerOf, publicKeyOf } from "../domain/office.ts";
import { refusal, type Refusal } from "../domain/refusal.ts";
import { ed25519Key } from "../verify/integrity/note.ts";

/**
 * What a shell brings to show who asks: a signature over the request, what a token that it has checked says, or in a
 * demonstration just the name.
 */
export type Credential =
  | { readonly kind: "signature"; readonly signature: string }
  | {
      readonly kind: "token";
      readonly person: string;
      readonly issuer: string;
      readonly subject: string;
    }
  | { readonly kind: "name" }
  | { readonly kind: "system" };

const rule = ownRule(
  "a person is established by a key of their own or a token of the office's issuer; a bare name serves demonstrations only",
);

/** The bytes that a person signs: the request's digest, bound to this office's record by its first entry. */
export const signedBytes = (office: Case, commandDigest: Digest): Uint8Array =>
  Buffer.from(signedText(office, commandDigest), "utf8");

const fingerprint = (publicKey: string): Digest =>
  digestSchema.parse(createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex"));

// A person signs again and again; to read a key takes more than half as long as to verify by it.
const keys = new Map<string, KeyObject>();

const keyOf = (publicKey: string): KeyObject => {
  const key = keys.get(publicKey) ?? ed25519Key(Buffer.from(publicKey, "base64"));
  keys.set(publicKey, key);
  return key;
};

const signatureHolds = (
  publicKey: string,
  message: Uint8Array | string,
  signature: string,
): boolean =>
  verify(null, Buffer.from(message), keyOf(publicKey), Buffer.from(signature, "base64"));

/** How signatures are judged here. */
export const signatureCheck: SignatureCheck = { fingerprint, holds: signatureHolds };

type Claim = {
  readonly person: PersonNumber;
  readonly commandDigest: Digest;
  readonly credential: Credential;
};

/** Establishes who asks, or says why nobody is established. */
export const establish = (
  office: Case,
  { person, commandDigest, credential }: Claim,
): Establishment | Refusal => {
  const not = (reason: string): Refusal =>
    refusal("PersonNotEstablished", { person, reason }, rule);
  switch (credential.kind) {
    case "system":
      return { kind: "system" };
    case "name":
      return isDemonstration(office)
        ? { kind: "demonstrationName" }
        : not("this office is no demonstration; sign with the person's key");
    case "token": {
      const { issuer, subject } = credential;
      if (issuerOf(office) !== issuer) return not(`this office takes no tokens of ${issuer}`);
      return credential.person === person
        ? { kind: "token", issuer, subject }
        : not("the token is another person's");
    }
    case "signature": {
      const publicKey = publicKeyOf(office, person);
      if (publicKey === undefined) return not("no key is registered for this person");
      return signatureHolds(publicKey, signedBytes(office, commandDigest), credential.signature)
        ? { kind: "key", key: fingerprint(publicKey), signature: credential.signature }
        : not("the signature is not of this request by the key registered");
    }
  }
};
