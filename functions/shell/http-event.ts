import * as z from "zod/mini";

/** As much of an HTTP API's event (payload format 2.0) as is needed. */
const eventSchema = z.object({
  rawPath: z.string(),
  rawQueryString: z.optional(z.string()),
  headers: z.record(z.string(), z.string()),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
  requestContext: z.object({
    domainName: z.string(),
    http: z.object({ method: z.string() }),
    authorizer: z.optional(
      z.object({
        jwt: z.optional(z.object({ claims: z.record(z.string(), z.unknown()) })),
      }),
    ),
  }),
});

/** What a token says, as the HTTP API checked it; undefined where none was asked for. */
export type Claims = Readonly<Record<string, unknown>> | undefined;

export type Received = { readonly request: Request; readonly claims: Claims };

/**
 * The request in an event.
 * @throws when the event is not of this format: then the function is wired wrongly
 */
export const received = (event: unknown): Received => {
  const {
    rawPath,
    rawQueryString = "",
    headers,
    body,
    isBase64Encoded,
    requestContext,
  } = eventSchema.parse(event);
  const { domainName, http, authorizer } = requestContext;
  const query = rawQueryString === "" ? "" : `?${rawQueryString}`;
  // Nothing here reads the body of what is only looked at, and a request of the platform refuses to carry one then.
  const isCarried = body !== undefined && http.method !== "GET" && http.method !== "HEAD";
  const sent = isCarried ? Buffer.from(body, isBase64Encoded === true ? "base64" : "utf8") : null;
  return {
    request: new Request(`https://${domainName}${rawPath}${query}`, {
      method: http.method,
      headers,
      body: sent,
    }),
    claims: authorizer?.jwt?.claims,
  };
};

export type HttpResult = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The answer as an HTTP API takes it; the API answers in text only. */
export const resultOf = async (response: Response): Promise<HttpResult> => ({
  statusCode: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
});
