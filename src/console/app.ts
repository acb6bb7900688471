import type { MiddlewareHandler } from "hono";
import { Hono } from "hono/tiny";
import { preferredLanguage } from "../api/language.ts";
import { askAgainAfter, type Asker } from "../api/reading-turns.ts";
import type { Overflow } from "../api/turns.ts";
import { damageIn } from "../ledger/reading/unreadable.ts";
import { addAdministration } from "./administration/index.ts";
import { addAudit } from "./audit/audit.ts";
import { addCalendar } from "./calendar/index.ts";
import { addCases } from "./cases/index.ts";
import { compressOnce } from "./compress.ts";
import { ownFormsOnly, visitorsOnly } from "./forms-guard.ts";
import { formsRead } from "./forms-read.ts";
import { addForms } from "./forms/index.ts";
import { html, nothing } from "./html.ts";
import { identifyVisitor, requireSignIn } from "./identify-visitor.ts";
import { addIncidentPages } from "./incidents/index.ts";
import type { PageContext, Pages, PagesApp, PagesEnv } from "./pages.ts";
import { addPublicSite } from "./public/site.ts";
import { slidingWindow } from "./rates.ts";
import { notFoundPage, pageOf, safeHeaders } from "./respond.ts";
import { addStart } from "./start.ts";
import { addLawFiles } from "./law/index.ts";
import { addTasks } from "./tasks/index.ts";

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

const overflowing = (pages: Pages, c: PageContext, overflow: Overflow): Promise<Response> => {
  const { limits } = c.var.visit.words;
  c.header("retry-after", String(askAgainAfter));
  const seconds = String(askAgainAfter);
  const note = overflow === "own" ? limits.inLine({ seconds }) : limits.busy({ seconds });
  const title = overflow === "own" ? limits.title : limits.busyTitle;
  const body = html`<p class="govuk-body">${note}</p>`;
  return pageOf(pages, c, { title, body, status: overflow === "own" ? 429 : 503 });
};

/** Lets each page that is read wait for its turn. A form does not wait: how many are sent is limited, and recording is short. */
const readInTurn =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  async (c, next) => {
    const { inTurn } = pages;
    if (inTurn === undefined || c.req.method !== "GET") return next();
    const answered = await inTurn(askerOf(pages, c), async () => {
      await next();
      return c.res;
    });
    if (!(answered instanceof Response)) return overflowing(pages, c, answered);
    if (answered !== c.res) c.res = answered;
    return undefined;
  };

/** Whoever has signed in is one asker, wherever they ask from; strangers are known by their address alone. */
const askerOf = (pages: Pages, c: PageContext): Asker => {
  const { visitor } = c.var.visit;
  return visitor === undefined
    ? { kind: "stranger", name: pages.addressOf(c) }
    : { kind: "person", name: visitor.person };
};

/** Turns away who asks too often: at the sign-in by address, with forms by person, or by address where nobody is known. */
const limitRates = (pages: Pages): MiddlewareHandler<PagesEnv> => {
  const { signIns, commands } = pages.rates;
  const attempts = slidingWindow(signIns, pages.now);
  const forms = slidingWindow(commands, pages.now);
  return async (c, next) => {
    const signsIn = isAttempt(c.req.raw, c.req.path);
    if (!signsIn && c.req.method !== "POST") return next();
    const asker = askerOf(pages, c);
    const who = signsIn ? pages.addressOf(c) : `${asker.kind} ${asker.name}`;
    const wait = (signsIn ? attempts : forms).ask(who);
    if (wait === 0) return next();
    pages.turnedAway(signsIn ? "too many attempts to sign in" : "too many forms in a minute");
    return tooMany(pages, c, wait);
  };
};

/**
 * Answers where something failed that is no doing of whoever asked. What went wrong inside is for those who run the server;
 * that a case's record or law is damaged is not: whoever reads it must know why it is not shown.
 */
const faultPage = (
  pages: Pick<Pages, "look">,
  c: PageContext,
  fault: unknown,
): Promise<Response> => {
  const { frame, tasks } = c.var.visit.words;
  const damage = damageIn(fault);
  const may = html`<p class="govuk-body">${frame.faultNote}</p>`;
  if (damage === undefined)
    return pageOf(pages, c, { title: frame.fault, body: may, faulty: true, status: 500 });
  const body = html`<p class="govuk-body">
      ${frame.unreadableNote({ why: tasks.unreadable[damage] })}
    </p>
    ${c.req.method === "GET" ? nothing : may}`;
  return pageOf(pages, c, { title: frame.unreadable, body, faulty: true, status: 500 });
};

// The preset that is quickest to load: a function is started anew for a few requests.
const day = 24 * 3600;
const year = 365 * day;

const addAssets = (app: PagesApp, { look }: Pages): void => {
  for (const { path, type, text } of [look.style, look.script]) {
    const packedText = compressOnce(text);
    app.get(path, async (c) => {
      const { bytes, headers } = await packedText(c);
      return c.body(bytes, 200, {
        "content-type": type,
        "cache-control": `public, max-age=${String(year)}, immutable`,
        ...headers,
      });
    });
  }
};

// The sign-in is no page to be found by its words, and the office's own pages are nobody else's.
const robots = ["User-agent: *", "Allow: /az/public", "Allow: /en/public", "Disallow: /", ""].join(
  "\n",
);

/** Says to search engines that the public pages may be found and nothing else (RFC 9309). */
const addRobots = (app: PagesApp): void => {
  app.get("/robots.txt", (c) =>
    c.text(robots, 200, { "cache-control": `public, max-age=${String(day)}` }),
  );
};

const addRoot = (app: PagesApp): void => {
  app.get("/", (c) => c.redirect(`/${preferredLanguage(c.req.header("accept-language"))}/`, 302));
};

/** All pages of the office, for people with a browser. */
export const pagesOver = (pages: Pages): PagesApp => {
  const app = new Hono<PagesEnv>();
  for (const guard of pages.guards) app.use(guard);
  app.use(safeHeaders);
  addAssets(app, pages);
  addRobots(app);
  app.use(identifyVisitor(pages));
  app.use(limitRates(pages));
  app.use(readInTurn(pages));
  app.use(requireSignIn);
  // Nothing that somebody sends is read before it is known who they are.
  app.use(visitorsOnly(pages));
  app.use(formsRead(pages));
  app.use(ownFormsOnly(pages));
  addRoot(app);
  addStart(app, pages);
  pages.signIn.addRoutes(app, pages);
  // Before the cases, because the address at which one is opened has the shape of a case's.
  addForms(app, pages);
  addCases(app, pages);
  addTasks(app, pages);
  addCalendar(app, pages);
  addIncidentPages(app, pages);
  addAudit(app, pages);
  addLawFiles(app, pages);
  addPublicSite(app, pages);
  addAdministration(app, pages);
  app.notFound((c) => notFoundPage(pages, c));
  app.onError((fault, c) => {
    pages.desk.ports.warn("a page could not be shown", fault);
    return faultPage(pages, c, fault);
  });
  return app;
};
