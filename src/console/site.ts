import type { Hono } from "hono/tiny";
import { responseOf } from "../api/http-answer.ts";
import { wordsFor } from "../api/language.ts";
import { faultOver } from "../api/problem.ts";
import type { PagesApp } from "./pages.ts";

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

const nowhere = (request: Request, path: string): Response =>
  responseOf(
    faultOver(
      { status: 404, title: "NoSuchPlace", said: { kind: "nothingAt", path } },
      wordsFor(request),
    ),
  );

// No address of ours is a tenth as long. Reading a query takes longer than it grows where its pairs have no "=".
const longestAddress = 8192;

const tooLong = (request: Request): Response =>
  responseOf(
    faultOver(
      {
        status: 414,
        title: "AddressTooLong",
        said: { kind: "addressTooLong", most: String(longestAddress) },
      },
      wordsFor(request),
    ),
  );

type Ask = (request: Request, given?: object) => Response | Promise<Response>;

const siteAsked =
  ({ api, pages, health }: Site): Ask =>
  (request, given) => {
    if (request.url.length > longestAddress) return tooLong(request);
    const path = new URL(request.url).pathname;
    if (path === "/health" && request.method === "GET") return health();
    // Alone, the API also answers for what is nowhere.
    const app = isForPrograms(path) ? api : (pages ?? api);
    return app === undefined ? nowhere(request, path) : app.fetch(request, given);
  };

/** The status and the header fields of an answer, without its body. */
const headOf = async (given: Response | Promise<Response>): Promise<Response> => {
  const answer = await given;
  const { status } = answer;
  // Before the body is touched: then the server library makes the answer anew, without what was set on it afterwards.
  const headers = new Headers(answer.headers);
  await answer.body?.cancel();
  return new Response(null, { status, headers });
};

/**
 * API and pages under one address. Each may also be served alone. What is asked for by HEAD is answered as if it were asked for
 * by GET (RFC 9110, 9.3.2): here, so that no page and no guard has to know of it.
 */
export const siteOver = (site: Site): Ask => {
  const ask = siteAsked(site);
  return (request, given) =>
    request.method === "HEAD"
      ? headOf(ask(new Request(request, { method: "GET" }), given))
      : ask(request, given);
};
