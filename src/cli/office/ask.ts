import { isAnswerOf, requestTo, type Wish } from "../../api/client.ts";
import type { Route } from "../../api/route.ts";
import type { RefusalAnswer } from "../../api/shapes/answer.ts";
import { refusalSchema } from "../../api/shapes/schemas/sending.ts";
import type { RefusalClass } from "../../words/refusal.ts";
import { SentenceFault } from "../../words/say.ts";
import { isObject } from "../input/read-file.ts";
import { type Stop, Stopped, stopFor } from "../stop.ts";
import type { Reached } from "./reached.ts";

const isRefusalAnswer = (value: unknown): value is RefusalAnswer =>
  refusalSchema.safeParse(value).success;

// What a server says by itself, before there is anything that a rule could refuse.
const classOf: Readonly<Record<number, RefusalClass>> = {
  400: "input",
  401: "duty",
  403: "duty",
  404: "notFound",
  409: "conflict",
  413: "input",
  415: "input",
  421: "input",
  422: "rule",
};

const textIn = (problem: unknown, name: string): string | undefined => {
  const value = isObject(problem) ? problem[name] : undefined;
  return typeof value === "string" ? value : undefined;
};

/** Why a server did not do what it was asked for; undefined where that is a fault and no refusal. */
const stopIn = (status: number, problem: unknown): Stop | undefined => {
  if (isRefusalAnswer(problem)) return stopFor(problem);
  const known = classOf[status];
  // Problem details, or the message of a gateway before the server; what says nothing in either way is no server of Tasdiq.
  const sentence = textIn(problem, "detail") ?? textIn(problem, "message");
  if (known === undefined || sentence === undefined) return undefined;
  const kind = textIn(problem, "title") ?? `Status${String(status)}`;
  return { kind, class: known, sentence, fields: {}, authority: null };
};

const jsonIn = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Sends a request.
 * @throws Stopped when it is refused, an error when it cannot be reached or fails
 */
export const answerTo = async ({ send }: Reached, request: Request): Promise<Response> => {
  const { method, url } = request;
  const response = await send(request);
  if (response.ok) return response;
  const stop = stopIn(response.status, await jsonIn(response));
  const { origin, pathname } = new URL(url);
  if (stop === undefined)
    throw new SentenceFault({
      kind: "serverAnswered",
      origin,
      status: String(response.status),
      asked: `${method} ${pathname}`,
    });
  throw new Stopped(() => stop);
};

/** What a route answers with. */
export const ask = async <Answer>(
  reached: Reached,
  route: Route<never, Answer>,
  wish: Wish = {},
): Promise<Answer> => {
  const request = requestTo(route, reached.base, wish);
  const found = await jsonIn(await answerTo(reached, request));
  if (isAnswerOf(route, found, reached.fits)) return found;
  const { origin, pathname, search } = new URL(request.url);
  throw new SentenceFault({ kind: "serverNotUnderstood", origin, asked: `${pathname}${search}` });
};
