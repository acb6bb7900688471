import { createPublicKey, hash, type KeyObject, verify } from "node:crypto";
import type {
  Assertion,
  AssertionFault,
  PasskeyAlgorithm,
  PasskeyHeld,
} from "../values/passkey.ts";
import type { RelyingParty } from "../values/relying-party.ts";

// Web Authentication, Level 3, section 7.2, as far as the office's record holds what is compared. What an authenticator says of itself
// (attestation, its model) is neither asked for nor read, so nothing here reads CBOR.

/** What an assertion has to be for. */
type Asserted = {
  /** In base64url. */
  readonly challenge: string;
  readonly relyingParty: RelyingParty;
};

const sha256 = (bytes: Uint8Array | string): Buffer => hash("sha256", bytes, "buffer");

/** The challenge by which a passkey signs a statement: its SHA-256, in base64url. */
export const challengeOf = (statement: string): string => sha256(statement).toString("base64url");

const fewestBits = 2048;

const fits = (key: KeyObject, algorithm: PasskeyAlgorithm): boolean => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details = {} } = key;
  switch (algorithm) {
    case "ES256":
      return type === "ec" && details.namedCurve === "prime256v1";
    case "EdDSA":
      return type === "ed25519";
    case "RS256":
      return (
        type === "rsa" &&
        (details.modulusLength ?? 0) >= fewestBits &&
        (details.publicExponent ?? 0n) >= 65537n
      );
  }
};

/** The key in its base64; undefined where it is none of its algorithm, or is written otherwise than in the one regular form (DER). */
const passkeyIn = (publicKey: string, algorithm: PasskeyAlgorithm): KeyObject | undefined => {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, "base64"),
      format: "der",
      type: "spki",
    });
    const isRegular = key.export({ format: "der", type: "spki" }).toString("base64") === publicKey;
    return isRegular && fits(key, algorithm) ? key : undefined;
  } catch {
    return undefined;
  }
};

/** Whether a signature is the key's over what an authenticator and a browser said. */
export const isSignedOver = (
  { publicKey, algorithm }: Pick<PasskeyHeld, "publicKey" | "algorithm">,
  { authenticatorData, clientDataJSON, signature }: Assertion,
): boolean => {
  const key = passkeyIn(publicKey, algorithm);
  if (key === undefined) return false;
  const signed = Buffer.concat([
    Buffer.from(authenticatorData, "base64url"),
    sha256(Buffer.from(clientDataJSON, "base64url")),
  ]);
  const digest = algorithm === "EdDSA" ? null : "sha256";
  return verify(digest, signed, key, Buffer.from(signature, "base64url"));
};

/** Bytes of base64url written in its one regular form; undefined for any other text. */
const fromBase64Url = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? bytes : undefined;
};

type ClientData = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is ClientData =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const clientDataIn = (bytes: Buffer): ClientData | undefined => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const clientFault = (
  { type, challenge, origin, crossOrigin, topOrigin }: ClientData,
  asserted: Asserted,
): AssertionFault | undefined => {
  if (type !== "webauthn.get") return "assertionOfOtherKind";
  if (challenge !== asserted.challenge) return "assertionOfOtherRequest";
  if (origin !== asserted.relyingParty.origin) return "assertionOfOtherOrigin";
  return crossOrigin === true || topOrigin !== undefined ? "assertionInFrame" : undefined;
};

const flags = {
  present: 0x01,
  verified: 0x04,
  eligible: 0x08,
  backedUp: 0x10,
  more: 0xc0,
} as const;

/** The bytes of the relying party's hash, and with flags and counter those of authenticator data that says nothing more. */
const [ofParty, shortest] = [32, 37];

// Only what may be backed up is (section 6.1.3).
const isBackupAsRegistered = (flag: number, eligible: boolean): boolean => {
  const isEligible = (flag & flags.eligible) !== 0;
  return isEligible === eligible && (isEligible || (flag & flags.backedUp) === 0);
};

const authenticatorFault = (
  data: Buffer,
  { id }: RelyingParty,
  eligible: boolean,
): AssertionFault | undefined => {
  const flag = data[ofParty] ?? 0;
  const has = (bits: number): boolean => (flag & bits) !== 0;
  if (data.length < shortest || (data.length > shortest && !has(flags.more)))
    return "assertionUnreadable";
  if (!data.subarray(0, ofParty).equals(sha256(id))) return "assertionOfOtherParty";
  if (!has(flags.present)) return "userNotPresent";
  if (!has(flags.verified)) return "userNotVerified";
  return isBackupAsRegistered(flag, eligible) ? undefined : "backupChanged";
};

/** What is wrong with an assertion; undefined where it is the passkey's, for this challenge and relying party, by a verified user. */
export const assertionFault = (
  passkey: PasskeyHeld,
  asserted: Asserted,
  assertion: Assertion,
): AssertionFault | undefined => {
  const data = fromBase64Url(assertion.authenticatorData);
  const client = fromBase64Url(assertion.clientDataJSON);
  const said = client && clientDataIn(client);
  if (data === undefined || said === undefined) return "assertionUnreadable";
  if (fromBase64Url(assertion.signature) === undefined) return "assertionUnreadable";
  return (
    clientFault(said, asserted) ??
    authenticatorFault(data, asserted.relyingParty, passkey.backupEligible) ??
    (isSignedOver(passkey, assertion) ? undefined : "assertionSignature")
  );
};

/** Whether the passkey that made an assertion may be copied to other devices, as its authenticator says. */
export const isBackupEligible = ({
  authenticatorData,
}: Pick<Assertion, "authenticatorData">): boolean =>
  ((Buffer.from(authenticatorData, "base64url")[ofParty] ?? 0) & flags.eligible) !== 0;

/** The counter of an assertion. Many authenticators always say 0; one that goes back may have been copied. */
export const counterOf = ({ authenticatorData }: Pick<Assertion, "authenticatorData">): number => {
  const data = Buffer.from(authenticatorData, "base64url");
  return data.length < shortest ? 0 : data.readUInt32BE(ofParty + 1);
};
