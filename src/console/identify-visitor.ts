import type { MiddlewareHandler } from "hono";
import { officeCaseId } from "../ledger/handling/request.ts";
import { administratorsOf, dutiesHeld, isDemonstration } from "../office/office.ts";
import { keysInForce, relyingPartyIn } from "../office/registered-keys.ts";
import { isTokenEnough } from "../office/sign-in.ts";
import type { Language } from "../views/paper.ts";
import type { Case } from "../case/case.ts";
import { signInAddress } from "./layout.ts";
import type { Pages, PagesEnv, Session, Visit, Visitor } from "./pages.ts";
import { notFoundPage } from "./respond.ts";
import { messagesIn } from "./words.ts";

// A page of the office by the shape of its address, whether there is one or not: where somebody is sent tells them
// nothing of what there is. A file has a dot in its name, and whoever fetches one has no use for a page.
// An incident's key has dots, and is no file.
const officePage =
  /^\/(?:az|en)\/(?:keys|(?:cases|audit|law|administration)(?:\/[a-z0-9-]+)*|incidents(?:\/[A-Za-z0-9.-]+)?)\/?$/;

/** Whether a page of the office could be at an address. */
export const isOfficePage = (path: string): boolean => officePage.test(path);

/** Whether an address is that where one signs in. */
const isSignIn = (path: string): boolean => /^\/(?:az|en)\/sign-in\/?$/.test(path);

/** Whether strangers may send a form to an address: where one signs in, and where one registers a key by an invitation. */
export const isDoor = (path: string): boolean =>
  isSignIn(path) || /^\/(?:az|en)\/key\/?$/.test(path);

/** Sends whoever asks for a page of the office without having signed in to where one signs in, and from there back. */
export const requireSignIn: MiddlewareHandler<PagesEnv> = async (c, next) => {
  const { visit } = c.var;
  return c.req.method === "GET" && visit.visitor === undefined && isOfficePage(c.req.path)
    ? c.redirect(signInAddress(visit), 302)
    : next();
};

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

/** Whether an administrator looks, and no other has a key by which to act. */
const isOnlyAdministrator = (office: Case | undefined, visitor: Visitor | undefined): boolean => {
  if (office === undefined || relyingPartyIn(office) === undefined) return false;
  if (visitor?.duties.includes("administrator") !== true) return false;
  const able = administratorsOf(office).filter((person) => keysInForce(office, person).length > 0);
  return able.length < 2;
};

const holdsPasskey = (office: Case, person: Visitor["person"]): boolean =>
  keysInForce(office, person).some(({ passkey }) => passkey !== undefined);

/** Whether a person signs each act with a passkey: after signing in with one, or where a token is enough to read alone. */
const actsByPasskey = (office: Case | undefined, visitor: Visitor | undefined): boolean => {
  if (office === undefined || visitor === undefined) return false;
  const { credential, person } = visitor;
  if (credential.kind === "session") return true;
  return credential.kind === "token" && !isTokenEnough(office) && holdsPasskey(office, person);
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
    const office = (await desk.ports.ledger.head(officeCaseId))?.state;
    const session = await signIn.sessionOf(c);
    const visitor = visitorOf(session, office);
    const visit: Visit = {
      language,
      words: messagesIn(language),
      visitor,
      actsByPasskey: actsByPasskey(office, visitor),
      office: nameOf(office),
      demonstration: office !== undefined && isDemonstration(office),
      isOnlyAdministrator: isOnlyAdministrator(office, visitor),
      sweeps: pages.sweeps !== undefined,
      place: `${rest}${url.search}`,
    };
    c.set("office", office);
    c.set("visit", visit);
    if (named === undefined && url.pathname !== "/") return notFoundPage(pages, c);
    return next();
  };
