import type { Hono } from "hono/tiny";
import { faultOf } from "./api/problem.ts";
import type { PagesApp } from "./pages/pages.ts";

/** Whoever asks for `/api…` or for the API's description is a program; everybody else is shown pages. */
const isForPrograms = (path: string): boolean =>
  path === "/api" || path.startsWith("/api/") || path === "/openapi.json";

/** What is served under one address: whatever is left out is nowhere. */
export type Site = {
  readonly api?: Hono | undefined;
  readonly pages?: PagesApp | undefined;
  /** How the server is; asked before any guard, because those who watch it may know it by another name. */
  readonly health: () => Promise<Response>;
};

const nowhere = (path: string): Response =>
  faultOf(404, "NoSuchPlace", `there is nothing at ${path}`);

/** API and pages under one address. Each may also be served alone. */
export const siteOver =
  ({ api, pages, health }: Site) =>
  (request: Request, given?: object): Response | Promise<Response> => {
    const path = new URL(request.url).pathname;
    if (path === "/health" && (request.method === "GET" || request.method === "HEAD"))
      return health();
    // Alone, the API also answers for what is nowhere.
    const app = isForPrograms(path) ? api : (pages ?? api);
    return app === undefined ? nowhere(path) : app.fetch(request, given);
  };
