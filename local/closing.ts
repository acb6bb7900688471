import type { ServerType } from "@hono/node-server";
import type { Server } from "node:http";

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
