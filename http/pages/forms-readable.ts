import type { MiddlewareHandler } from "hono";
import { pageOf } from "./answers.ts";
import { html } from "./html.ts";
import type { Pages, PagesEnv } from "./pages.ts";

/** Turns away what calls itself a form and cannot be read as one: it is its sender's fault, and none of this server. */
export const readableFormsOnly =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    try {
      // Read once and kept: whoever asks for it after this has it at hand.
      await c.req.parseBody();
    } catch {
      pages.turnedAway("a form that cannot be read");
      const { frame } = c.var.visit.words;
      const body = html`<p class="govuk-body">${frame.brokenFormNote}</p>`;
      return pageOf(pages, c, { title: frame.brokenForm, body, faulty: true, status: 400 });
    }
    return next();
  };
