import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { html } from "./html.ts";
import { pageOf } from "./answers.ts";
import type { Pages, PagesEnv } from "./pages.ts";
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

/**
 * Lets a form through only from our own pages, and of somebody signed in only with the token that the session's forms
 * carry. The body is read once and kept, so a handler may read it again.
 */
export const ownFormsOnly =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const { visitor, words } = c.var.visit;
    const turnAway = (why: string): Promise<Response> => {
      pages.turnedAway(why);
      const body = html`<p class="govuk-body">${words.frame.foreignForm}</p>`;
      return pageOf(pages, c, { title: words.frame.forbidden, body, status: 403 });
    };
    if (isForeign(c.req.header("origin"), c.req.header("host")))
      return turnAway("a form of another site");
    // Whether there is such a page, nobody is told who has not signed in.
    if (visitor === undefined)
      return isOfficePage(c.req.path) ? turnAway("a form without a session") : next();
    const given = (await c.req.parseBody())["form-token"];
    if (typeof given !== "string" || !same(given, visitor.formToken))
      return turnAway("a form without the session's token");
    return next();
  };
