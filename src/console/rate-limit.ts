import type { MiddlewareHandler } from "hono";
import { html } from "./html.ts";
import { pageOf } from "./respond.ts";
import type { PageContext, Pages, PagesEnv } from "./pages.ts";
import { slidingWindow } from "./rates.ts";

// The way back from an issuer is an attempt to sign in too, and is asked for by GET.
const signingIn = /^\/(?:az|en)\/sign-in(\/[^/]+)*\/?$/;

const isAttempt = ({ method }: Request, path: string): boolean => {
  const [matched, deeper] = signingIn.exec(path) ?? [];
  return matched !== undefined && (method === "POST" || deeper !== undefined);
};

const tooMany = (pages: Pages, c: PageContext, wait: number): Promise<Response> => {
  const { limits } = c.var.visit.words;
  c.header("retry-after", String(wait));
  const body = html`<p class="govuk-body">${limits.wait({ seconds: String(wait) })}</p>`;
  return pageOf(pages, c, { title: limits.title, body, status: 429 });
};

/** Turns away who asks too often: at the sign-in by address, with forms by session, or by address where there is none. */
export const limitRates = (pages: Pages): MiddlewareHandler<PagesEnv> => {
  const { signIns, commands } = pages.rates;
  const attempts = slidingWindow(signIns, pages.now);
  const forms = slidingWindow(commands, pages.now);
  return async (c, next) => {
    const signsIn = isAttempt(c.req.raw, c.req.path);
    if (!signsIn && c.req.method !== "POST") return next();
    const address = pages.addressOf(c);
    const who = signsIn ? address : (c.var.visit.visitor?.formToken ?? address);
    const wait = (signsIn ? attempts : forms).ask(who);
    if (wait === 0) return next();
    pages.turnedAway(signsIn ? "too many attempts to sign in" : "too many forms in a minute");
    return tooMany(pages, c, wait);
  };
};
