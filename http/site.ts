import type { Hono } from "hono/tiny";
import type { PagesApp } from "./pages/pages.ts";

/** Whoever asks for `/api…` or for the API's description is a program; everybody else is shown pages. */
const isForPrograms = (path: string): boolean =>
  path === "/api" || path.startsWith("/api/") || path === "/openapi.json";

/** API and pages under one address. The API may also be served alone. */
export const siteOver =
  ({ api, pages }: { readonly api: Hono; readonly pages: PagesApp }) =>
  (request: Request, given?: object): Response | Promise<Response> =>
    isForPrograms(new URL(request.url).pathname)
      ? api.fetch(request, given)
      : pages.fetch(request, given);
