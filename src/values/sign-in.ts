import * as z from "zod/mini";
import { expects } from "./expectation.ts";
import { lineSchema } from "./text.ts";

const loopbackNames: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether a host's name, as in a URL and without a port, is one of this machine's. */
export const isLoopbackName = (name: string): boolean => loopbackNames.has(name);

/** Whether an issuer's address may be used: by TLS, or on this machine. */
export const isIssuerAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash } = new URL(address);
  if (search !== "" || hash !== "") return false;
  return protocol === "https:" || (protocol === "http:" && isLoopbackName(hostname));
};

/** Whose tokens establish people, made out to whom, and which claim names the person. */
export const signInSchema = z.strictObject({
  /** The issuer's address, as its tokens name it in `iss`. */
  issuer: lineSchema.check(z.refine(isIssuerAddress, expects("wantIssuer"))),
  /** The name of this office there: tokens that were made out to another application hold for nobody. */
  clientId: lineSchema,
  /** The claim of a token that holds the personnel number. */
  personClaim: lineSchema,
});
export type SignIn = Readonly<z.infer<typeof signInSchema>>;

/** Whether tokens that one lets in are those that the other does. */
export const isSameSignIn = (one: SignIn, other: SignIn): boolean =>
  one.issuer === other.issuer &&
  one.clientId === other.clientId &&
  one.personClaim === other.personClaim;
