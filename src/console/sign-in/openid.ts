import type { Context } from "hono";
import { html, nothing, type Html } from "../html.ts";
import { pageOf } from "../respond.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp, Session, SignIn } from "../pages.ts";
import { endSession, signInCallback, type SigningIn } from "./callback.ts";
import { cookiesOf, formTokenOf, placeAfter } from "./cookies.ts";
import { askTokens, endedTokens } from "./id-token.ts";
import { issuerAt, type IssuerSettings } from "./issuer.ts";

export type OpenIdSignIn = {
  readonly issuer: IssuerSettings;
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

const beginning = (pages: Pages, c: PageContext, { issuer }: SigningIn): Promise<Response> => {
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
const wayThere = async (c: PageContext, signingIn: SigningIn): Promise<URL> => {
  const { issuer, cookies, callback } = signingIn;
  const known = await issuer.known();
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
    try {
      return c.redirect((await wayThere(c, signingIn)).href, 302);
    } catch (fault) {
      signingIn.tell("the issuer could not be reached for a sign-in", fault);
      return unreachable(pages, c);
    }
  });
};

/** Where the issuer ends its own session; undefined where it has no such place, or cannot be reached. */
const endOf = async (signingIn: SigningIn, c: PageContext): Promise<string | undefined> => {
  const { issuer, originOf, tell } = signingIn;
  try {
    const known = await issuer.known();
    if (known.serverMetadata().end_session_endpoint === undefined) return undefined;
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
  const { issuer, cookies, ask, turnedAway, tell } = signingIn;
  const token = cookies.session.get(c);
  if (token === undefined || signingIn.ended.isEnded(token)) return undefined;
  const shown = await ask(token);
  switch (shown.kind) {
    case "holds": {
      const { person, subject } = shown;
      const credential = {
        kind: "token",
        person,
        issuer: issuer.settings.issuer,
        subject,
      } as const;
      return { person, credential, formToken: formTokenOf(token) };
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
 * browser's cookie and is checked with every request, and this server keeps nothing of it.
 * @throws when the issuer's address may not be used
 */
export const openIdSignIn = (options: OpenIdSignIn): SignIn => {
  const { originOf, secure, now, turnedAway, tell } = options;
  const issuer = issuerAt(options.issuer);
  const signingIn: SigningIn = {
    issuer,
    ask: askTokens(issuer, now),
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
