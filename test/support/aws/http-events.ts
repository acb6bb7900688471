import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { routes } from "../../../infra/routes.ts";

export const issuer = "https://tokens.example.invalid/office";
export const audience = "tasdiq-office";
export const personClaim = "custom:personnelNumber";

type Claims =
  APIGatewayProxyEventV2WithJWTAuthorizer["requestContext"]["authorizer"]["jwt"]["claims"];

/** What an HTTP API says of a person's token: every claim as text. */
export const claimsOf = (person: string, change: Claims = {}): Claims => ({
  iss: issuer,
  aud: audience,
  sub: `subject-of-${person}`,
  exp: String(Math.floor(Date.now() / 1000) + 3600),
  iat: String(Math.floor(Date.now() / 1000)),
  token_use: "id",
  name: `Name Of ${person}`,
  [personClaim]: person,
  ...change,
});

export type Request = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An HTTP API hands them on beside the headers. */
  readonly cookies?: readonly string[];
  /** Text as it is sent; bytes, which the API hands on in base64; anything else as JSON. */
  readonly body?: unknown;
  /** Undefined: the route asked for no token. */
  readonly claims: Claims | undefined;
};

const bodyOf = (
  body: unknown,
): Pick<APIGatewayProxyEventV2WithJWTAuthorizer, "body" | "isBase64Encoded"> => {
  if (body === undefined) return { isBase64Encoded: false };
  if (body instanceof Uint8Array)
    return { body: Buffer.from(body).toString("base64"), isBase64Encoded: true };
  return { body: typeof body === "string" ? body : JSON.stringify(body), isBase64Encoded: false };
};

const lengthOf = (body: unknown): number =>
  body instanceof Uint8Array ? body.length : Buffer.byteLength(bodyOf(body).body ?? "");

export const domainName = "abcdefghij.execute-api.eu-central-1.amazonaws.com";

/** An HTTP API's event, payload format 2.0. */
export const httpEvent = ({
  method,
  path,
  query = "",
  headers = {},
  cookies,
  body,
  claims,
}: Request): APIGatewayProxyEventV2WithJWTAuthorizer => {
  const routeKey = `${method} ${path}`;
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: query,
    headers: {
      accept: "*/*",
      authorization: "Bearer secret.bearer.token",
      "content-length": String(lengthOf(body)),
      "content-type": body instanceof Uint8Array ? "application/octet-stream" : "application/json",
      host: domainName,
      "x-forwarded-for": "192.0.2.1",
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
      ...headers,
    },
    requestContext: {
      accountId: "000000000000",
      apiId: "abcdefghij",
      domainName,
      domainPrefix: "abcdefghij",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" },
      requestId: "request-1",
      routeKey,
      stage: "$default",
      time: "01/Jan/2026:00:00:00 +0000",
      timeEpoch: Date.now(),
      ...(claims === undefined ? {} : { authorizer: { jwt: { claims, scopes: [] } } }),
    } as APIGatewayProxyEventV2WithJWTAuthorizer["requestContext"],
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
    ...bodyOf(body),
  };
};

export const functionNames = [
  "open-case",
  "record-act",
  "record-plenary-vote",
  "release-notification",
  "administer-office",
  "read",
  "show-log",
  "notify-depositary",
  "mail-events",
  "state-machine-tasks",
  "driver",
  "sweep",
  "found-office",
  "rebuild-register",
] as const;
/** The pages are loaded by those who ask for them, and what prints for them. */
export type FunctionName = (typeof functionNames)[number] | "pages" | "render-paper";

const shapeOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+").replaceAll(/\{\w+\+\}/g, ".+")}$`);

const isFunctionName = (name: string): name is FunctionName =>
  [...functionNames, "pages", "render-paper"].includes(name);

/** The function that a route leads to: a whole match before parameters, as the platform has it. */
export const functionAt = (method: string, path: string): FunctionName => {
  const [found] = Object.entries(routes)
    .filter(([route]) => {
      const [by, place = ""] = route.split(" ");
      return by === method && shapeOf(place).test(path);
    })
    .toSorted(([one], [other]) => one.split("{").length - other.split("{").length);
  if (found === undefined || !isFunctionName(found[1]))
    throw new Error(`the API has no route ${method} ${path}`);
  return found[1];
};
