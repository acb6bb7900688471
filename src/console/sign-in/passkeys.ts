import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Case } from "../../case/case.ts";
import type { ShortLived } from "../../ledger/short-lived.ts";
import { personKeysOf, relyingPartyIn } from "../../office/registered-keys.ts";
import { signInOf } from "../../office/sign-in.ts";
import { assertionFault } from "../../verify/assertion.ts";
import { html, type Html, nothing } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { PageContext, Pages, PagesApp, Session, SignIn } from "../pages.ts";
import { addKeyRegistration } from "../keys/register.ts";
import { addKeys } from "../keys/keys.ts";
import { pageOf } from "../respond.ts";
import { placeAfter } from "./cookies.ts";
import { newSecret, sessionLife, type Sessions, sessionsIn } from "./sessions.ts";
import { asksToSign, assertionIn, passkeyNotes, type SignedByBrowser, toSign } from "./signing.ts";

/** How long somebody may take to answer a challenge, in milliseconds. */
const patience = 5 * 60_000;

type Challenges = {
  readonly draw: () => Promise<string>;
  /** Whether it was drawn lately, in whatever process, and was not used: it holds once. */
  readonly take: (challenge: string) => Promise<boolean>;
};

const nameOf = (challenge: string): string => `challenge#${challenge}`;

const challengesIn = (kept: ShortLived, now: () => number): Challenges => ({
  draw: async () => {
    const challenge = newSecret();
    await kept.keep(nameOf(challenge), "drawn", now() + patience);
    return challenge;
  },
  take: async (challenge) => (await kept.take(nameOf(challenge))) !== undefined,
});

type SigningIn = {
  readonly sessions: Sessions;
  readonly challenges: Challenges;
  readonly secure: boolean;
  readonly turnedAway: (why: string) => void;
};

const cookieOf = ({ secure }: Pick<SigningIn, "secure">): string =>
  secure ? "__Host-tasdiq-passkey" : "tasdiq-passkey";

const signInPage = (pages: Pages, c: PageContext, wrong: string | undefined): Promise<Response> => {
  const { visit, office } = c.var;
  const { passkeys, signIn } = visit.words;
  const after = encodeURIComponent(placeAfter(c.req.query("to")));
  const failed: Html =
    wrong === undefined
      ? nothing
      : html`<div class="govuk-error-summary" role="alert" tabindex="-1">
          <p class="govuk-body">${wrong}</p>
        </div>`;
  const issuer = office && signInOf(office);
  const body = html`<form
      method="post"
      action="${to(visit, `/sign-in?to=${after}`)}"
      data-passkey="sign"
    >
      ${formToken(visit)}
      <p class="govuk-body">${passkeys.signInNote}</p>
      ${passkeyNotes(visit)}
      <button class="govuk-button">${passkeys.signIn}</button>
    </form>
    ${
      issuer === undefined
        ? nothing
        : html`<p class="govuk-body">
            <a class="govuk-link" href="${to(visit, `/sign-in/start?to=${after}`)}"
              >${signIn.atIssuer({ host: new URL(issuer.issuer).host })}</a
            >
          </p>`
    }
    <p class="govuk-body">
      <a class="govuk-link" href="${to(visit, "/key")}">${passkeys.recoverLink}</a>
    </p>`;
  const page = { title: signIn.plainTitle, body, above: failed } as const;
  return pageOf(pages, c, wrong === undefined ? page : { ...page, faulty: true, status: 403 });
};

const challengeIn = ({ clientDataJSON }: SignedByBrowser): string => {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8"));
    const named = typeof said === "object" && said !== null && "challenge" in said;
    return named && typeof said.challenge === "string" ? said.challenge : "";
  } catch {
    return "";
  }
};

/** Whose passkey answered; why nobody's did otherwise. */
const whoAnswered = async (
  office: Case,
  signed: SignedByBrowser,
  { challenges }: SigningIn,
): Promise<Known | string> => {
  const challenge = challengeIn(signed);
  if (!(await challenges.take(challenge))) return "a challenge that is not open";
  const key = personKeysOf(office).find(({ passkey }) => passkey?.credential === signed.credential);
  const relyingParty = relyingPartyIn(office);
  if (key?.passkey === undefined || relyingParty === undefined) return "a stranger's passkey";
  if (key.standing !== "inForce") return `a passkey that is not in use: ${key.standing}`;
  const fault = assertionFault(key.passkey, { challenge, relyingParty }, signed);
  return fault ?? { person: key.person, publicKey: key.publicKey };
};

type Known = Pick<Session, "person"> & { readonly publicKey: string };

const signedIn = async (
  c: PageContext,
  signingIn: SigningIn,
  { person, publicKey }: Known,
): Promise<Response> => {
  const { sessions, secure } = signingIn;
  // One browser is one person: whoever sat here before is signed out.
  await sessions.end(getCookie(c, cookieOf(signingIn)));
  const kept = { httpOnly: true, sameSite: "Lax", path: "/", secure, maxAge: sessionLife } as const;
  const id = await sessions.begin({ person, by: publicKey });
  setCookie(c, cookieOf(signingIn), id, kept);
  return c.redirect(to(c.var.visit, placeAfter(c.req.query("to"))), 303);
};

const addSignIn = (app: PagesApp, pages: Pages, signingIn: SigningIn): void => {
  const hasPasskeys = (c: PageContext): boolean =>
    c.var.office !== undefined && relyingPartyIn(c.var.office) !== undefined;
  app.get("/:language/sign-in", (c, next) =>
    hasPasskeys(c) ? signInPage(pages, c, undefined) : next(),
  );
  app.post("/:language/sign-in", async (c, next) => {
    const { office, visit } = c.var;
    const relyingParty = office && relyingPartyIn(office);
    if (office === undefined || relyingParty === undefined) return next();
    if (asksToSign(c)) {
      const challenge = await signingIn.challenges.draw();
      return toSign(c, { challenge, id: relyingParty.id, allow: [] });
    }
    const signed = assertionIn(c);
    const who = signed === undefined ? "no passkey" : await whoAnswered(office, signed, signingIn);
    if (typeof who !== "string") return signedIn(c, signingIn, who);
    signingIn.turnedAway(`a sign-in by passkey did not succeed: ${who}`);
    const { passkeys } = visit.words;
    return signInPage(pages, c, signed === undefined ? passkeys.needsScript : passkeys.notIn);
  });
  app.post("/:language/sign-out", async (c, next) => {
    const id = getCookie(c, cookieOf(signingIn));
    if ((await signingIn.sessions.get(id)) === undefined) return next();
    await signingIn.sessions.end(id);
    deleteCookie(c, cookieOf(signingIn), { path: "/", secure: signingIn.secure });
    return c.redirect(to(c.var.visit, "/sign-in"), 303);
  });
};

export type PasskeySignIn = Omit<SigningIn, "sessions" | "challenges"> & {
  /** Epoch milliseconds by the machine's own clock. */
  readonly now: () => number;
  /** Where it is kept who is signed in, and what passkeys were asked to sign. */
  readonly kept: ShortLived;
  /** The office as it stands. */
  readonly office: () => Promise<Case | undefined>;
  /** How people without a passkey sign in. */
  readonly otherwise: SignIn;
};

/**
 * Signing in with a passkey, beside another way. A session ends with the key that began it; each act is signed apart.
 */
export const passkeySignIn = ({
  now,
  kept,
  office,
  otherwise,
  ...shell
}: PasskeySignIn): SignIn => {
  const [sessions, challenges] = [sessionsIn(kept, now), challengesIn(kept, now)];
  const signingIn = { ...shell, sessions, challenges };
  const sessionOf = async (c: Context): Promise<Session | undefined> => {
    const session = await signingIn.sessions.get(getCookie(c, cookieOf(signingIn)));
    if (session === undefined) return otherwise.sessionOf(c);
    const state = await office();
    const key = state && personKeysOf(state).find(({ publicKey }) => publicKey === session.by);
    return key?.standing === "inForce"
      ? { ...session, credential: { kind: "session" } }
      : undefined;
  };
  return {
    byForm: true,
    sessionOf,
    addRoutes: (app, pages) => {
      addSignIn(app, pages, signingIn);
      addKeyRegistration(app, pages);
      addKeys(app, pages);
      otherwise.addRoutes(app, pages);
    },
  };
};
