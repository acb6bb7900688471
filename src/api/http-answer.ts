/** What an answer carries: all at once, made while it is read, or nothing. */
type Body = string | Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array> | null;

/**
 * What a route answers over HTTP, as plain values: whoever has no server reads it as it is, and need not load what Node has for
 * the web.
 */
export class HttpAnswer {
  readonly body: Body;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    body: Body,
    {
      status = 200,
      headers = {},
    }: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    this.body = body;
    this.status = status;
    this.headers = headers;
  }
}

const isAtOnce = (body: Body): body is Exclude<Body, AsyncIterable<Uint8Array>> =>
  body === null || typeof body === "string" || body instanceof Uint8Array;

const streams = new WeakSet<Response>();

/** Whether an answer is made while it is read. */
export const isStreamed = (response: Response): boolean => streams.has(response);

/** The answer as a server gives it. */
export const responseOf = ({ body, status, headers: given }: HttpAnswer): Response => {
  // Made anew each time: the server writes the length of the body into the object that it is given.
  const headers = { ...given };
  // By the constructor, and not by `Response.json`: under a server for Node.js that one makes another class of answers.
  if (isAtOnce(body)) return new Response(body, { status, headers });
  const response = new Response(ReadableStream.from(body), { status, headers });
  streams.add(response);
  return response;
};
