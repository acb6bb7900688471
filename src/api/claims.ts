import type { SignIn } from "../values/sign-in.ts";
import { personSchema, type PersonNumber } from "../values/ids.ts";

/** What a token says of whom it is about. */
export type Claims = Readonly<Record<string, unknown>>;

/** Whom a token establishes; or why nobody: for those who run the server, and without a word of the token. */
export type Judged =
  | {
      readonly kind: "holds";
      readonly person: PersonNumber;
      readonly subject: string;
      /** Epoch milliseconds. */
      readonly expiresAt: number;
    }
  | { readonly kind: "fails"; readonly why: string };

const fails = (why: string): Judged => ({ kind: "fails", why });

// A list comes from an HTTP API as one text, "[a b]".
const listIn = (audience: unknown): readonly unknown[] => {
  if (typeof audience === "string") return audience.replace(/^\[|\]$/g, "").split(" ");
  return Array.isArray(audience) ? audience : [];
};

// Access tokens of an Amazon Cognito user pool name their client in `client_id` and have no `aud` ("Understanding user pool JSON web
// tokens"). The client counts only where no audience is named, as for an HTTP API's own check.
const audiencesIn = ({ aud, client_id: client }: Claims): readonly unknown[] =>
  aud === undefined ? [client] : listIn(aud);

/** Whether a token is of this issuer and was made out to this client. */
export const isForOffice = (claims: Claims, { issuer, clientId }: SignIn): boolean =>
  claims["iss"] === issuer && audiencesIn(claims).includes(clientId);

/**
 * Who is established by a token whose signature was verified: by this issuer, for this client, not expired, and naming a person
 * (RFC 7519, section 4.1). The pages and the functions behind the HTTP API judge by this alone.
 * @param now epoch milliseconds
 */
export const judgeClaims = (
  claims: Claims,
  { issuer, clientId, personClaim }: SignIn,
  now: number,
): Judged => {
  const { iss, sub, exp } = claims;
  const expiresAt = Number(exp) * 1000;
  if (typeof sub !== "string" || sub === "") return fails("it names no subject");
  if (iss !== issuer) return fails("it is of another issuer");
  if (!audiencesIn(claims).includes(clientId)) return fails("it was made for another");
  if (!(expiresAt > now)) return fails("it has expired, or never ends");
  const person = personSchema.safeParse(claims[personClaim]);
  return person.success
    ? { kind: "holds", person: person.data, subject: sub, expiresAt }
    : fails(`it names no person in ${personClaim}`);
};
