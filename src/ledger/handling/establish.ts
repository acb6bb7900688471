import type { Sentence } from "../../words/messages.ts";
import { createHash, verify, type KeyObject } from "node:crypto";
import { ownRule } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import type { Establishment } from "../../case/entry.ts";
import { digestSchema, type Digest, type PersonNumber } from "../../values/ids.ts";
import {
  type Claimed,
  establishmentFault,
  signedText,
  type SignatureCheck,
} from "../../office/established.ts";
import { isDemonstration } from "../../office/office.ts";
import { publicKeyOf } from "../../office/registered-keys.ts";
import { assertionFault, challengeOf } from "../../verify/assertion.ts";
import { canonicalJson, digestOf } from "../../record/canonical.ts";
import type { Assertion } from "../../values/passkey.ts";
import { type SignIn } from "../../values/sign-in.ts";
import { systemKeyOf } from "../../office/office-keys.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { SentenceFault } from "../../words/say.ts";
import { ed25519Key } from "../../record/note.ts";
import type { Signer } from "../ports.ts";
import { isOnRecord, isTokenEnough } from "../../office/sign-in.ts";

/**
 * What a shell brings to show who asks: a signature over the request by a key file or a passkey, what a token that it has checked says,
 * or in a demonstration just the name.
 */
export type Credential =
  | { readonly kind: "signature"; readonly signature: string }
  | ({ readonly kind: "token"; readonly person: string; readonly subject: string } & SignIn)
  | ({ readonly kind: "passkey"; readonly key: Digest } & Assertion)
  /** A session in a browser: its person may read, and shows for each act who asks. */
  | { readonly kind: "session" }
  | { readonly kind: "name" }
  /** The system's own word: the keys at hand that may be the office's system key. */
  | { readonly kind: "system"; readonly keys: readonly Signer[] };

const rule = ownRule("personEstablished");

/** The bytes that a person signs: the request's digest, bound to this office's record by its first entry. */
export const signedBytes = (office: Case | undefined, requestDigest: Digest): Uint8Array =>
  Buffer.from(signedText(office, requestDigest), "utf8");

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

/** That the system cannot sign what it wants to record, and why. Nothing is recorded then. */
export class NoSystemKey extends SentenceFault {}

/** How signatures are judged here. */
export const signatureCheck: SignatureCheck = {
  fingerprint,
  holds: signatureHolds,
  asserted: (passkey, { statement, relyingParty }, assertion) =>
    assertionFault(passkey, { challenge: challengeOf(statement), relyingParty }, assertion),
  digest: (value) => digestOf(canonicalJson(value)),
};

/** Whether somebody shows by a signature who asks: then the request is taken only around the time at which it was made, and once. */
export const isSignature = ({ kind }: Credential): boolean =>
  kind === "signature" || kind === "passkey";

type Claim = {
  readonly person: PersonNumber | "system";
  readonly requestDigest: Digest;
  readonly credential: Credential;
  /** When the request was made, and what it asks for. */
  readonly madeAt: string;
  readonly content: Claimed["content"];
};

/** The public half of a key that signs, as the office's record writes it: raw, in base64. */
export const publicKeyIn = async (key: Signer): Promise<string> =>
  Buffer.from(await key.publicKey()).toString("base64");

const keyNamed = async (
  publicKey: string,
  keys: readonly Signer[],
): Promise<Signer | undefined> => {
  for (const key of keys) if ((await publicKeyIn(key)) === publicKey) return key;
  return undefined;
};

type BySystem = Pick<Claim, "requestDigest"> & {
  /** The office as it stands; undefined where it is just being founded. */
  readonly office: Case | undefined;
  /** The system key that the office names, or that founds it. */
  readonly systemKey: string;
  readonly keys: readonly Signer[];
};

/**
 * Signs as the system. What is not signed by the key that the office names is never recorded.
 * @throws NoSystemKey when that key is not at hand or signs wrongly, and every error of whatever holds it
 */
export const signAsSystem = async ({
  office,
  systemKey,
  keys,
  requestDigest,
}: BySystem): Promise<Establishment> => {
  const key = await keyNamed(systemKey, keys);
  if (key === undefined)
    throw new NoSystemKey({ kind: keys.length === 0 ? "systemKeyMissing" : "systemKeyNotInForce" });
  const statement = signedBytes(office, requestDigest);
  const signature = Buffer.from(await key.sign(statement)).toString("base64");
  if (!signatureHolds(systemKey, statement, signature))
    throw new NoSystemKey({ kind: "systemKeySignsWrongly" });
  return { kind: "system", key: fingerprint(systemKey), signature };
};

/**
 * Establishes the system, by its signature.
 * @throws NoSystemKey when its key is not at hand, and every error of whatever holds it
 */
export const establishSystem = async (
  office: Case,
  { requestDigest, credential }: Pick<Claim, "requestDigest" | "credential">,
): Promise<Establishment> => {
  if (credential.kind !== "system") throw new NoSystemKey({ kind: "systemNotSpeaking" });
  const systemKey = systemKeyOf(office) ?? "";
  return signAsSystem({ office, systemKey, keys: credential.keys, requestDigest });
};

/**
 * Establishes who asks, or says why nobody is established.
 * @throws NoSystemKey when the system asks and its key is not at hand
 */
export const establish = async (office: Case, claim: Claim): Promise<Establishment | Refusal> =>
  claim.person === "system"
    ? establishSystem(office, claim)
    : establishPerson(office, { ...claim, person: claim.person });

type PersonsClaim = Claim & { readonly person: PersonNumber };

const notEstablished = (person: PersonNumber, reason: Sentence): Refusal =>
  refusal("PersonNotEstablished", { person, reason }, rule);

/** What somebody shows, if nothing is wrong with it by the office as it stands. */
const shownBy = (
  office: Case,
  { person, requestDigest: request, madeAt, content }: PersonsClaim,
  establishedBy: Establishment,
): Establishment | Refusal => {
  // Whether it was signed in time is judged apart, for every signed request in one way.
  const claimed = { person, establishedBy, request, madeAt, at: madeAt, content };
  const fault = establishmentFault(office, claimed, signatureCheck);
  return fault === undefined
    ? establishedBy
    : notEstablished(person, { kind: "requestFault", fault });
};

/** The same of whoever registers a key: it is shown by that key, which is not on record yet. */
const establishByNewKey = (office: Case, claim: PersonsClaim): Establishment | Refusal => {
  const signs = signatureOf(claim);
  return signs === undefined
    ? notEstablished(claim.person, { kind: "newKeyMustSign" })
    : shownBy(office, claim, signs);
};

const signatureOf = ({ credential, content }: PersonsClaim): Establishment | undefined => {
  if (credential.kind === "passkey") return credential;
  return credential.kind === "signature" && content.kind === "RegisterKey"
    ? { kind: "key", key: content.fingerprint, signature: credential.signature }
    : undefined;
};

const establishPerson = (office: Case, claim: PersonsClaim): Establishment | Refusal => {
  const { person, requestDigest, credential, content } = claim;
  const not = (reason: Sentence): Refusal => notEstablished(person, reason);
  if (content.kind === "RegisterKey") return establishByNewKey(office, claim);
  switch (credential.kind) {
    case "system":
      return not({ kind: "systemOnlyItself" });
    case "session":
      return not({ kind: "passkeyNeeded" });
    case "name":
      return isDemonstration(office)
        ? { kind: "demonstrationName" }
        : not({ kind: "signatureNeeded" });
    case "token": {
      const { issuer, clientId, personClaim, subject } = credential;
      if (!isOnRecord(office, credential))
        return not({ kind: "tokenNotAccepted", issuer, clientId, personClaim });
      if (!isTokenEnough(office)) return not({ kind: "tokenNotEnough" });
      return credential.person === person
        ? { kind: "token", issuer, clientId, personClaim, subject }
        : not({ kind: "tokenOfAnother" });
    }
    case "passkey":
      return shownBy(office, claim, credential);
    case "signature": {
      const publicKey = publicKeyOf(office, person);
      if (publicKey === undefined) return not({ kind: "keyNotRegistered" });
      return signatureHolds(publicKey, signedBytes(office, requestDigest), credential.signature)
        ? { kind: "key", key: fingerprint(publicKey), signature: credential.signature }
        : not({ kind: "signatureNotOver" });
    }
  }
};
