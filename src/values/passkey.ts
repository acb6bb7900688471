import * as z from "zod/mini";
import { expects } from "./expectation.ts";

/** The algorithms of passkeys, by their names in the IANA registry of COSE: ECDSA on P-256, Ed25519, RSA (PKCS #1 v1.5), with SHA-256. */
export const passkeyAlgorithms = ["ES256", "EdDSA", "RS256"] as const;
export type PasskeyAlgorithm = (typeof passkeyAlgorithms)[number];

const text = (shape: RegExp, longest: number, what: `want${string}`) =>
  z.string().check(z.maxLength(longest, expects(what)), z.regex(shape, expects(what)));

const base64url = (longest: number) => text(/^[A-Za-z0-9_-]+$/, longest, "wantBase64Url");

/** A key's SubjectPublicKeyInfo (RFC 5280) in base64; RSA with 8,192 bits is the longest. */
export const spkiSchema = text(/^[A-Za-z0-9+/]{40,}={0,2}$/, 1500, "wantPasskeyPublicKey");

/** The id by which a browser knows a passkey: at most 1,023 bytes (Web Authentication, Level 3, section 4). */
export const credentialIdSchema = base64url(1364);

/** What an authenticator answers with, in base64url. */
export const assertionFields = {
  /** The relying party's hash, flags and a counter, and what extensions say. */
  authenticatorData: base64url(2000),
  /** The browser's word for what was asked, under which origin. */
  clientDataJSON: base64url(4000),
  /** Over both. RSA with 8,192 bits makes the longest. */
  signature: base64url(1400),
};

/** A passkey's signature, and what it is over. */
export type Assertion = {
  readonly authenticatorData: string;
  readonly clientDataJSON: string;
  readonly signature: string;
};

/** What is wrong with a passkey's assertion. */
export type AssertionFault =
  | "assertionUnreadable"
  | "assertionOfOtherKind"
  | "assertionOfOtherRequest"
  | "assertionOfOtherOrigin"
  | "assertionInFrame"
  | "assertionOfOtherParty"
  | "userNotPresent"
  | "userNotVerified"
  | "backupChanged"
  | "assertionSignature";

/** A passkey, as the record holds it. */
export type PasskeyHeld = {
  /** SubjectPublicKeyInfo, in base64. */
  readonly publicKey: string;
  readonly algorithm: PasskeyAlgorithm;
  /** Whether it may be copied to other devices of its holder; that never changes. */
  readonly backupEligible: boolean;
};
