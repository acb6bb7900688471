import { serve } from "@hono/node-server";
import { apiOver } from "../http/api/app.ts";
import { armTimer, type Timer } from "./driver/timer.ts";
import type { Home } from "./home/home.ts";

export type Server = { readonly port: number; readonly close: () => Promise<void> };

const hour = 3_600_000;

// A command beside the server may leave a driver to be woken, so somebody looks every hour, and when a timer is due.
const keepUp = (home: Home): (() => void) => {
  const arm = (): Timer => {
    const due = Math.min(
      home.driver.nextDue() ?? Number.POSITIVE_INFINITY,
      home.clock.now() + hour,
    );
    return armTimer(due, home.clock.now, () => {
      void home.catchUp().finally(() => {
        timer = arm();
      });
    });
  };
  let timer = arm();
  return () => {
    timer.cancel();
  };
};

/** Serves a home's API on the loopback address; port 0 takes a free one. */
export const serveHome = async (home: Home, port: number): Promise<Server> => {
  await home.catchUp();
  const stopWatching = keepUp(home);
  return new Promise((resolve) => {
    const server = serve(
      { fetch: apiOver(home.desk).fetch, hostname: "127.0.0.1", port },
      (address) => {
        resolve({
          port: address.port,
          close: () =>
            new Promise<void>((closed) => {
              stopWatching();
              server.close(() => {
                closed();
              });
            }),
        });
      },
    );
  });
};
