import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
// The preset that is quickest to load: a function is started anew for a few requests, and there are a few dozen routes.
import { Hono } from "hono/tiny";
import type { Sentence } from "../words/messages.ts";
import type { Words } from "../words/say.ts";
import { answerRoute, tooLarge } from "./answer-route.ts";
import { type HttpAnswer, responseOf } from "./http-answer.ts";
import { wordsFor } from "./language.ts";
import { type Fault, faultOver } from "./problem.ts";
import { askAgainAfter, type Asker, type InTurn } from "./reading-turns.ts";
import { methodAndPath, type Incoming, type Route, type RouteAbout } from "./route.ts";
import type { Overflow } from "./turns.ts";

/** What a server needs beside what its routes need. */
export type Serving = {
  /** Asked before anything else, in their order. */
  readonly guards: readonly MiddlewareHandler[];
  /** The answer to somebody who may not ask this; left out where the guards let nobody in who may not. */
  readonly admit?: (
    route: RouteAbout,
    asked: Pick<Incoming, "header" | "handed" | "words">,
  ) => Promise<HttpAnswer | undefined>;
  /** Lets what is read wait for its turn; left out where each request has a process of its own. */
  readonly inTurn?: InTurn | undefined;
  /** The answer to a fault of this server. */
  readonly fault: (fault: unknown, words: Words) => HttpAnswer;
};

/**
 * The length of a body by its header, beyond which nothing is read; undefined where it must be counted. `bodyLimit` asks the same,
 * but opens every body as a web stream first.
 */
const statedLength = ({ headers }: Request): number | undefined => {
  const length = headers.get("content-length");
  return length === null || headers.has("transfer-encoding") ? undefined : Number(length);
};

/** Takes a body up to its limit; answers 413 to a larger one, says what else to do, and keeps none of it. */
const atMost = (body: NonNullable<Route["body"]>): MiddlewareHandler => {
  const { bytes: most } = body.limit;
  const refuse = (c: Context): Response => responseOf(tooLarge(body, wordsFor(c.req.raw)));
  const counted = bodyLimit({ maxSize: most, onError: refuse });
  return async (c, next) => {
    const length = statedLength(c.req.raw);
    if (length === undefined) return counted(c, next);
    if (length > most) return refuse(c);
    await next();
    return undefined;
  };
};

const incomingIn = (c: Context): Incoming => ({
  header: (name) => c.req.header(name),
  path: new URL(c.req.url).pathname,
  bytes: async () => new Uint8Array(await c.req.raw.arrayBuffer()),
  place: c.req.param(),
  query: c.req.query(),
  handed: c.env,
  words: wordsFor(c.req.raw),
});

const overflowing = {
  own: { status: 429, title: "TooManyRequests", said: { kind: "tooManyOfYours" } },
  all: { status: 503, title: "Busy", said: { kind: "serverBusy" } },
} as const satisfies Readonly<Record<Overflow, Fault>>;

// Everybody who reads here has shown the one token, or is on the machine of a demonstration.
const askerOf = (route: RouteAbout): Asker => ({
  kind: route.for === "anybody" ? "stranger" : "person",
  name: "",
});

/** Answers a reading in its turn. Commands never wait: what is recorded is short. */
const answeredInTurn = async (
  inTurn: Serving["inTurn"],
  { route, words }: { readonly route: RouteAbout; readonly words: Words },
  answer: () => Promise<Response>,
): Promise<Response> => {
  if (inTurn === undefined || route.for === "commander") return answer();
  const answered = await inTurn(askerOf(route), answer);
  if (answered instanceof Response) return answered;
  const askAgain = { "retry-after": String(askAgainAfter) };
  return responseOf(faultOver(overflowing[answered], words, askAgain));
};

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`);

/** Answers where nothing is by this method: `405` with the methods that there are (RFC 9110, 15.5.6), or `404`. */
const nowhereIn = (routes: readonly RouteAbout[]) => {
  const places = routes.map((route) => {
    const [method, path] = methodAndPath(route.at);
    return { methods: method === "GET" ? ["GET", "HEAD"] : [method], path: patternOf(path) };
  });
  return (c: Context): Response => {
    const { method, path } = c.req;
    const methods = places.flatMap((place) => (place.path.test(path) ? place.methods : []));
    const words = wordsFor(c.req.raw);
    if (methods.length === 0 || methods.includes(method))
      return responseOf(
        faultOver({ status: 404, title: "NoSuchPlace", said: { kind: "nothingAt", path } }, words),
      );
    const allowed = methods.toSorted().join(", ");
    const sentence: Sentence = { kind: "methodNotAllowed", path, method, allowed };
    const fault: Fault = { status: 405, title: "MethodNotAllowed", said: sentence };
    return responseOf(faultOver(fault, words, { allow: allowed }));
  };
};

/** Serves routes by Hono, which stands here and nowhere else behind the door. */
export const serve = <Needs>(
  routes: readonly Route<Needs>[],
  needs: Needs,
  { guards, admit, inTurn, fault }: Serving,
): Hono => {
  const app = new Hono();
  for (const guard of guards) app.use(guard);
  for (const route of routes) {
    const [method, path] = methodAndPath(route.at);
    const place = path.replaceAll(/\{(\w+)\}/g, ":$1");
    // Nothing that somebody sends is read before it is known whether they may send it.
    if (admit !== undefined)
      app.on(method, place, async (c, next) => {
        const turnedAway = await admit(route, incomingIn(c));
        return turnedAway === undefined ? next() : responseOf(turnedAway);
      });
    if (route.body !== undefined) app.on(method, place, atMost(route.body));
    app.on(method, place, (c) => {
      const incoming = incomingIn(c);
      return answeredInTurn(inTurn, { route, words: incoming.words }, async () =>
        responseOf(await answerRoute(route, needs, incoming)),
      );
    });
  }
  app.notFound(nowhereIn(routes));
  app.onError((cause, c) => responseOf(fault(cause, wordsFor(c.req.raw))));
  return app;
};
