import type { Hono } from "hono/tiny";
import type { Reading, Recording } from "../../src/api/api.ts";
import { type Claims, type Issuance, judgeClaims } from "../../src/api/claims.ts";
import { faultOver, serverFault } from "../../src/api/problem.ts";
import type { Route } from "../../src/api/route.ts";
import { serve, type Serving } from "../../src/api/serve.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import type { Credential } from "../../src/ledger/handling/establish.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { dutiesHeld } from "../../src/office/office.ts";
import { type PersonNumber, personSchema } from "../../src/procedure/values/ids.ts";
import type { Reader } from "../../src/vote/confidential-votes.ts";
import type { Words } from "../../src/words/say.ts";
import { asOnRecord } from "./as-on-record.ts";
import { countAnswer } from "./count-answers.ts";
import { type HttpResult, received, resultOf } from "./http-event.ts";
import { warn } from "./log.ts";
import { count } from "./metrics.ts";
import { setting } from "./settings.ts";

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
const byToken: Recording["credentialOf"] = ({ handed, words }, signature) => {
  if (!isCaller(handed)) return unknownCaller(words);
  return signature === undefined
    ? handed
    : faultOver({ status: 400, title: "TokensOnly", said: { kind: "tokensOnly" } }, words);
};

const personOf = (handed: unknown): PersonNumber | undefined =>
  isCaller(handed) ? personSchema.safeParse(handed.person).data : undefined;

/** The caller as a reader of cases, with the duties held now. */
const readerOf =
  ({ ports }: Desk) =>
  async (handed: unknown): Promise<Reader> => {
    const person = personOf(handed);
    const office = await ports.ledger.head(officeCaseId);
    return person === undefined || office === undefined
      ? undefined
      : { person, duties: dutiesHeld(office.state, person) };
  };

/**
 * The answer to somebody who may not ask this: whom no token establishes, or who holds no duty where one is wanted. Who may give a
 * command, the command decides.
 */
const admitted = (desk: Desk): NonNullable<Serving["admit"]> => {
  const reader = readerOf(desk);
  return async (route, { handed, words }) => {
    if (!isCaller(handed)) return unknownCaller(words);
    if (route.for !== "duty" || ((await reader(handed))?.duties.length ?? 0) > 0) return undefined;
    warn("callerForbidden");
    count("Forbidden");
    return faultOver({ status: 403, title: "NoDuty", said: { kind: "callerWithoutDuty" } }, words);
  };
};

/** What recording needs, as the cloud has it: tokens establish, and answers are logged and counted. */
export const recordingIn = (desk: Desk): Recording => ({
  desk,
  credentialOf: byToken,
  onAnswer: countAnswer,
});

/** What looking needs: whoever a token establishes, with the duties held now. */
export const readingIn = (desk: Desk): Required<Pick<Reading, "desk" | "readerOf">> => ({
  desk,
  readerOf: readerOf(desk),
});

const answering = (app: Hono): ((event: unknown) => Promise<HttpResult>) => {
  const issuance = {
    issuer: setting("TASDIQ_TOKEN_ISSUER"),
    audience: setting("TASDIQ_TOKEN_AUDIENCE"),
    personClaim: setting("TASDIQ_PERSON_CLAIM"),
  };
  return async (event) => {
    const { request, claims } = received(event);
    return resultOf(await app.fetch(request, callerOf(claims, issuance, Date.now())));
  };
};

/** The handler of a function behind the HTTP API that answers some routes. */
export const overHttp = <Needs extends { readonly desk: Desk }>(
  routes: readonly Route<Needs>[],
  needs: Needs,
): ((event: unknown) => Promise<HttpResult>) =>
  answering(
    serve(routes, needs, {
      guards: [asOnRecord(needs.desk)],
      admit: admitted(needs.desk),
      fault: serverFault(needs.desk.ports),
    }),
  );
