import type { MiddlewareHandler } from "hono";
import { signInAddress } from "./layout.ts";
import type { PagesEnv } from "./pages.ts";

// A page of the office by the shape of its address, whether there is one or not: where somebody is sent tells them
// nothing of what there is. A file has a dot in its name, and whoever fetches one has no use for a page.
// An incident's key has dots, and is no file.
const officePage =
  /^\/(?:az|en)\/(?:(?:cases|audit|administration)(?:\/[a-z0-9-]+)*|incidents(?:\/[A-Za-z0-9.-]+)?)\/?$/;

/** Whether a page of the office could be at an address. */
export const isOfficePage = (path: string): boolean => officePage.test(path);

/** Whether an address is that where one signs in. */
export const isSignIn = (path: string): boolean => /^\/(?:az|en)\/sign-in\/?$/.test(path);

/** Sends whoever asks for a page of the office without having signed in to where one signs in, and from there back. */
export const requireSignIn: MiddlewareHandler<PagesEnv> = async (c, next) => {
  const { visit } = c.var;
  return c.req.method === "GET" && visit.visitor === undefined && isOfficePage(c.req.path)
    ? c.redirect(signInAddress(visit), 302)
    : next();
};
