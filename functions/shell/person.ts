import * as z from "zod/mini";
import type { Credential } from "../../application/establish.ts";
import type { Claims } from "./http-event.ts";

/** Whose tokens hold here, and in which claim they name the person. */
export type Issuance = {
  readonly issuer: string;
  readonly audience: string;
  readonly personClaim: string;
};

/** Somebody whom a token establishes. */
export type Caller = Extract<Credential, { kind: "token" }>;

const text = z.string().check(z.minLength(1));
// The HTTP API hands every claim on as text. An audience list comes as "[a b]". Access tokens of a Cognito user pool name
// their client in `client_id` and have no `aud` (Amazon Cognito, "Understanding user pool JSON web tokens").
const claimsSchema = z.object({
  iss: text,
  sub: text,
  exp: z.coerce.number(),
  aud: z.optional(z.union([text, z.array(text)])),
  client_id: z.optional(text),
});

type Read = z.infer<typeof claimsSchema>;

// The client counts only where no audience is named, as for the HTTP API's own check.
const audiencesOf = ({ aud, client_id }: Read): readonly string[] => {
  if (aud === undefined) return client_id === undefined ? [] : [client_id];
  return typeof aud === "string" ? aud.replace(/^\[|\]$/g, "").split(" ") : aud;
};

/**
 * Who asks, by the claims of a token. The HTTP API has checked its signature, issuer, audience and time before it calls a
 * function; all but the signature are checked here once more, so that a route that lost its check lets nobody in.
 * Undefined for a token that does not hold. RFC 7519, section 4.1.
 */
export const callerOf = (
  claims: Claims,
  { issuer, audience, personClaim }: Issuance,
  now: number,
): Caller | undefined => {
  const read = claimsSchema.safeParse(claims);
  const person = text.safeParse(claims?.[personClaim]);
  if (!read.success || !person.success) return undefined;
  const { iss, sub, exp } = read.data;
  const holds = iss === issuer && exp * 1000 > now && audiencesOf(read.data).includes(audience);
  return holds ? { kind: "token", person: person.data, issuer, subject: sub } : undefined;
};
