import type { Context } from "hono";
import type { Hono } from "hono/tiny";
import { faultOf } from "./problem.ts";

// Guards stand on every path whatever the method, so only what is found beyond them is a place.
const servedBy = (app: Hono, path: string): readonly string[] => {
  const foundFor = (method: string): number => app.router.match(method, path)[0].length;
  const guards = foundFor("");
  const methods = new Set(app.routes.map(({ method }) => method));
  return [...methods].filter((method) => method !== "ALL" && foundFor(method) > guards).sort();
};

/** Answers where nothing is by this method: `405` with the methods that there are (RFC 9110, 15.5.6), or `404`. */
export const nowhereIn =
  (app: Hono) =>
  (c: Context): Response => {
    const { method, path } = c.req;
    const served = servedBy(app, path);
    if (served.length === 0 || served.includes(method))
      return faultOf(404, "NoSuchPlace", `there is nothing at ${path}`);
    const allowed = served.flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one])).join(", ");
    const words = `${path} is not asked for by ${method}, but by ${allowed}`;
    const answer = faultOf(405, "MethodNotAllowed", words);
    answer.headers.set("allow", allowed);
    return answer;
  };
