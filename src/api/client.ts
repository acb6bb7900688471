import type { AnswerId } from "./description/answers.ts";
import { methodAndPath, type Route, type RouteAbout } from "./route.ts";

/** What is asked of a route: the parameters of its path and of its query, and what is sent to it. */
export type Wish = {
  readonly place?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
};

const queryOf = (query: NonNullable<Wish["query"]>): string => {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") given.set(name, String(value));
  return given.size === 0 ? "" : `?${given.toString()}`;
};

/** The path and the query by which a route is asked. */
const addressOf = (path: string, { place, query = {} }: Wish): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(place?.[name] ?? ""),
  );
  return `${filled}${queryOf(query)}`;
};

const sentBy = ({
  json,
  bytes,
}: Wish): { type: string; body: string | Uint8Array<ArrayBuffer> } | undefined => {
  if (bytes !== undefined) return { type: "application/octet-stream", body: bytes };
  return json === undefined ? undefined : { type: "application/json", body: JSON.stringify(json) };
};

/**
 * The request by which a route is asked.
 * @param base where the API begins; it ends with a slash
 */
export const requestTo = (route: Pick<RouteAbout, "at">, base: URL, wish: Wish): Request => {
  const [method, path] = methodAndPath(route.at);
  const sent = sentBy(wish);
  return new Request(new URL(addressOf(path, wish).slice(1), base), {
    method,
    headers: { ...(sent === undefined ? {} : { "content-type": sent.type }), ...wish.headers },
    ...(sent === undefined ? {} : { body: sent.body }),
  });
};

/** Whether a value has the shape of an answer; of a server's nothing is taken for more than it shows to be. */
export type Fits = (id: AnswerId, value: unknown) => boolean;

/** Whether a value is what a route answers with. */
export const isAnswerOf = <Answer>(
  { answers }: Route<never, Answer>,
  value: unknown,
  fits: Fits,
): value is Answer =>
  Object.values(answers.byStatus).some(
    ({ content }) => content !== undefined && "json" in content && fits(content.json, value),
  );
