import type { Desk } from "../../src/application/desk.ts";
import { officeCaseId } from "../../src/application/handling/request.ts";
import type { Reader } from "../../src/vote/confidential-votes.ts";
import { personSchema, type PersonNumber } from "../../src/procedure/values/ids.ts";
import { dutiesHeld } from "../../src/office/office.ts";
import type { Credential } from "../../src/application/handling/establish.ts";
import type { Recording } from "../../src/api/api.ts";
import { judgeClaims, type Claims, type Issuance } from "../../src/api/claims.ts";
import type { Words } from "../../src/words/say.ts";
import { faultOver } from "../../src/api/problem.ts";
import type { Serving } from "../../src/api/serve.ts";
import { warn } from "./log.ts";
import { count } from "./metrics.ts";

/** Somebody whom a token establishes. */
type Caller = Extract<Credential, { kind: "token" }>;

/**
 * Who asks, by the claims of a token, whose signature the HTTP API verified before it called the function; undefined for a token that
 * does not hold. Everything else is judged here once more, so that a route that lost its check lets nobody in.
 * @param now epoch milliseconds
 */
export const callerOf = (
  claims: Claims | undefined,
  issuance: Issuance,
  now: number,
): Caller | undefined => {
  const judged = claims && judgeClaims(claims, issuance, now);
  if (judged?.kind !== "holds") return undefined;
  const { person, subject } = judged;
  return { kind: "token", person, issuer: issuance.issuer, subject };
};

// Each request is handed to the app together with its caller, as the app's environment.
const isCaller = (handed: unknown): handed is Caller =>
  typeof handed === "object" && handed !== null && "kind" in handed && handed.kind === "token";

const unknownCaller = (words: Words): Response => {
  warn("callerUnknown");
  count("Unauthenticated");
  return faultOver(
    { status: 401, title: "Unauthenticated", said: { kind: "tokenMissing" } },
    words,
  );
};

/** The caller's token is the credential; a signature has no place beside it. */
export const byToken: Recording["credentialOf"] = ({ handed, words }, signature) => {
  if (!isCaller(handed)) return unknownCaller(words);
  return signature === undefined
    ? handed
    : faultOver({ status: 400, title: "TokensOnly", said: { kind: "tokensOnly" } }, words);
};

const personOf = (handed: unknown): PersonNumber | undefined =>
  isCaller(handed) ? personSchema.safeParse(handed.person).data : undefined;

/** The caller as a reader of cases, with the duties held now. */
export const readerOf =
  ({ world }: Desk) =>
  async (handed: unknown): Promise<Reader> => {
    const person = personOf(handed);
    const office = await world.ledger.head(officeCaseId);
    return person === undefined || office === undefined
      ? undefined
      : { person, duties: dutiesHeld(office.state, person) };
  };

/**
 * The answer to somebody who may not ask this: whom no token establishes, or who holds no duty where one is wanted. Who may give a
 * command, the command decides.
 */
export const admitted = (desk: Desk): NonNullable<Serving["admit"]> => {
  const reader = readerOf(desk);
  return async (route, { handed, words }) => {
    if (!isCaller(handed)) return unknownCaller(words);
    if (route.for !== "duty" || ((await reader(handed))?.duties.length ?? 0) > 0) return undefined;
    warn("callerForbidden");
    count("Forbidden");
    return faultOver({ status: 403, title: "NoDuty", said: { kind: "callerWithoutDuty" } }, words);
  };
};
