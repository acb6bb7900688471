import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { passOver } from "../../api/body.ts";
import { pageOf } from "../answers.ts";
import { html } from "../html.ts";
import type { PageContext, Pages, PagesEnv } from "../pages.ts";
import { inMegabytes, largestForm, largestUpload } from "./limits.ts";

const tooLargePage = async (pages: Pages, c: PageContext): Promise<Response> => {
  pages.turnedAway(`a form of over ${String(largestForm)} bytes`);
  await passOver(c.req.raw.body);
  const { forms } = c.var.visit.words;
  const body = html`<p class="govuk-body">${forms.tooLarge(inMegabytes(largestUpload))}</p>`;
  return pageOf(pages, c, { title: forms.tooLargeTitle, body, faulty: true, status: 413 });
};

// An export that somebody has verified is large, and has a limit of its own.
const hasOwnLimit = (path: string): boolean => /^\/(az|en)\/audit(\/|$)/.test(path);

// Nothing is read of what comes with a question, so it needs no measuring: that would make the whole request anew.
const isLookedAt = (method: string): boolean => method === "GET" || method === "HEAD";

/** Turns away a form that is too large to be read, before anything of it is looked at or kept. */
export const formSizeKept =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  (c, next) =>
    isLookedAt(c.req.method) || hasOwnLimit(c.req.path)
      ? next()
      : bodyLimit({ maxSize: largestForm, onError: () => tooLargePage(pages, c) })(c, next);
