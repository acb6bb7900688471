import type { Context } from "hono";
import type { PageContext } from "../pages.ts";
import type { Cookies } from "./cookies.ts";
import type { EndedTokens } from "./ended-tokens.ts";
import type { AskToken } from "./id-token.ts";
import type { Issuer } from "./issuer.ts";

/** What is needed to sign people in at an issuer. */
export type SigningIn = {
  readonly issuer: Issuer;
  readonly ask: AskToken;
  readonly cookies: Cookies;
  readonly ended: EndedTokens;
  readonly originOf: (c: Context) => string;
  /** Where the issuer sends people back to. It knows this address beforehand, one for each language. */
  readonly callback: (c: PageContext) => string;
  readonly now: () => number;
  /** Told of whom nothing established. */
  readonly turnedAway: (why: string) => void;
  /** Told of what is amiss with the issuer. */
  readonly tell: (words: string, fault: unknown) => void;
};
