// The preset that is quickest to load: a function is started anew for a few requests.
import { Hono } from "hono/tiny";
import { preferredLanguage } from "../api/language.ts";
import { notFoundPage } from "./respond.ts";
import { addAdministration } from "./administration/index.ts";
import { addAudit } from "./audit/audit.ts";
import { addCases } from "./cases/index.ts";
import { faultPage } from "./fault-page.ts";
import { addForms } from "./forms/index.ts";
import { ownFormsOnly, visitorsOnly } from "./forms-guard.ts";
import { formsRead } from "./forms-read.ts";
import { safeHeaders } from "./headers.ts";
import { addIncidentPages } from "./incidents/index.ts";
import { limitRates } from "./rate-limit.ts";
import { addPublicSite } from "./public/site.ts";
import { compressOnce } from "./compress.ts";
import type { Pages, PagesApp, PagesEnv } from "./pages.ts";
import { requireSignIn } from "./require-sign-in.ts";
import { addTasks } from "./tasks/index.ts";
import { identifyVisitor } from "./identify-visitor.ts";

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

const addStart = (app: PagesApp): void => {
  app.get("/", (c) => c.redirect(`/${preferredLanguage(c.req.header("accept-language"))}/`, 302));
  for (const language of ["az", "en"] as const) {
    // This router takes an address with and without a stroke at its end for the same one.
    app.get(`/${language}`, (c) =>
      c.redirect(
        c.var.visit.visitor === undefined ? `/${language}/public` : `/${language}/tasks`,
        302,
      ),
    );
  }
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
  app.use(requireSignIn);
  // Nothing that somebody sends is read before it is known who they are.
  app.use(visitorsOnly(pages));
  app.use(formsRead(pages));
  app.use(ownFormsOnly(pages));
  addStart(app);
  pages.signIn.addRoutes(app, pages);
  // Before the cases, because the address at which one is opened has the shape of a case's.
  addForms(app, pages);
  addCases(app, pages);
  addTasks(app, pages);
  addIncidentPages(app, pages);
  addAudit(app, pages);
  addPublicSite(app, pages);
  addAdministration(app, pages);
  app.notFound((c) => notFoundPage(pages, c));
  app.onError((fault, c) => {
    pages.desk.world.tell("a page could not be shown", fault);
    return faultPage(pages, c, fault);
  });
  return app;
};
