import { isRefusal } from "../words/refusal.ts";
import type { Sentence } from "../words/messages.ts";
import type { Words } from "../words/say.ts";
import { HttpAnswer } from "./http-answer.ts";
import { faultOver, jsonAnswer, refusedOver } from "./problem.ts";
import type { Incoming, Route } from "./route.ts";

/** What a route answers to a request, whether it came over HTTP or from the same process. */
export const answerRoute = async <Needs>(
  route: Route<Needs>,
  needs: Needs,
  incoming: Incoming,
): Promise<HttpAnswer> => {
  const reply = await route.take(needs, incoming);
  if (reply instanceof HttpAnswer) return reply;
  return isRefusal(reply) ? refusedOver(reply, incoming.words) : jsonAnswer(200, reply);
};

/** The answer to a body that is larger than its route reads: 413, and what else to do. */
export const tooLarge = (
  { limit, ...more }: NonNullable<Route["body"]>,
  words: Words,
): HttpAnswer => {
  const most: Sentence = { kind: "bodyTooLarge", most: String(limit.bytes) };
  const instead = "instead" in more ? more.instead : undefined;
  const sentence: Sentence = instead === undefined ? most : [most, instead];
  return faultOver({ status: 413, title: "TooLarge", said: sentence }, words);
};
