import { hash, type KeyObject, verify } from "node:crypto";
import { type SignatureCheck, whoActedFault } from "../../office/established.ts";
import { assertionFault, challengeOf } from "../assertion.ts";
import type { Case } from "../../case/case.ts";
import type { Entry } from "../../case/entry.ts";
import type { Decision } from "../../commands/decide.ts";
import { refusalClass } from "../../words/refusal.ts";
import type { Sentence } from "../../words/messages.ts";
import { ed25519Key } from "../../record/note.ts";
import { canonicalText } from "../export/disclosure.ts";
import { type Digest, digestSchema } from "../../values/ids.ts";

/** What is wrong with an entry. `rule` is there where the entry is unaltered and the rules of this version lead elsewhere. */
export type Objection = { readonly reason: Sentence; readonly rule?: string };

/** An objection that no change of a rule explains. */
export const altered = (reason: Sentence | undefined): Objection | undefined =>
  reason === undefined ? undefined : { reason };

/**
 * What deciding an entry again has against it.
 * @param otherActs what is said of an entry that has other acts
 */
export const objectionTo = (
  made: Decision,
  { acts, worth, step }: Pick<Entry, "acts" | "worth" | "step">,
  otherActs: "actsOtherThanRules" | "actsOtherThanCommand",
): Objection | undefined => {
  if (made.kind === "refused") {
    const { refusal } = made;
    const reason: Sentence = { kind: "refusedByRules", refusal };
    // Who held which duty is a matter of the office's record, not of a rule that may change.
    return refusalClass(refusal) === "duty" ? { reason } : { reason, rule: refusal.kind };
  }
  const asMade = [made.acts, made.worth, made.step];
  return canonicalText(asMade) === canonicalText([acts, worth, step])
    ? undefined
    : { reason: { kind: otherActs }, rule: "act" };
};

// A person signs again and again; to read a key takes more than half as long as to verify by it.
const keys = new Map<string, KeyObject>();

const keyOf = (registered: string): KeyObject => {
  const key = keys.get(registered) ?? ed25519Key(Buffer.from(registered, "base64"));
  keys.set(registered, key);
  return key;
};

/** The SHA-256 of a value's canonical JSON: what binds a request to what was said. */
const digestOf = (value: unknown): Digest =>
  digestSchema.parse(hash("sha256", canonicalText(value), "hex"));

/** SHA-256 of a public key in base64, in hexadecimal. */
export const fingerprintOf = (publicKey: string): string =>
  hash("sha256", Buffer.from(publicKey, "base64"), "hex");

const signatures: SignatureCheck = {
  digest: digestOf,
  asserted: (passkey, { statement, relyingParty }, assertion) =>
    assertionFault(passkey, { challenge: challengeOf(statement), relyingParty }, assertion),
  fingerprint: fingerprintOf,
  holds: (registered: string, message: string, signature: string): boolean =>
    verify(null, Buffer.from(message), keyOf(registered), Buffer.from(signature, "base64")),
};

/** What is wrong with how it was known who acted in an entry, whichever of these states the office was in. */
export const establishmentFault = (offices: readonly Case[], entry: Entry): Sentence | undefined =>
  whoActedFault(offices, entry, signatures);
