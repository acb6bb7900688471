import type { Case } from "../procedure/case/case.ts";
import type { Entry } from "../procedure/case/entry.ts";
import type { Digest } from "../procedure/values/ids.ts";
import { isDemonstration, issuerOf, publicKeyOf } from "./office.ts";
import { systemKeyOf } from "./office-keys.ts";
import type { IdentityMessage } from "../words/messages.ts";

/** What it takes to judge signatures; keys and signatures are in base64. */
export type SignatureCheck = {
  /** SHA-256 of the raw key, in hexadecimal. */
  readonly fingerprint: (publicKey: string) => string;
  readonly holds: (publicKey: string, message: string, signature: string) => boolean;
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

/** How an entry says it was known who acted, and the digest of what was asked. */
export type Claimed = Established & { readonly request: Digest };

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
  { fingerprint, holds }: SignatureCheck,
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

const personFault = (
  office: Case,
  { person, establishedBy: signed, request }: Claimed,
  check: SignatureCheck,
): IdentityMessage | undefined => {
  switch (signed.kind) {
    case "key": {
      const registered = person === "system" ? undefined : publicKeyOf(office, person);
      return signatureFault({ office, person, registered, signed, request }, check);
    }
    case "token":
      return issuerOf(office) === signed.issuer ? undefined : { kind: "issuerNotNamed" };
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
export const foundingFault = (
  { person, establishedBy: signed, request }: Claimed,
  registered: string,
  check: SignatureCheck,
): IdentityMessage | undefined =>
  person === "system" && signed.kind === "system"
    ? signatureFault({ office: undefined, person, registered, signed, request }, check)
    : { kind: "notBySystemKey" };
