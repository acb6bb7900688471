import { randomBytes } from "node:crypto";
import type { OfficeCommandOf } from "../../case/office-command.ts";
import { secretKept } from "../../office/established.ts";
import type { Digest, PersonNumber } from "../../values/ids.ts";
import type { RelyingParty } from "../../values/relying-party.ts";
import { signatureCheck } from "./establish.ts";

/** What the record keeps of a secret by which somebody registers a key: its digest. */
export const digestKept = (of: "invitation" | "recovery", secret: string): Digest =>
  signatureCheck.digest(secretKept(of, secret));

/** A new secret of an invitation: 256 random bits, in hexadecimal. It is handed over in person and kept nowhere. */
export const newInvitation = (): string => randomBytes(32).toString("hex");

/** A new recovery code: 128 random bits, in hexadecimal. It is printed once. */
export const newRecoveryCode = (): string => randomBytes(16).toString("hex");

/** The link by which somebody registers a key. What follows "#" no browser sends. */
export const invitationLink = (origin: string, language: string, secret: string): string =>
  `${origin}/${language}/key#${secret}`;

/** How an office is founded with passkeys: what its first entry says of them, and what is handed over and kept nowhere. */
export type FirstPasskeys = {
  readonly onRecord: NonNullable<OfficeCommandOf<"OpenOffice">["passkeys"]>;
  readonly links: readonly { readonly person: PersonNumber; readonly link: string }[];
  /** The recovery code of a founder who is alone; null where there are two. */
  readonly code: string | null;
};

/** @param language of the page that the links lead to */
export const firstPasskeys = (
  relyingParty: RelyingParty,
  founders: readonly PersonNumber[],
  language: string,
): FirstPasskeys => {
  const secrets = founders.map((person) => ({ person, secret: newInvitation() }));
  const code = founders.length === 1 ? newRecoveryCode() : null;
  return {
    onRecord: {
      relyingParty,
      invitations: secrets.map(({ person, secret }) => ({
        person,
        invitation: digestKept("invitation", secret),
      })),
      recovery: code === null ? null : digestKept("recovery", code),
    },
    links: secrets.map(({ person, secret }) => ({
      person,
      link: invitationLink(relyingParty.origin, language, secret),
    })),
    code,
  };
};
