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

/** The parameters of a query; what is not given, or empty, is left out. */
export const queryBy = ({ query = {} }: Wish): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  );

/** The path at which a route is asked. */
export const pathBy = (path: string, { place }: Wish): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(place?.[name] ?? ""));

/** The path and the query by which a route is asked. */
export const addressBy = (path: string, wish: Wish): string => {
  const query = new URLSearchParams(queryBy(wish)).toString();
  return `${pathBy(path, wish)}${query === "" ? "" : `?${query}`}`;
};

type Sent = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

const typed = (type: string, headers: Wish["headers"], body: NonNullable<Sent["body"]>): Sent => ({
  headers: { "content-type": type, ...headers },
  body,
});

/** The header fields and the body by which a route is asked. */
export const sentBy = ({ json, bytes, headers = {} }: Wish): Sent => {
  if (bytes !== undefined) return typed("application/octet-stream", headers, bytes);
  return json === undefined
    ? { headers }
    : typed("application/json", headers, JSON.stringify(json));
};

/**
 * The request by which a route is asked.
 * @param base where the API begins; it ends with a slash
 */
export const requestTo = (route: Pick<RouteAbout, "at">, base: URL, wish: Wish): Request => {
  const [method, path] = methodAndPath(route.at);
  return new Request(new URL(addressBy(path, wish).slice(1), base), { method, ...sentBy(wish) });
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
