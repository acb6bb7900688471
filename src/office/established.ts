import { askedIn } from "../case/signed-request.ts";
import { type Case, withFacts } from "../case/case.ts";
import type { Entry } from "../case/entry.ts";
import { isOpenToSystem } from "../case/acts/asked.ts";
import { type Digest, officeId, logId } from "../values/ids.ts";
import type { OfficeCommandOf } from "../case/office-command.ts";
import type { Assertion, AssertionFault, PasskeyHeld } from "../values/passkey.ts";
import type { RelyingParty } from "../values/relying-party.ts";
import type { IdentityMessage } from "../words/messages.ts";
import { systemKeyOf } from "./office-keys.ts";
import { isDemonstration } from "./office.ts";
import { keysInForce, type PersonKey, publicKeyOf, relyingPartyIn } from "./registered-keys.ts";
import { isOnRecord, isTokenEnough } from "./sign-in.ts";

/** What it takes to judge signatures; keys and signatures are in base64. */
export type SignatureCheck = {
  /** SHA-256 of the raw key, in hexadecimal. */
  readonly fingerprint: (publicKey: string) => string;
  readonly holds: (publicKey: string, message: string, signature: string) => boolean;
  /** What is wrong with a passkey's assertion for a statement; undefined if nothing. */
  readonly asserted: (
    passkey: PasskeyHeld,
    to: { readonly statement: string; readonly relyingParty: RelyingParty },
    assertion: Assertion,
  ) => AssertionFault | undefined;
  /** SHA-256 of a value's canonical JSON (RFC 8785). */
  readonly digest: (value: unknown) => Digest;
};

/** Stands where the hash of the office's first entry stands in every other statement: the first one has none yet. */
const founding = "founding";

/**
 * The statement that a person signs, and the system: three lines, of which the second binds the request's digest to this
 * office's record by the hash of its first entry. Under that entry itself it says `founding`.
 */
export const signedText = (office: Pick<Case, "facts"> | undefined, request: Digest): string =>
  `tasdiq-command-v1\n${office?.facts[0]?.entry ?? founding}\n${request}\n`;

type Established = Pick<Entry, "person" | "establishedBy">;

type Signed = Established["establishedBy"] & { readonly kind: "key" | "system" };
type SignedByPasskey = Established["establishedBy"] & { readonly kind: "passkey" };

/** How an entry says it was known who acted, the digest of what was asked, and when that was and was recorded, in UTC. */
export type Claimed = Established & {
  readonly request: Digest;
  readonly madeAt: string;
  readonly at: string;
  /** What was asked for; a sweep is recorded nowhere. */
  readonly content: Entry["command"]["content"] | { readonly kind: "Sweep" };
};

/** The largest difference between the clocks of several machines, in milliseconds. */
const slack = 60_000;

// A request may be signed on one machine and taken on another whose clock differs, and it may wait to be sent.
const longestBefore = 5 * 60_000;
const longestAfter = 60 * 60_000;

/** The last moment at which a request may be taken that was made then, in epoch milliseconds. */
export const lastMomentOf = (madeAt: string): number => Date.parse(madeAt) + longestAfter;

/** Whether a signed request may be taken at a time: from five minutes before it says that it was made to an hour after. */
export const isMadeAround = (madeAt: string, time: number): boolean =>
  time >= Date.parse(madeAt) - longestBefore && time <= lastMomentOf(madeAt);

type ToCheck = {
  readonly office: Pick<Case, "facts"> | undefined;
  /** Who is said to have signed, and by which key that person, or the system, signs. */
  readonly person: Claimed["person"];
  readonly registered: string | undefined;
  readonly signed: Signed;
  readonly request: Digest;
};

const signatureFault = (
  { office, person, registered, signed, request }: ToCheck,
  { fingerprint, holds }: Pick<SignatureCheck, "fingerprint" | "holds">,
): IdentityMessage | undefined => {
  if (registered === undefined) return { kind: "noKeyRegistered", person };
  if (fingerprint(registered) !== signed.key) return { kind: "anotherKey", person };
  return holds(registered, signedText(office, request), signed.signature)
    ? undefined
    : { kind: "notSignedOver", person };
};

const systemFault = (
  office: Case,
  { establishedBy: signed, request }: Claimed,
  check: SignatureCheck,
): IdentityMessage | undefined =>
  signed.kind === "system"
    ? signatureFault(
        { office, person: "system", registered: systemKeyOf(office), signed, request },
        check,
      )
    : { kind: "notBySystemKey" };

// The entry is dated a moment after its request was taken.
const isSignedInTime = ({ madeAt, at }: Claimed): boolean =>
  isMadeAround(madeAt, Date.parse(at)) || isMadeAround(madeAt, Date.parse(at) - slack);

type ByPasskey = Pick<Claimed, "person" | "request"> & {
  readonly signed: SignedByPasskey;
  readonly passkey: PasskeyHeld | undefined;
};

const passkeyFault = (
  office: Case,
  { person, request, signed, passkey }: ByPasskey,
  { fingerprint, asserted }: SignatureCheck,
): IdentityMessage | undefined => {
  const relyingParty = relyingPartyIn(office);
  if (passkey === undefined || relyingParty === undefined)
    return { kind: "passkeyNotInForce", person };
  if (fingerprint(passkey.publicKey) !== signed.key) return { kind: "anotherKey", person };
  const fault = asserted(passkey, { statement: signedText(office, request), relyingParty }, signed);
  return fault === undefined ? undefined : { kind: fault, person };
};

/** What the secret of an invitation or of a recovery code is kept as: the digest of this. */
export const secretKept = (of: "invitation" | "recovery", secret: string): unknown => ({
  of: `tasdiq-${of}-v1`,
  secret,
});

/**
 * What is wrong with the registration of a key: it is signed by that key itself, and shows the secret of an invitation or the recovery
 * code, of which only the digest was on record. Whose that is, and whether it still holds, the command's rule says.
 */
const registrationFault = (
  office: Case,
  claimed: Claimed & { readonly content: OfficeCommandOf<"RegisterKey"> },
  check: SignatureCheck,
): IdentityMessage | undefined => {
  const { person, request, establishedBy: signed, content } = claimed;
  const { key, ground, fingerprint } = content;
  const kept = ground.kind === "invitation" ? ground.invitation : ground.recovery;
  if (check.digest(secretKept(ground.kind, ground.secret)) !== kept)
    return { kind: "secretNotOfInvitation", person };
  if (check.fingerprint(key.publicKey) !== fingerprint) return { kind: "anotherKey", person };
  if (key.kind === "passkey" && signed.kind === "passkey")
    return passkeyFault(office, { person, request, signed, passkey: key }, check);
  return key.kind === "file" && signed.kind === "key"
    ? signatureFault({ office, person, registered: key.publicKey, signed, request }, check)
    : { kind: "notByOwnNewKey", person };
};

const isRegistration = (
  claimed: Claimed,
): claimed is Claimed & { readonly content: OfficeCommandOf<"RegisterKey"> } =>
  claimed.content.kind === "RegisterKey";

/** The passkey of a person's by which something is said to be signed. */
const passkeyNamed = (
  office: Case,
  { person, establishedBy: signed }: Claimed,
  { fingerprint }: SignatureCheck,
): PersonKey["passkey"] =>
  person === "system" || signed.kind !== "passkey"
    ? undefined
    : keysInForce(office, person).find(
        ({ passkey }) => passkey !== undefined && fingerprint(passkey.publicKey) === signed.key,
      )?.passkey;

const personFault = (
  office: Case,
  claimed: Claimed,
  check: SignatureCheck,
): IdentityMessage | undefined => {
  const { person, establishedBy: signed, request, madeAt, at } = claimed;
  const isSigned = signed.kind === "key" || signed.kind === "passkey";
  if (isSigned && !isSignedInTime(claimed))
    return { kind: "signedAtOtherTime", person, madeAt, at };
  if (isRegistration(claimed)) return registrationFault(office, claimed, check);
  switch (signed.kind) {
    case "key": {
      const registered = person === "system" ? undefined : publicKeyOf(office, person);
      return signatureFault({ office, person, registered, signed, request }, check);
    }
    case "passkey": {
      const passkey = passkeyNamed(office, claimed, check);
      return passkeyFault(office, { person, request, signed, passkey }, check);
    }
    case "token":
      if (!isOnRecord(office, signed)) return { kind: "tokenNotOnRecord" };
      return isTokenEnough(office) ? undefined : { kind: "tokenAlone", person };
    case "demonstrationName":
      return isDemonstration(office) ? undefined : { kind: "noDemonstration" };
    case "system":
      return { kind: "shownByNothing", person };
  }
};

/** What is wrong with how it was known who acted, by the office as it stood then; undefined if nothing. */
export const establishmentFault = (
  office: Case,
  claimed: Claimed,
  check: SignatureCheck,
): IdentityMessage | undefined =>
  claimed.person === "system"
    ? systemFault(office, claimed, check)
    : personFault(office, claimed, check);

/** What is wrong with who founded an office: its first entry is signed by the system key that it names itself. */
const foundingFault = (
  { person, establishedBy: signed, request }: Claimed,
  registered: string,
  check: SignatureCheck,
): IdentityMessage | undefined =>
  person === "system" && signed.kind === "system"
    ? signatureFault({ office: undefined, person, registered, signed, request }, check)
    : { kind: "notBySystemKey" };

/** How many of the office's facts are dated at most so late; they are in the order of their times. */
const countUpTo = ({ facts }: Case, time: number): number => {
  let [from, to] = [0, facts.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (Date.parse(facts[middle]?.at ?? "") <= time) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** The office as it stood after so many of its entries; each of them is one fact. */
export const officeAfter = (office: Case, count: number): Case =>
  count >= office.facts.length ? office : withFacts(office, office.facts.slice(0, count));

/** The office as it may have stood when an entry was recorded, the newest state first. */
export const officesAround = (
  office: Case,
  { caseId, seq, at }: Pick<Entry, "caseId" | "seq" | "at">,
): readonly Case[] => {
  // Its own record knows no doubt: an entry is judged by those before it.
  if (caseId === officeId) return [officeAfter(office, seq - 1)];
  const time = Date.parse(at);
  const first = Math.max(1, countUpTo(office, time - slack));
  const last = countUpTo(office, time + slack);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) =>
    officeAfter(office, last - back),
  );
};

/** Whether the system may ask for what an entry holds: in a case or in a record of its own, such as the log's seals. */
const mayBeBySystem = ({ caseId, command: { content } }: Entry): boolean => {
  const record: string = caseId;
  return record === logId ? content.kind === "SealLog" : isOpenToSystem(content.kind);
};

/**
 * What is wrong with who acted in an entry, by the likeliest of the states in which the office may have been; undefined if
 * nothing. The office's first entry is judged by the key that it names itself.
 */
export const whoActedFault = (
  offices: readonly Case[],
  entry: Entry,
  signatures: SignatureCheck,
): IdentityMessage | undefined => {
  const { caseId, seq, at, person, establishedBy, command } = entry;
  const { content, madeAt } = command;
  if (person === "system" && !mayBeBySystem(entry))
    return { kind: "bySystemOnly", command: content.kind };
  const request = signatures.digest(askedIn(entry));
  const claim = { person, establishedBy, request, madeAt, at, content };
  if (caseId === officeId && seq === 1)
    return content.kind === "OpenOffice"
      ? foundingFault(claim, content.systemKey, signatures)
      : { kind: "beforeOffice" };
  let first: IdentityMessage | undefined;
  for (const office of offices) {
    const fault = establishmentFault(office, claim, signatures);
    if (fault === undefined) return undefined;
    first ??= fault;
  }
  return first ?? { kind: "beforeOffice" };
};
