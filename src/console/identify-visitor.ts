import type { MiddlewareHandler } from "hono";
import type { Language } from "../papers/paper.ts";
import type { Case } from "../procedure/case/case.ts";
import { dutiesHeld, isDemonstration } from "../office/office.ts";
import { officeCaseId } from "../application/handling/request.ts";
import type { Pages, PagesEnv, Session, Visit, Visitor } from "./pages.ts";
import { notFoundPage } from "./respond.ts";
import { messagesIn } from "./words/index.ts";

const address = /^\/(az|en)(\/[^]*)?$/;

/** The language that an address names, and the rest of it; undefined for an address that names none. */
const languageIn = (path: string): { language: Language; rest: string } | undefined => {
  const [, language, rest = ""] = address.exec(path) ?? [];
  return language === "az" || language === "en" ? { language, rest } : undefined;
};

const visitorOf = (session: Session | undefined, office: Case | undefined): Visitor | undefined => {
  if (session === undefined || office === undefined) return undefined;
  return { ...session, duties: dutiesHeld(office, session.person) };
};

const nameOf = (office: Case | undefined): string => office?.founding?.act.name ?? "";

/** Finds out, once for each request, who asks and in which language. Without a language there is no page. */
export const identifyVisitor =
  (pages: Pages): MiddlewareHandler<PagesEnv> =>
  async (c, next) => {
    const { desk, signIn } = pages;
    const url = new URL(c.req.url);
    const named = languageIn(url.pathname);
    const { language, rest } = named ?? { language: "en", rest: "" };
    const office = (await desk.world.ledger.head(officeCaseId))?.state;
    const session = await signIn.sessionOf(c);
    const visit: Visit = {
      language,
      words: messagesIn(language),
      visitor: visitorOf(session, office),
      office: nameOf(office),
      demonstration: office !== undefined && isDemonstration(office),
      sweeps: pages.sweeps !== undefined,
      place: `${rest}${url.search}`,
    };
    c.set("office", office);
    c.set("visit", visit);
    if (named === undefined && url.pathname !== "/") return notFoundPage(pages, c);
    return next();
  };
