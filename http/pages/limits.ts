import type { MiddlewareHandler } from "hono";
import { html } from "./html.ts";
import { pageOf } from "./answers.ts";
import type { PageContext, Pages, PagesEnv } from "./pages.ts";

/** How often in a minute one address may try to sign in, and one session may send a form. */
export type Rates = { readonly signIns: number; readonly commands: number };

export const usualRates: Rates = { signIns: 10, commands: 60 };

const minute = 60_000;
/** Of so many askers the times are kept; of more, those who have asked longest ago are forgotten. */
const mostAskers = 10_000;

/** Counts what was asked within the last minute. It is kept in this process: several processes each count for themselves. */
export type Window = {
  /** Notes that somebody asks now; answers after how many seconds they may, 0 for at once. What is turned away does not count. */
  readonly ask: (who: string) => number;
};

export const slidingWindow = (most: number, now: () => number): Window => {
  const asked = new Map<string, readonly number[]>();
  return {
    ask: (who) => {
      const at = now();
      const recent = (asked.get(who) ?? []).filter((time) => time > at - minute);
      const [oldest] = recent;
      const isFull = recent.length >= most && oldest !== undefined;
      // Put in anew, so that the first of the map is whoever has asked longest ago.
      asked.delete(who);
      asked.set(who, isFull ? recent : [...recent, at]);
      const [first] = asked.keys();
      if (asked.size > mostAskers && first !== undefined) asked.delete(first);
      return isFull ? Math.max(1, Math.ceil((oldest + minute - at) / 1000)) : 0;
    },
  };
};

// The way back from an issuer is an attempt to sign in too, and is asked for by GET.
const signingIn = /^\/(?:az|en)\/sign-in(\/[^/]+)*\/?$/;

const isAttempt = ({ method }: Request, path: string): boolean => {
  const [matched, deeper] = signingIn.exec(path) ?? [];
  return matched !== undefined && (method === "POST" || deeper !== undefined);
};

const tooMany = (pages: Pages, c: PageContext, wait: number): Promise<Response> => {
  const { limits } = c.var.visit.words;
  c.header("retry-after", String(wait));
  const body = html`<p class="govuk-body">${limits.wait(String(wait))}</p>`;
  return pageOf(pages, c, { title: limits.title, body, status: 429 });
};

/** Turns away who asks too often: at the sign-in by address, with forms by session, or by address where there is none. */
export const ratesKept = (pages: Pages): MiddlewareHandler<PagesEnv> => {
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
