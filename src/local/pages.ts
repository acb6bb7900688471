import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Sweeps } from "../ledger/sweep/sweeps.ts";
import { loopbackOnly } from "../api/loopback.ts";
import type { Api } from "../api/api.ts";
import { originOnly } from "../api/origin-only.ts";
import type { InTurn } from "../api/reading-turns.ts";
import { officeIn, signInIn } from "../ledger/reading/office-now.ts";
import { relyingPartyIn } from "../office/registered-keys.ts";
import { shortLivedHere } from "../ledger/short-lived.ts";
import { passkeySignIn } from "../console/sign-in/passkeys.ts";
import { pagesOver } from "../console/app.ts";
import type { Rates } from "../console/rates.ts";
import { lookWith } from "../console/look/look.ts";
import type { PagesApp, SignIn } from "../console/pages.ts";
import { demonstrationSignIn } from "../console/sign-in/demonstration.ts";
import { openIdSignIn } from "../console/sign-in/openid.ts";
import type { Home } from "./home/home.ts";
import type { Reach } from "./reach.ts";

const govukStyle = (): string =>
  readFileSync(
    createRequire(import.meta.url).resolve("govuk-frontend/dist/govuk/govuk-frontend.min.css"),
    "utf8",
  );

/** Tells in the log that somebody was turned away, and why. */
export const turnedAwayOf =
  ({ desk }: Home) =>
  (why: string): void => {
    desk.ports.warn("a visitor was turned away", new Error(why));
  };

// Where the server is this machine's alone, the name by which it was asked is one of this machine's: the guard has seen to it.
const originBy =
  (reach: Reach) =>
  (c: Context): string =>
    reach.kind === "public" ? reach.origin : new URL(c.req.url).origin;

/** How people sign in to a home's pages: at the issuer that its record names, as soon as it names one. */
const signInTo = (
  home: Home,
  { reach, clientSecret }: Pick<Parts, "reach" | "clientSecret">,
): SignIn => {
  if (home.settings.demonstration) return demonstrationSignIn(Date.now);
  const shell = {
    secure: reach.kind === "public",
    now: Date.now,
    turnedAway: turnedAwayOf(home),
  };
  return passkeySignIn({
    ...shell,
    kept: shortLivedHere(Date.now),
    office: officeIn(home.ledger),
    otherwise: openIdSignIn({
      ...shell,
      onRecord: signInIn(home.ledger),
      clientSecret,
      originOf: originBy(reach),
      tell: home.desk.ports.warn,
    }),
  });
};

/** Leads from this machine's number to its name where the office's passkeys are made under that: under a number browsers make none. */
const toLocalhost =
  (home: Home): MiddlewareHandler =>
  async (c, next) => {
    const { host, pathname, port, search } = new URL(c.req.url);
    const isName = host.startsWith("localhost");
    if (isName || c.req.method !== "GET") return next();
    const office = await officeIn(home.ledger)();
    return office !== undefined && relyingPartyIn(office)?.id === "localhost"
      ? c.redirect(`http://localhost:${port}${pathname}${search}`, 302)
      : next();
  };

// The proxy puts down last from where it was asked; what stands before it anybody may have written.
const forwardedFor = (c: Context): string | undefined =>
  c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();

const addressBy =
  (reach: Reach) =>
  (c: Context): string =>
    (reach.kind === "public" ? forwardedFor(c) : undefined) ??
    getConnInfo(c).remote.address ??
    "unknown";

type Parts = {
  /** What the API is given: the pages print and hand out as it does. */
  readonly api: Pick<Api, "print" | "log">;
  readonly rates: Rates;
  readonly inTurn: InTurn;
  readonly reach: Reach;
  /** What this server shows at the issuer beside its name there. */
  readonly clientSecret?: string | undefined;
  readonly sweeps: Sweeps;
};

/** The pages of a home. The public ones need nobody to sign in. */
export const pagesOf = (
  home: Home,
  { api, rates, inTurn, reach, sweeps, ...parts }: Parts,
): PagesApp =>
  pagesOver({
    desk: home.desk,
    guards: [
      reach.kind === "public"
        ? originOnly(reach.origin, turnedAwayOf(home))
        : loopbackOnly(turnedAwayOf(home)),
      ...(reach.kind === "public" ? [] : [toLocalhost(home)]),
    ],
    signIn: signInTo(home, { reach, ...parts }),
    look: lookWith(govukStyle()),
    print: api.print,
    drafts: home.drafts,
    sentNotices: home.notices,
    log: api.log,
    rates,
    inTurn,
    sweeps,
    now: Date.now,
    originOf: originBy(reach),
    addressOf: addressBy(reach),
    onAnswer: () => undefined,
    turnedAway: turnedAwayOf(home),
  });
