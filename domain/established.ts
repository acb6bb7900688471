import type { Case } from "./case.ts";
import type { Entry } from "./entry.ts";
import type { Digest } from "./ids.ts";
import { isDemonstration, issuerOf, publicKeyOf } from "./office.ts";
import * as recordSaid from "./sayings/record.ts";

/** What it takes to judge signatures; keys and signatures are in base64. */
export type SignatureCheck = {
  /** SHA-256 of the raw key, in hexadecimal. */
  readonly fingerprint: (publicKey: string) => string;
  readonly holds: (publicKey: string, message: string, signature: string) => boolean;
};

/** The text that a person signs: the request's digest, bound to this office's record by its first entry. */
export const signedText = (office: Pick<Case, "facts">, request: Digest): string =>
  `tasdiq-command-v1\n${office.facts[0]?.entry ?? ""}\n${request}\n`;

type Established = Pick<Entry, "person" | "establishedBy">;

type ByKey = Established & { readonly establishedBy: { readonly kind: "key" } };

/** How an entry says it was known who acted, and the digest of what was asked. */
export type Claimed = Established & { readonly request: Digest };

const keyFault = (
  office: Case,
  { person, establishedBy, request }: ByKey & Pick<Claimed, "request">,
  { fingerprint, holds }: SignatureCheck,
): string | undefined => {
  const registered = person === "system" ? undefined : publicKeyOf(office, person);
  if (registered === undefined) return recordSaid.noKeyRegistered(person);
  if (fingerprint(registered) !== establishedBy.key) return recordSaid.anotherKey(person);
  return holds(registered, signedText(office, request), establishedBy.signature)
    ? undefined
    : recordSaid.notSignedOver(person);
};

/** What is wrong with how it was known who acted, by the office as it stood then; undefined if nothing. */
export const establishmentFault = (
  office: Case,
  { person, establishedBy, request }: Claimed,
  check: SignatureCheck,
): string | undefined => {
  switch (establishedBy.kind) {
    case "key":
      return keyFault(office, { person, establishedBy, request }, check);
    case "token":
      return issuerOf(office) === establishedBy.issuer ? undefined : recordSaid.issuerNotNamed;
    case "demonstrationName":
      return isDemonstration(office) ? undefined : recordSaid.noDemonstration;
    case "system":
      return person === "system" ? undefined : recordSaid.shownByNothing(person);
  }
};
