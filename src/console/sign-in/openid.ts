import type { Context } from "hono";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp, Session, SignIn } from "../pages.ts";
import { pageOf } from "../respond.ts";
import {
  type Cookies,
  cookiesOf,
  type Going,
  largestToken,
  placeAfter,
  sessionSecrets,
} from "./cookies.ts";
import { type AskToken, askTokens, type EndedTokens, endedTokens } from "./id-token.ts";
import type { SignIn as SignInOnRecord } from "../../values/sign-in.ts";
import { type Issuer, issuerAt, madeOnRecord } from "./issuer.ts";

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

/** Somebody who comes back from the issuer. */
type Back = { readonly c: PageContext; readonly going: Going };

/** The ID token for the code that the issuer sent along. @throws whatever the library finds amiss */
const tokenFor = async (
  { issuer }: AtIssuer,
  { callback }: SigningIn,
  { c, going }: Back,
): Promise<string> => {
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

const got = async (at: AtIssuer, signingIn: SigningIn, back: Back): Promise<Got> => {
  try {
    const token = await tokenFor(at, signingIn, back);
    return token.length > largestToken
      ? { why: "the issuer's token is larger than a cookie may be", notIn: "tooLarge" }
      : { token };
  } catch (fault) {
    return { why: reasonOf(fault), notIn: "failed" };
  }
};

/** Ends the session that a browser has, if it has one: its token is let in nowhere any more, whoever holds a copy. */
const endSession = ({ cookies, ended }: SigningIn, c: PageContext): void => {
  const token = cookies.session.get(c);
  // Only of somebody whom it established: else anybody could fill what is kept of ended sessions.
  if (token !== undefined && c.var.visit.visitor !== undefined) ended.end(token);
};

/** Answers whoever comes back from the issuer: with a session, or with the page that says that there is none. */
const signInCallback =
  (pages: Pages, signingIn: SigningIn) =>
  async (c: PageContext): Promise<Response> => {
    const { cookies, now, turnedAway } = signingIn;
    const refuse = (why: string, kind: NotIn): Promise<Response> => {
      turnedAway(`a sign-in did not succeed: ${why}`);
      return notIn(pages, c, kind);
    };
    const going = cookies.going.take(c);
    if (going === undefined) return refuse("this browser did not set out for it", "failed");
    const at = await signingIn.atIssuer();
    if (at === undefined) return refuse("the office's record names no issuer", "failed");
    const back = await got(at, signingIn, { c, going });
    if ("why" in back) return refuse(back.why, back.notIn);
    // The library leaves the signature of what came by TLS alone; from here on the cookie is all there is.
    const shown = await at.ask(back.token);
    if (shown.kind === "cannotTell") return refuse("the issuer's keys could not be had", "failed");
    if (shown.kind === "fails") return refuse(shown.why, "failed");
    // One browser is one person: whoever sat here before is signed out.
    endSession(signingIn, c);
    const life = Math.floor((shown.expiresAt - now()) / 1000);
    cookies.session.set(c, back.token, Math.max(0, life));
    return c.redirect(to(c.var.visit, placeAfter(going.place)), 302);
  };

/** An issuer, and whether its tokens hold. */
type AtIssuer = { readonly issuer: Issuer; readonly ask: AskToken };

/** What is needed to sign people in at an issuer. */
type SigningIn = {
  /** The issuer that the office's record names now; undefined where it names none. */
  readonly atIssuer: () => Promise<AtIssuer | undefined>;
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

export type OpenIdSignIn = {
  /** Whose tokens establish people, as the office's record says now; undefined where nobody's do. */
  readonly onRecord: () => Promise<SignInOnRecord | undefined>;
  /** Left out where the issuer knows this server as a public client. */
  readonly clientSecret?: string | undefined;
  /** Under which address people reach this server: `https://office.example`. */
  readonly originOf: (c: Context) => string;
  /** Whether that is by TLS. */
  readonly secure: boolean;
  /** Epoch milliseconds by the machine's own clock. */
  readonly now: () => number;
  readonly turnedAway: (why: string) => void;
  readonly tell: (words: string, fault: unknown) => void;
};

const unreachable = (pages: Pages, c: PageContext): Promise<Response> => {
  const { signIn } = c.var.visit.words;
  const body = html`<p class="govuk-body">${signIn.unreachableNote}</p>`;
  return pageOf(pages, c, { title: signIn.unreachable, body, status: 500, faulty: true });
};

/** Where the office's record names no issuer. */
const nobodyYet = (pages: Pages, c: PageContext): Promise<Response> => {
  const { visit } = c.var;
  const { signIn, start } = visit.words;
  const body = html`<p class="govuk-body">${signIn.nobodyYet}</p>
    <p class="govuk-body">
      <a class="govuk-link" href="${to(visit, "/public")}">${start.public}</a>
    </p>
    <p class="govuk-body">${signIn.nobodyYetNote}</p>`;
  return pageOf(pages, c, { title: signIn.plainTitle, body });
};

const beginning = async (
  pages: Pages,
  c: PageContext,
  { atIssuer }: SigningIn,
): Promise<Response> => {
  const at = await atIssuer();
  if (at === undefined) return nobodyYet(pages, c);
  const { issuer } = at;
  const { visit } = c.var;
  const { signIn } = visit.words;
  const after = encodeURIComponent(placeAfter(c.req.query("to")));
  const body = html`<p class="govuk-body">
      ${signIn.atIssuer({ host: new URL(issuer.settings.issuer).host })}
    </p>
    <a class="govuk-button" href="${to(visit, `/sign-in/start?to=${after}`)}">${signIn.goOn}</a>`;
  return pageOf(pages, c, { title: signIn.plainTitle, body });
};

/** Where the issuer asks somebody who they are; what must be known again when they come back is put into a cookie. */
const wayThere = async (
  c: PageContext,
  at: AtIssuer,
  { cookies, callback }: SigningIn,
): Promise<URL> => {
  const known = await at.issuer.known();
  const client = await import("openid-client");
  const going = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    place: placeAfter(c.req.query("to")),
  };
  cookies.going.set(c, going);
  return client.buildAuthorizationUrl(known, {
    redirect_uri: callback(c),
    scope: "openid",
    state: going.state,
    nonce: going.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(going.verifier),
    code_challenge_method: "S256",
    ui_locales: c.var.visit.language,
  });
};

const addBeginning = (app: PagesApp, pages: Pages, signingIn: SigningIn): void => {
  app.get("/:language/sign-in", (c) => beginning(pages, c, signingIn));
  app.get("/:language/sign-in/start", async (c) => {
    const at = await signingIn.atIssuer();
    if (at === undefined) return nobodyYet(pages, c);
    try {
      return c.redirect((await wayThere(c, at, signingIn)).href, 302);
    } catch (fault) {
      signingIn.tell("the issuer could not be reached for a sign-in", fault);
      return unreachable(pages, c);
    }
  });
};

/** Where the issuer ends its own session; undefined where it has no such place, or cannot be reached. */
const endOf = async (signingIn: SigningIn, c: PageContext): Promise<string | undefined> => {
  const { atIssuer, originOf, tell } = signingIn;
  try {
    const known = await (await atIssuer())?.issuer.known();
    if (known?.serverMetadata().end_session_endpoint === undefined) return undefined;
    const { buildEndSessionUrl } = await import("openid-client");
    const back = `${originOf(c)}${to(c.var.visit, "/sign-in")}`;
    // The second name is Amazon Cognito's for the same. The token is no hint here: it would stand in logs of addresses.
    return buildEndSessionUrl(known, { post_logout_redirect_uri: back, logout_uri: back }).href;
  } catch (fault) {
    tell("the issuer could not be reached for a sign-out", fault);
    return undefined;
  }
};

const addEnding = (app: PagesApp, pages: Pages, signingIn: SigningIn): void => {
  app.post("/:language/sign-out", (c) => {
    endSession(signingIn, c);
    signingIn.cookies.session.clear(c);
    return c.redirect(to(c.var.visit, "/sign-out"), 303);
  });
  // A page of its own, because a form that is sent to this site may not lead to another one.
  app.get("/:language/sign-out", async (c) => {
    const { visit } = c.var;
    const { signIn, frame } = visit.words;
    // Whoever comes here by a link is still signed in, and signs out by the button.
    const end = visit.visitor === undefined ? await endOf(signingIn, c) : undefined;
    const head: Html =
      end === undefined ? nothing : html`<meta http-equiv="refresh" content="0; url=${end}" />`;
    const body =
      visit.visitor === undefined
        ? html`<p class="govuk-body">
            ${
              end === undefined
                ? html`<a class="govuk-link" href="${to(visit, "/sign-in")}">${frame.signIn}</a>`
                : html`<a class="govuk-link" href="${end}">${signIn.endThere}</a>`
            }
          </p>`
        : html`<p class="govuk-body">${signIn.stillIn}</p>`;
    const title = visit.visitor === undefined ? signIn.signedOut : frame.signOut;
    return pageOf(pages, c, { title, body, head });
  });
};

const sessionBy = async (signingIn: SigningIn, c: Context): Promise<Session | undefined> => {
  const { atIssuer, cookies, turnedAway, tell } = signingIn;
  const token = cookies.session.get(c);
  if (token === undefined || signingIn.ended.isEnded(token)) return undefined;
  const at = await atIssuer();
  if (at === undefined) return undefined;
  const shown = await at.ask(token);
  switch (shown.kind) {
    case "holds": {
      const { person, subject } = shown;
      const { issuer, clientId, personClaim } = at.issuer.settings;
      const credential = {
        kind: "token",
        person,
        issuer,
        clientId,
        personClaim,
        subject,
      } as const;
      return { person, credential, ...sessionSecrets(token) };
    }
    case "fails":
      turnedAway(`a session's token does not hold: ${shown.why}`);
      // Else every further request would be turned away and told of anew.
      cookies.session.clear(c);
      return undefined;
    case "cannotTell":
      tell("the issuer's keys could not be had; nobody is signed in", shown.fault);
      return undefined;
  }
};

/**
 * Signing in at an issuer by OpenID Connect: authorization code with PKCE. The ID token is the session: it lies in the
 * browser's cookie and is checked with every request, by the issuer that the office's record names then; this server keeps nothing of it.
 */
export const openIdSignIn = (options: OpenIdSignIn): SignIn => {
  const { onRecord, clientSecret, originOf, secure, now, turnedAway, tell } = options;
  const signingIn: SigningIn = {
    atIssuer: madeOnRecord(onRecord, (signIn) => {
      const issuer = issuerAt({ ...signIn, clientSecret });
      return { issuer, ask: askTokens(issuer, now) };
    }),
    cookies: cookiesOf(secure),
    ended: endedTokens(),
    originOf,
    callback: (c) => `${originOf(c)}${to(c.var.visit, "/sign-in/callback")}`,
    now,
    turnedAway,
    tell,
  };
  return {
    byForm: false,
    sessionOf: (c) => sessionBy(signingIn, c),
    addRoutes: (app, pages) => {
      addBeginning(app, pages, signingIn);
      app.get("/:language/sign-in/callback", signInCallback(pages, signingIn));
      addEnding(app, pages, signingIn);
    },
  };
};
