import type { Hono } from "hono/tiny";
import type { Reading, Recording } from "../../src/api/api.ts";
import { type Claims, isForOffice, judgeClaims } from "../../src/api/claims.ts";
import type { HttpAnswer } from "../../src/api/http-answer.ts";
import { faultOver, serverFault } from "../../src/api/problem.ts";
import type { Route } from "../../src/api/route.ts";
import { serve, type Serving } from "../../src/api/serve.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import type { Credential } from "../../src/ledger/handling/establish.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { dutiesHeld } from "../../src/office/office.ts";
import { signInIn } from "../../src/ledger/reading/office-now.ts";
import type { SignIn } from "../../src/values/sign-in.ts";
import { type PersonNumber, personSchema } from "../../src/values/ids.ts";
import type { Reader } from "../../src/office/confidential-votes.ts";
import type { Words } from "../../src/words/say.ts";
import { countAnswer } from "./count-answers.ts";
import { type HttpResult, received, resultOf } from "./http-event.ts";
import { warn } from "./log.ts";
import { count } from "./metrics.ts";

/** Somebody whom a token establishes. */
type Caller = Extract<Credential, { kind: "token" }>;

/**
 * Who asks, by the claims of a token, whose signature the HTTP API verified before it called the function; `notForOffice` where the
 * token is not of the issuer and the client that the office's record names, and undefined for one that does not hold. The record alone
 * says whose tokens hold: what the HTTP API was deployed with lets nobody in.
 * @param now epoch milliseconds
 */
export const callerOf = (
  claims: Claims | undefined,
  signIn: SignIn | undefined,
  now: number,
): Caller | "notForOffice" | undefined => {
  if (claims === undefined) return undefined;
  if (signIn === undefined || !isForOffice(claims, signIn)) return "notForOffice";
  const judged = judgeClaims(claims, signIn, now);
  if (judged.kind !== "holds") return undefined;
  const { person, subject } = judged;
  const { issuer, clientId, personClaim } = signIn;
  return { kind: "token", person, issuer, clientId, personClaim, subject };
};

// Each request is handed to the app together with its caller, as the app's environment.
const isCaller = (handed: unknown): handed is Caller =>
  typeof handed === "object" && handed !== null && "kind" in handed && handed.kind === "token";

const unknownCaller = (handed: unknown, words: Words): HttpAnswer => {
  warn("callerUnknown");
  count("Unauthenticated");
  const kind = handed === "notForOffice" ? "tokenNotOfOffice" : "tokenMissing";
  return faultOver({ status: 401, title: "Unauthenticated", said: { kind } }, words);
};

/** The caller's token is the credential; a signature has no place beside it. */
const byToken: Recording["credentialOf"] = ({ handed, words }, signature) => {
  if (!isCaller(handed)) return unknownCaller(handed, words);
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
    if (!isCaller(handed)) return unknownCaller(handed, words);
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

const answering = (app: Hono, { ports }: Desk): ((event: unknown) => Promise<HttpResult>) => {
  const signIn = signInIn(ports.ledger);
  return async (event) => {
    const { request, claims } = received(event);
    const caller = callerOf(claims, claims && (await signIn()), Date.now());
    return resultOf(await app.fetch(request, caller));
  };
};

/** The handler of a function behind the HTTP API that answers some routes. */
export const overHttp = <Needs extends { readonly desk: Desk }>(
  routes: readonly Route<Needs>[],
  needs: Needs,
): ((event: unknown) => Promise<HttpResult>) =>
  answering(
    serve(routes, needs, {
      guards: [],
      admit: admitted(needs.desk),
      fault: serverFault(needs.desk.ports),
    }),
    needs.desk,
  );
