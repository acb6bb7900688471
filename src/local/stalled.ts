import type { ServerType } from "@hono/node-server";

/** Whoever takes nothing of an answer for so many milliseconds is cut off; the system notices it after twice as many at the latest. */
const longestStall = 30_000;

/**
 * Cuts off readers who ask and do not read, with what is kept in memory for them. A request that is still worked on is not meant,
 * however long it takes: of that nothing is waiting to be read.
 */
export const cutOffStalled = (server: ServerType, limit = longestStall): void => {
  if (!("setTimeout" in server && "closeIdleConnections" in server)) return;
  server.setTimeout(limit, (socket) => {
    if (socket.writableLength > 0) socket.destroy();
  });
};
