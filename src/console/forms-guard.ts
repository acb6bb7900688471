import type { MiddlewareHandler } from "hono";
import { isSameSecret } from "../api/same-secret.ts";
import { largestDraft } from "../ledger/drafts.ts";
import { html, type Html, nothing } from "./html.ts";
import { signInAddress, to } from "./layout.ts";
import type { PageContext, Pages, PagesEnv, Visit } from "./pages.ts";
import { isDoor, isOfficePage } from "./identify-visitor.ts";
import { notFoundPage, pageOf } from "./respond.ts";
import { sentFields } from "./sent-fields.ts";

const notTyped: readonly string[] = ["form-token", "do", "command-id", "shown"];

/**
 * What somebody typed into a form that is not taken, told back to them and kept nowhere: the page that they came from is not kept
 * by their browser either, because no page of the office may be. Files are left out, and so is what is longer than a draft may be.
 */
const typedInput = ({ words }: Visit, body: Readonly<Record<string, unknown>>): Html => {
  const typed = Object.entries(body).flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" && !notTyped.includes(name)
      ? [{ name, value }]
      : [],
  );
  const size = typed.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  if (typed.length === 0 || size > largestDraft) return nothing;
  return html`<h2 class="govuk-heading-m">${words.frame.whatYouSent}</h2>
    <dl class="govuk-summary-list">
      ${typed.map(
        ({ name, value }) =>
          html`<div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key" lang="en">${name}</dt>
            <dd class="govuk-summary-list__value tq-lines">${value}</dd>
          </div>`,
      )}
    </dl>`;
};

// Browsers say with every POST from which site it comes. One that says nothing still needs the form's token.
const isForeign = (origin: string | undefined, host: string | undefined): boolean => {
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== host;
  } catch {
    return true;
  }
};

type Away = { readonly why: string; readonly note: string; readonly back: Html };

const backTo = (text: string, href: string): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`;

const turnAway = (pages: Pages, c: PageContext, { why, note, back }: Away): Promise<Response> => {
  pages.turnedAway(why);
  const body = html`<p class="govuk-body">${note}</p>
    ${back}`;
  return pageOf(pages, c, { title: c.var.visit.words.frame.forbidden, body, status: 403 });
};

const isLookedAt = ({ method }: PageContext["req"]): boolean =>
  method === "GET" || method === "HEAD";

const signOutPlace = /^\/(?:az|en)\/sign-out\/?$/;

/** Whether somebody without a session may send something here: to sign in by a form, or to sign out a second time. */
const isForStrangers = ({ signIn }: Pages, path: string): boolean =>
  signOutPlace.test(path) || (signIn.byForm && isDoor(path));

/**
 * Turns away a form of another site, and whoever sends one without a session, before anything of it is read: that anybody can
 * send it costs this server nothing then.
 */
export const visitorsOnly =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  async (c, next) => {
    if (isLookedAt(c.req)) return next();
    const { visit } = c.var;
    const { frame } = visit.words;
    if (isForeign(c.req.header("origin"), c.req.header("host"))) {
      const why = "a form of another site";
      return turnAway(pages, c, { why, note: frame.foreignForm, back: nothing });
    }
    if (visit.visitor !== undefined || isForStrangers(pages, c.req.path)) return next();
    // Whether there is such a page, nobody is told who has not signed in.
    if (!isOfficePage(c.req.path)) return notFoundPage(pages, c);
    return turnAway(pages, c, {
      why: "a form without a session",
      note: frame.sessionEnded,
      back: backTo(frame.signIn, signInAddress(visit)),
    });
  };

/** Lets a form of somebody signed in through only with the token that the session's forms carry. */
export const ownFormsOnly =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  async (c, next) => {
    const { visit } = c.var;
    const { visitor } = visit;
    if (isLookedAt(c.req) || visitor === undefined) return next();
    const sent = sentFields(c);
    const token = sent["form-token"];
    if (typeof token === "string" && isSameSecret(token, visitor.formToken)) return next();
    const { frame } = visit.words;
    return turnAway(pages, c, {
      why: "a form without the session's token",
      note: frame.otherSession,
      back: html`${backTo(frame.openAgain, to(visit, visit.place))} ${typedInput(visit, sent)}`,
    });
  };
