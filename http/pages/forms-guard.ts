import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { html, nothing, type Html } from "./html.ts";
import { signInAddress, to } from "./layout.ts";
import { pageOf } from "./answers.ts";
import type { PageContext, Pages, PagesEnv, Visit } from "./pages.ts";
import { sentBack } from "./sent-back.ts";
import { isOfficePage } from "./strangers.ts";

const same = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
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

const whyAway = ({ path }: PageContext["req"], visit: Visit, token: unknown): Away | undefined => {
  const { visitor, words } = visit;
  const { sessionEnded, otherSession, signIn, openAgain } = words.frame;
  if (visitor === undefined)
    // Whether there is such a page, nobody is told who has not signed in.
    return isOfficePage(path)
      ? {
          why: "a form without a session",
          note: sessionEnded,
          back: backTo(signIn, signInAddress(visit)),
        }
      : undefined;
  return typeof token === "string" && same(token, visitor.formToken)
    ? undefined
    : {
        why: "a form without the session's token",
        note: otherSession,
        back: backTo(openAgain, to(visit, visit.place)),
      };
};

/**
 * Lets a form through only from our own pages, and of somebody signed in only with the token that the session's forms
 * carry. The body is read once and kept, so a handler may read it again.
 */
export const ownFormsOnly =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const { visit } = c.var;
    const { frame } = visit.words;
    const turnAway = ({ why, note, back }: Away): Promise<Response> => {
      pages.turnedAway(why);
      const body = html`<p class="govuk-body">${note}</p>
        ${back}`;
      return pageOf(pages, c, { title: frame.forbidden, body, status: 403 });
    };
    if (isForeign(c.req.header("origin"), c.req.header("host")))
      return turnAway({ why: "a form of another site", note: frame.foreignForm, back: nothing });
    const sent = await c.req.parseBody();
    const away = whyAway(c.req, visit, sent["form-token"]);
    return away === undefined
      ? next()
      : turnAway({ ...away, back: html`${away.back} ${sentBack(visit, sent)}` });
  };
