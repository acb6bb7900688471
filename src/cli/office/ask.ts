import { isAnswerOf, requestTo, type Wish } from "../../api/client.ts";
import type { Route } from "../../api/route.ts";
import { Stopped } from "../stop.ts";
import { stopIn } from "./problem.ts";
import type { Reached } from "./reached.ts";

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
    throw new Error(
      `the server at ${origin} answered ${String(response.status)} to ${method} ${pathname}`,
    );
  throw new Stopped(() => stop.stop, stop.difference);
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
  throw new Error(
    `what ${origin} answered to ${pathname}${search} is not understood; is it a server of Tasdiq?`,
  );
};
