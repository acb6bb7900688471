import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from "jose";
import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Api, Estate, Route } from "../deploy/estate.ts";
import { asService } from "../gateway/rights.ts";
import type { Lambdas } from "../lambda/lambdas.ts";

export type HttpRequest = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path and query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
};

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
};

export type HttpApi = {
  readonly address: () => string;
  readonly ask: (request: HttpRequest) => Promise<HttpAnswer>;
  /** The lines of the access log, by the ARN of its group. */
  readonly accessLog: () => readonly { readonly group: string; readonly line: string }[];
  /** Whether any answer was one of 5xx. */
  readonly serverErrors: () => number;
};

type Found = { readonly route: Route; readonly parameters: Readonly<Record<string, string>> };

/** A request on its way to the function of its route. */
type Routed = {
  readonly request: HttpRequest;
  readonly found: Found;
  readonly claims: Readonly<Record<string, string>> | undefined;
  readonly requestId: string;
};

const apigateway = asService("apigateway.amazonaws.com");

/** A whole match before parameters, parameters before the rest of a path ("Working with routes for HTTP APIs"). */
const rankOf = (key: string): number =>
  key.includes("+}") ? 2 : key.includes("{") ? 1 : key === "$default" ? 3 : 0;

const matchIn = (key: string, method: string, path: string): Found["parameters"] | undefined => {
  if (key === "$default") return {};
  const [wanted = "", pattern = ""] = key.split(" ");
  if (wanted !== "ANY" && wanted !== method) return undefined;
  const names = [...pattern.matchAll(/\{(\w+)\+?\}/g)].map(([, name = ""]) => name);
  const shape = pattern.replaceAll(/\{\w+\+\}/g, "(.+)").replaceAll(/\{\w+\}/g, "([^/]+)");
  const found = new RegExp(`^${shape}$`).exec(path);
  return found === null
    ? undefined
    : Object.fromEntries(
        names.map((name, place) => [name, decodeURIComponent(found[place + 1] ?? "")]),
      );
};

const routeFor = ({ routes }: Api, method: string, path: string): Found | undefined =>
  routes
    .toSorted((one, other) => rankOf(one.key) - rankOf(other.key))
    .flatMap((route): readonly Found[] => {
      const parameters = matchIn(route.key, method, path);
      return parameters === undefined ? [] : [{ route, parameters }];
    })[0];

/** Every claim comes as text, a list as `[a b]`. */
const claimsIn = (payload: JWTPayload): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : String(value),
    ]),
  );

type Checked =
  | { readonly kind: "holds"; readonly claims: Readonly<Record<string, string>> | undefined }
  | { readonly kind: "fails"; readonly why: string };

type Result = {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
};

type Parts = {
  readonly estate: Estate;
  readonly lambdas: () => Lambdas;
  readonly clock: Clock;
  /** The keys that an issuer publishes. */
  readonly keysOf: (issuer: string) => Promise<JSONWebKeySet>;
};

/** API Gateway's HTTP API: the routes and the check of tokens that the template says, events and answers in the format 2.0. */
export const httpApi = ({ estate, lambdas, clock, keysOf }: Parts): HttpApi => {
  const log: { readonly group: string; readonly line: string }[] = [];
  let serverErrors = 0;

  const theApi = (): Api => {
    const [api, ...more] = estate.apis.values();
    if (api?.stage === undefined || more.length > 0)
      throw new Error("the rehearsal needs one API, with a stage");
    return api;
  };

  const check = async (
    api: Api,
    { authorizer }: Route,
    headers: Readonly<Record<string, string>>,
  ): Promise<Checked> => {
    if (authorizer === undefined) return { kind: "holds", claims: undefined };
    const wanted = api.authorizers.get(authorizer);
    const token = headers["authorization"]?.replace(/^Bearer\s+/i, "");
    if (wanted === undefined || token === undefined) return { kind: "fails", why: "Unauthorized" };
    try {
      const keys = createLocalJWKSet(await keysOf(wanted.issuer));
      const { payload } = await jwtVerify(token, keys, {
        issuer: wanted.issuer,
        algorithms: ["RS256"],
        currentDate: new Date(clock.now()),
      });
      const audience = payload.aud ?? payload["client_id"];
      const named = Array.isArray(audience) ? audience : [audience];
      return named.some((one) => wanted.audiences.includes(String(one)))
        ? { kind: "holds", claims: claimsIn(payload) }
        : { kind: "fails", why: "invalid audience" };
    } catch (fault) {
      if (fault instanceof errors.JOSEError) return { kind: "fails", why: fault.code };
      throw fault;
    }
  };

  const eventOf = (
    api: Api,
    { request, found: { route, parameters }, claims, requestId }: Routed,
  ) => {
    const url = new URL(request.path, api.address);
    const { body } = request;
    const isText = typeof body === "string";
    return {
      version: "2.0",
      routeKey: route.key,
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      ...(request.cookies === undefined ? {} : { cookies: request.cookies }),
      headers: {
        host: url.host,
        "x-forwarded-proto": "https",
        "content-length": String(body === undefined ? 0 : Buffer.byteLength(body)),
        ...request.headers,
      },
      pathParameters: parameters,
      requestContext: {
        accountId: estate.account,
        apiId: api.id,
        domainName: url.host,
        domainPrefix: api.id,
        http: {
          method: request.method,
          path: url.pathname,
          protocol: "HTTP/1.1",
          sourceIp: "192.0.2.1",
          userAgent: "rehearsal",
        },
        requestId,
        routeKey: route.key,
        stage: "$default",
        time: new Date(clock.now()).toUTCString(),
        timeEpoch: clock.now(),
        ...(claims === undefined ? {} : { authorizer: { jwt: { claims, scopes: null } } }),
      },
      ...(body === undefined ? {} : { body: isText ? body : Buffer.from(body).toString("base64") }),
      isBase64Encoded: body !== undefined && !isText,
    };
  };

  const written = (api: Api, context: Readonly<Record<string, string>>): void => {
    const access = api.stage?.accessLog;
    if (access === undefined) return;
    const line = access.format.replaceAll(
      /\$context\.([\w.]+)/g,
      (_, name: string) => context[name] ?? "-",
    );
    log.push({ group: access.group, line });
  };

  const own = (status: number, message: string): HttpAnswer => ({
    status,
    headers: { "content-type": "application/json" },
    cookies: [],
    body: Buffer.from(JSON.stringify({ message })),
  });

  const answerOf = (result: Result): HttpAnswer => ({
    status: result.statusCode ?? 200,
    headers: result.headers ?? {},
    cookies: result.cookies ?? [],
    body: Buffer.from(result.body ?? "", result.isBase64Encoded === true ? "base64" : "utf8"),
  });

  const integrated = async (api: Api, routed: Routed): Promise<HttpAnswer> => {
    const { found } = routed;
    const arn = api.integrations.get(found.route.target) ?? "";
    const [method = "", path = ""] = found.route.key.split(" ");
    // The path as the route has it, parameters and all.
    const source = `arn:aws:execute-api:${estate.region}:${estate.account}:${api.id}/$default/${method}${path}`;
    const event = eventOf(api, routed);
    const invoked = await lambdas().invoke({ caller: apigateway, source }, arn, event);
    return invoked.kind === "answered"
      ? answerOf(invoked.answer as Result)
      : own(500, "Internal Server Error");
  };

  return {
    address: () => theApi().address,
    accessLog: () => log,
    serverErrors: () => serverErrors,
    ask: async (request) => {
      const api = theApi();
      const requestId = randomUUID();
      const path = new URL(request.path, api.address).pathname;
      const found = routeFor(api, request.method, path);
      if (found === undefined) return own(404, "Not Found");
      const checked = await check(api, found.route, request.headers ?? {});
      const isOpen = checked.kind === "holds";
      const answer = isOpen
        ? await integrated(api, { request, found, claims: checked.claims, requestId })
        : own(401, "Unauthorized");
      if (answer.status >= 500) serverErrors += 1;
      written(api, {
        requestId,
        routeKey: found.route.key,
        status: String(answer.status),
        ...(isOpen ? { "integration.status": "200" } : { "authorizer.error": checked.why }),
      });
      return answer;
    },
  };
};
