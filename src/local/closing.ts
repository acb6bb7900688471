import type { ServerType } from "@hono/node-server";
import type { Server } from "node:http";
import { setTimeout as after } from "node:timers/promises";

/** What is under way when a server is asked to stop may take so many more milliseconds. */
export const longestLeave = 10_000;
/** How often connections that have nothing more to answer are looked for. */
const every = 50;

type Closed = Pick<
  Server,
  "close" | "closeIdleConnections" | "closeAllConnections" | "prependListener"
>;

const overHttp1 = (server: ServerType): Closed => {
  if ("closeIdleConnections" in server) return server;
  throw new Error("the server was made for another version of HTTP");
};

type Leaving = {
  /** Asks for the end of what is under way, and answers when it has ended. */
  readonly stop: () => Promise<void>;
  /** Aborted at half the limit: what would rather be whole is then broken off as well. */
  readonly hurry: AbortController;
};

/** Ends what a server does beside answering: `left` where it goes on at the limit. */
export const leaveWithin = async (
  { stop, hurry }: Leaving,
  limit: number,
): Promise<"ended" | "left"> => {
  const waiting = new AbortController();
  const { signal } = waiting;
  const hurrying = setTimeout(() => {
    hurry.abort();
  }, limit / 2);
  try {
    const ended = stop().then(() => "ended" as const);
    return await Promise.race([ended, after(limit, "left" as const, { signal })]);
  } finally {
    clearTimeout(hurrying);
    waiting.abort();
  }
};

/** Each connection ends with the answer that is given on it: whoever asks without a pause would keep the server for ever. */
const answerLast = (server: Closed): void => {
  server.prependListener("request", (_, response) => {
    response.setHeader("connection", "close");
  });
};

/**
 * Closes a server: nobody new gets in, and what was asked is answered. What takes longer than the limit, such as a sender
 * that never ends its request, is cut off; nothing of it was acknowledged.
 */
export const closeWithin = (given: ServerType, limit: number): Promise<void> =>
  new Promise((closed) => {
    const server = overHttp1(given);
    answerLast(server);
    const idle = setInterval(() => {
      server.closeIdleConnections();
    }, every);
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, limit);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      closed();
    });
  });
