import * as z from "zod/mini";
import { utf8Of } from "../../domain/utf8.ts";

/** As much of an HTTP API's event (payload format 2.0) as is needed. */
const eventSchema = z.object({
  rawPath: z.string(),
  rawQueryString: z.optional(z.string()),
  headers: z.record(z.string(), z.string()),
  // An HTTP API takes them out of the headers.
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
  requestContext: z.object({
    domainName: z.string(),
    http: z.object({ method: z.string(), sourceIp: z.optional(z.string()) }),
    authorizer: z.optional(
      z.object({
        jwt: z.optional(z.object({ claims: z.record(z.string(), z.unknown()) })),
      }),
    ),
  }),
});

type HttpEvent = z.infer<typeof eventSchema>;

/** What a token says, as the HTTP API checked it; undefined where none was asked for. */
export type Claims = Readonly<Record<string, unknown>> | undefined;

export type Received = {
  readonly request: Request;
  readonly claims: Claims;
  /** The network address from which it came. */
  readonly askedFrom: string;
};

type Headers = Readonly<Record<string, string>>;

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
export const received = (given: unknown): Received => {
  const event = eventSchema.parse(given);
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
