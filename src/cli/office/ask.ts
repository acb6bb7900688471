import { addressBy, isAnswerOf, type Wish } from "../../api/client.ts";
import { methodAndPath, type Route, type RouteAbout } from "../../api/route.ts";
import type { RefusalAnswer } from "../../api/shapes/answer.ts";
import { refusalSchema } from "../../api/shapes/schemas/sending.ts";
import type { RefusalClass } from "../../words/refusal.ts";
import { SentenceFault } from "../../words/say.ts";
import { isObject } from "../input/read-file.ts";
import { type Stop, Stopped, stopFor } from "../stop.ts";
import type { Answered, Reached } from "./reached.ts";

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

const jsonIn = ({ bytes }: Answered): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/**
 * What was answered, where that is what was asked for.
 * @param asked the method and the address
 * @throws Stopped when it was refused, an error when the server failed
 */
export const assertDone = (answered: Answered, asked: readonly [method: string, at: URL]): void => {
  const { status } = answered;
  if (status >= 200 && status < 300) return;
  const stop = stopIn(status, jsonIn(answered));
  if (stop !== undefined) throw new Stopped(() => stop);
  const [method, { origin, pathname }] = asked;
  const said = `${method} ${pathname}`;
  throw new SentenceFault({
    kind: "serverAnswered",
    origin,
    status: String(status),
    asked: said,
  });
};

const addressOf = (
  { base }: Reached,
  { at }: Pick<RouteAbout, "at">,
  wish: Wish,
): readonly [method: string, at: URL] => {
  const [method, path] = methodAndPath(at);
  return [method, new URL(addressBy(path, wish).slice(1), base)];
};

/**
 * What a route answers, whatever it carries.
 * @throws Stopped when it is refused, an error when it cannot be reached or fails
 */
export const answerTo = async (
  reached: Reached,
  route: Pick<RouteAbout, "at">,
  wish: Wish,
): Promise<Answered> => {
  const answered = await reached.answerTo(route, wish);
  assertDone(answered, addressOf(reached, route, wish));
  return answered;
};

/** What a route answers with. */
export const ask = async <Answer>(
  reached: Reached,
  route: Route<never, Answer>,
  wish: Wish = {},
): Promise<Answer> => {
  const found = jsonIn(await answerTo(reached, route, wish));
  if (isAnswerOf(route, found, reached.fits)) return found;
  const [, { origin, pathname, search }] = addressOf(reached, route, wish);
  throw new SentenceFault({ kind: "serverNotUnderstood", origin, asked: `${pathname}${search}` });
};
