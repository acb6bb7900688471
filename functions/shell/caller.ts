import type { Context, MiddlewareHandler } from "hono";
import type { Desk } from "../../application/desk.ts";
import { officeCaseId } from "../../application/request.ts";
import type { Reader } from "../../domain/confidential-votes.ts";
import { personSchema, type PersonNumber } from "../../domain/ids.ts";
import { dutiesHeld } from "../../domain/office.ts";
import type { CredentialOf } from "../../http/api/api.ts";
import { faultOf } from "../../http/api/problem.ts";
import { warn } from "./log.ts";
import { count } from "./metrics.ts";
import type { Caller } from "./person.ts";

// Each request is handed to the app together with its caller, as the app's environment.
const isCaller = (handed: unknown): handed is Caller =>
  typeof handed === "object" && handed !== null && "kind" in handed && handed.kind === "token";

const unknownCaller = (): Response => {
  warn("callerUnknown");
  count("Unauthenticated");
  return faultOf(401, "Unauthenticated", "the request carries no token that holds here");
};

/** The caller's token is the credential; a signature has no place beside it. */
export const byToken: CredentialOf = (handed, signature) => {
  if (!isCaller(handed)) return unknownCaller();
  return signature === undefined
    ? handed
    : faultOf(400, "TokensOnly", "persons are established by tokens here; leave the signature out");
};

/** Lets only those through whom a token establishes. */
export const established: MiddlewareHandler = async (c, next) => {
  if (!isCaller(c.env)) return unknownCaller();
  await next();
  return undefined;
};

const personOf = (c: Context): PersonNumber | undefined =>
  isCaller(c.env) ? personSchema.safeParse(c.env.person).data : undefined;

/** The caller as a reader of cases, with the duties held now. */
export const readerOf =
  ({ world }: Desk) =>
  async (c: Context): Promise<Reader> => {
    const person = personOf(c);
    const office = await world.ledger.head(officeCaseId);
    return person === undefined || office === undefined
      ? undefined
      : { person, duties: dutiesHeld(office.state, person) };
  };

/** Lets only those through who hold some duty in the office: for what is looked at or stored and is no command in a case. */
export const withSomeDuty =
  ({ world }: Desk): MiddlewareHandler =>
  async (c, next) => {
    const office = await world.ledger.head(officeCaseId);
    const person = personOf(c);
    const holdsOne =
      office !== undefined && person !== undefined && dutiesHeld(office.state, person).length > 0;
    if (!holdsOne) {
      warn("callerForbidden");
      count("Forbidden");
      return faultOf(403, "NoDuty", "you hold no duty in this office");
    }
    await next();
    return undefined;
  };
