import type * as z from "zod/mini";
import { isRefusal, type Refusal, type RefusalClass } from "../words/refusal.ts";
import type { Sentence } from "../words/messages.ts";
import type { Words } from "../words/say.ts";
import { bodyAs, type BodyLimit } from "./body.ts";
import type { AnswerId } from "./description/answers.ts";
import type { HttpAnswer } from "./http-answer.ts";
import type { Query } from "./query.ts";

/** What a request or an answer carries: JSON of a schema, or another kind of content. */
export type Content =
  { readonly json: AnswerId } | { readonly type: string; readonly about: string };

/** What is answered, by status; `Answer` is what a client reads in it. */
export type Answers<Answer> = {
  readonly byStatus: Readonly<
    Record<number, { readonly about: string; readonly content?: Content }>
  >;
  /** Never there: it says to the compiler what the answer is. */
  readonly is?: Answer;
};

/** A body of JSON, and the name of its schema in the description. */
export type JsonBody<Body> = {
  readonly id: string;
  readonly schema: z.ZodMiniType<Body>;
  readonly limit: BodyLimit;
};

/** A body of bytes, and what to do with a larger one. */
export type BytesBody = {
  readonly about: string;
  readonly limit: BodyLimit;
  readonly instead?: Sentence;
};

/** What is sent to a route. */
export type SentBody =
  BytesBody | (Pick<JsonBody<unknown>, "id" | "limit"> & { readonly schema: z.core.$ZodType });

/** The functions that record what people ask for in cases. */
export type CommandsFunction =
  "record-act" | "open-case" | "record-plenary-vote" | "release-notification";

/** What a route is, for everything that is made from the table: the server, the description, the cloud's routes, the client. */
export type RouteAbout = {
  /** The operation's name in the description. */
  readonly id: string;
  /** Its method and path, as in `GET /api/cases/{id}`. */
  readonly at: `${"GET" | "POST" | "PUT"} /${string}`;
  readonly about: string;
  readonly tag: "Commands" | "Cases" | "Incidents" | "Documents" | "Proof" | "Description";
  /** Who may ask: anybody; whoever holds a duty in the office; or whoever the command itself lets. */
  readonly for: "anybody" | "duty" | "commander";
  /** The function that answers in the cloud; left out for what one machine alone serves. */
  readonly servedBy?:
    "record-act" | "administer-office" | "render-paper" | "read" | "show-log" | "pages";
  /** The functions that answer for one value of the path's parameter each. */
  readonly servedApart?: Readonly<Record<string, CommandsFunction>>;
  /** The classes of the refusals that it may answer with. */
  readonly refusals: readonly RefusalClass[];
  /** What the server says by itself, by status. */
  readonly faults?: readonly (404 | 409 | 415 | 422)[];
  /** Whether it has an entity tag, and answers 304 to whoever has it. */
  readonly tagged?: true;
  /** Whether a header may repeat the command's id (`Idempotency-Key`). */
  readonly keyed?: true;
};

/** The method and the path of a route, out of its `at`. */
export const methodAndPath = (at: string): readonly [method: string, path: string] => {
  const [method = "", path = ""] = at.split(" ");
  return [method, path];
};

/** What came in, before a route has parsed it: plain values, of no framework and no server. */
export type Incoming = {
  /** What was sent in a header field; undefined where it was not sent. */
  readonly header: (name: string) => string | undefined;
  /** What it was asked at, without the query. */
  readonly path: string;
  /** The bytes of its body. */
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
  /** The parameters of the path. */
  readonly place: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What the shell gave along with the request: who asks. */
  readonly handed: unknown;
  /** The words of the language that is asked for. */
  readonly words: Words;
};

/** What a route answers with: a value, which becomes JSON; a refusal; or an answer that is made already. */
export type Reply = HttpAnswer | Refusal | object;

/** An entry of the table. `Needs` is what its use case needs of the shell, `Answer` what it answers with. */
export type Route<Needs = never, Answer = unknown> = RouteAbout & {
  readonly answers: Answers<Answer>;
  readonly query: Query;
  readonly body?: SentBody;
  readonly take: (needs: Needs, incoming: Incoming) => Promise<Reply>;
};

type Defined<Answer> = RouteAbout & { readonly answers: Answers<Answer> };

/** A route that is sent bytes, or asked by its path alone. */
export const route = <Needs, Answer>(
  definition: Defined<Answer> & {
    readonly body?: BytesBody;
    readonly take: Route<Needs>["take"];
  },
): Route<Needs, Answer> => ({ ...definition, query: {} });

/** A route that is sent JSON; what is not of its schema is refused. */
export const posted = <Needs, Answer, Body>(
  definition: Defined<Answer> & {
    readonly body: JsonBody<Body>;
    readonly take: (needs: Needs, asked: Incoming & { readonly body: Body }) => Promise<Reply>;
  },
): Route<Needs, Answer> => {
  const { body, take } = definition;
  return {
    ...definition,
    query: {},
    take: async (needs, incoming) => {
      const sent = bodyAs(await incoming.bytes(), body.schema);
      return isRefusal(sent) ? sent : take(needs, { ...incoming, body: sent.value });
    },
  };
};

export const everyClass: readonly RefusalClass[] = [
  "input",
  "notFound",
  "conflict",
  "rule",
  "duty",
];

/** JSON of a schema, with status 200, or 201 for what was made. */
export const json = <Answer>(id: AnswerId, about: string, status = 200): Answers<Answer> => ({
  byStatus: { [status]: { about, content: { json: id } } },
});

/** Text or bytes. */
export const content = (type: string, about: string): Answers<HttpAnswer> => ({
  byStatus: { 200: { about, content: { type, about } } },
});
