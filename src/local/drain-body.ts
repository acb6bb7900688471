type Ask = (request: Request, given?: object) => Response | Promise<Response>;

/** Of a body that nobody wanted so many bytes are passed over; whoever sends more is cut off. */
const mostPassedOver = 64 * 1024 * 1024;

const passedOver = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> => {
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.length;
    if (size > mostPassedOver) return reader.cancel();
  }
};

const isSent = ({ method, headers }: Request): boolean =>
  method !== "GET" &&
  method !== "HEAD" &&
  (headers.has("transfer-encoding") || Number(headers.get("content-length") ?? 0) > 0);

/** Gives the whole answer at once and ends it when the body has been passed over. */
const endingLate = async (
  answer: Response,
  body: ReadableStream<Uint8Array>,
): Promise<Response> => {
  const { status, headers } = answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const late = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(bytes);
    },
    pull: async (controller) => {
      // Whoever hangs up while sending has no use for the rest of the answer either.
      await passedOver(body.getReader()).catch(() => undefined);
      controller.close();
    },
  });
  const whole = new Headers(headers);
  whole.set("content-length", String(bytes.length));
  return new Response(late, { status, headers: whole });
};

/**
 * Answers before a body is read where the answer does not depend on it. What is still sent is then passed over while the answer
 * is out already: who is sending when a connection is closed may never see what was answered (RFC 9112, section 9.6).
 */
export const drainBody =
  (ask: Ask): Ask =>
  async (request, given) => {
    const answer = await ask(request, given);
    if (!isSent(request)) return answer;
    // It had to be counted and was too long; the rest is cut off with the connection.
    if (answer.status === 413 && request.headers.has("transfer-encoding"))
      answer.headers.set("connection", "close");
    if (request.bodyUsed || request.body === null) return answer;
    return endingLate(answer, request.body);
  };
