import { utf8Of } from "../../src/values/text.ts";
import type { Claims } from "../../src/api/claims.ts";

type Headers = Readonly<Record<string, string>>;

/** As much of an HTTP API's event (payload format 2.0) as is needed. */
type HttpEvent = {
  readonly rawPath: string;
  readonly rawQueryString?: string;
  readonly headers: Headers;
  /** An HTTP API takes them out of the headers. */
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext: {
    readonly domainName: string;
    readonly http: { readonly method: string; readonly sourceIp?: string };
    readonly authorizer?: { readonly jwt?: { readonly claims?: Claims } };
  };
};

const textsIn = (value: unknown, path: string): boolean => {
  const found = path
    .split(".")
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : inner,
      value,
    );
  return typeof found === "string";
};

// The platform alone writes events; what tells this format from others is there.
const isHttpEvent = (event: unknown): event is HttpEvent =>
  typeof event === "object" &&
  event !== null &&
  "headers" in event &&
  ["rawPath", "requestContext.domainName", "requestContext.http.method"].every((path) =>
    textsIn(event, path),
  );

export type Received = {
  readonly request: Request;
  /** What a token says, as the HTTP API checked it; undefined where none was asked for. */
  readonly claims: Claims | undefined;
  /** The network address from which it came. */
  readonly askedFrom: string;
};

const addressIn = ({ rawPath, rawQueryString = "", requestContext }: HttpEvent): string => {
  const query = rawQueryString === "" ? "" : `?${rawQueryString}`;
  return `https://${requestContext.domainName}${rawPath}${query}`;
};

const sentIn = ({ body, isBase64Encoded, requestContext }: HttpEvent): Buffer | null => {
  const { method } = requestContext.http;
  // Nothing here reads the body of what is only looked at, and a request of the platform refuses to carry one then.
  if (body === undefined || method === "GET" || method === "HEAD") return null;
  return Buffer.from(body, isBase64Encoded === true ? "base64" : "utf8");
};

const headersIn = ({ headers, cookies = [] }: HttpEvent): Headers =>
  cookies.length === 0 ? headers : { ...headers, cookie: cookies.join("; ") };

/**
 * The request in an event.
 * @throws when the event is not of this format: then the function is wired wrongly
 */
export const received = (event: unknown): Received => {
  if (!isHttpEvent(event)) throw new TypeError("this is not an event of an HTTP API, format 2.0");
  const { http, authorizer } = event.requestContext;
  return {
    request: new Request(addressIn(event), {
      method: http.method,
      headers: headersIn(event),
      body: sentIn(event),
    }),
    claims: authorizer?.jwt?.claims,
    askedFrom: http.sourceIp ?? "unknown",
  };
};

export type HttpResult = {
  readonly statusCode: number;
  readonly headers: Headers;
  /** Each would need a header of its own, and an HTTP API takes one of a name. */
  readonly cookies?: readonly string[];
  readonly body: string;
  readonly isBase64Encoded?: true;
};

const bodyOf = (bytes: ArrayBuffer): Pick<HttpResult, "body" | "isBase64Encoded"> => {
  const body = utf8Of(bytes);
  return body === undefined
    ? { body: Buffer.from(bytes).toString("base64"), isBase64Encoded: true }
    : { body };
};

/** The answer as an HTTP API takes it: text as it is, and whatever is no text in base64. */
export const resultOf = async (response: Response): Promise<HttpResult> => {
  const cookies = response.headers.getSetCookie();
  const headers = [...response.headers].filter(([name]) => name !== "set-cookie");
  return {
    statusCode: response.status,
    headers: Object.fromEntries(headers),
    ...(cookies.length === 0 ? {} : { cookies }),
    ...bodyOf(await response.arrayBuffer()),
  };
};
