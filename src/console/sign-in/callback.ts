import type { Context } from "hono";
import { html } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages } from "../pages.ts";
import { pageOf } from "../respond.ts";
import { type Cookies, type Going, largestToken, placeAfter } from "./cookies.ts";
import type { AskToken, EndedTokens } from "./id-token.ts";
import type { Issuer } from "./issuer.ts";

// The library's faults name themselves by a code, and what the issuer answers by `error`. The latter comes with an address
// that anybody can write, so it counts only where it is such a name.
const reasonOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return "no error object";
  const named = "error" in fault ? fault.error : "code" in fault ? fault.code : undefined;
  return typeof named === "string" && /^[A-Za-z_]{1,50}$/.test(named) ? named : fault.name;
};

type NotIn = "failed" | "tooLarge";

const notIn = (pages: Pages, c: PageContext, why: NotIn): Promise<Response> => {
  const { visit } = c.var;
  const { signIn } = visit.words;
  const body = html`<p class="govuk-body">${signIn.notInNotes[why]}</p>
    <p class="govuk-body">
      <a class="govuk-link" href="${to(visit, "/sign-in")}">${signIn.again}</a>
    </p>`;
  return pageOf(pages, c, { title: signIn.notIn, body, status: 403, faulty: true });
};

/** The ID token for the code that the issuer sent along. @throws whatever the library finds amiss */
const tokenFor = async (signingIn: SigningIn, c: PageContext, going: Going): Promise<string> => {
  const { issuer, callback } = signingIn;
  const { authorizationCodeGrant } = await import("openid-client");
  // As the browser was sent, whatever a proxy made of it.
  const address = new URL(`${callback(c)}${new URL(c.req.url).search}`);
  const { id_token: token } = await authorizationCodeGrant(await issuer.known(), address, {
    expectedState: going.state,
    expectedNonce: going.nonce,
    pkceCodeVerifier: going.verifier,
    idTokenExpected: true,
  });
  if (token === undefined) throw new Error("the issuer sent no ID token");
  return token;
};

type Got = { readonly token: string } | { readonly why: string; readonly notIn: NotIn };

const got = async (signingIn: SigningIn, c: PageContext, going: Going): Promise<Got> => {
  try {
    const token = await tokenFor(signingIn, c, going);
    return token.length > largestToken
      ? { why: "the issuer's token is larger than a cookie may be", notIn: "tooLarge" }
      : { token };
  } catch (fault) {
    return { why: reasonOf(fault), notIn: "failed" };
  }
};

/** Ends the session that a browser has, if it has one: its token is let in nowhere any more, whoever holds a copy. */
export const endSession = ({ cookies, ended }: SigningIn, c: PageContext): void => {
  const token = cookies.session.get(c);
  // Only of somebody whom it established: else anybody could fill what is kept of ended sessions.
  if (token !== undefined && c.var.visit.visitor !== undefined) ended.end(token);
};

/** Answers whoever comes back from the issuer: with a session, or with the page that says that there is none. */
export const signInCallback =
  (pages: Pages, signingIn: SigningIn) =>
  async (c: PageContext): Promise<Response> => {
    const { cookies, ask, now, turnedAway } = signingIn;
    const refuse = (why: string, kind: NotIn): Promise<Response> => {
      turnedAway(`a sign-in did not succeed: ${why}`);
      return notIn(pages, c, kind);
    };
    const going = cookies.going.take(c);
    if (going === undefined) return refuse("this browser did not set out for it", "failed");
    const back = await got(signingIn, c, going);
    if ("why" in back) return refuse(back.why, back.notIn);
    // The library leaves the signature of what came by TLS alone; from here on the cookie is all there is.
    const shown = await ask(back.token);
    if (shown.kind === "cannotTell") return refuse("the issuer's keys could not be had", "failed");
    if (shown.kind === "fails") return refuse(shown.why, "failed");
    // One browser is one person: whoever sat here before is signed out.
    endSession(signingIn, c);
    const life = Math.floor((shown.expiresAt - now()) / 1000);
    cookies.session.set(c, back.token, Math.max(0, life));
    return c.redirect(to(c.var.visit, placeAfter(going.place)), 302);
  };

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
