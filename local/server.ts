import { serve } from "@hono/node-server";
import { apiOver } from "../http/api/app.ts";
import { siteOver } from "../http/site.ts";
import type { Api } from "../http/api/api.ts";
import { loopbackOnly } from "../http/api/loopback.ts";
import { pagesOf } from "./pages.ts";
import { armTimer, type Timer } from "./driver/timer.ts";
import type { Home } from "./home/home.ts";
import { logOf } from "./home/log.ts";
import { logKeeper, type LogKeeper } from "./log-keeper.ts";

export type Server = { readonly port: number; readonly close: () => Promise<void> };

const minute = 60_000;

// Where no folder is named for checkpoints, a person decides when one is made.
const keeperOf = (home: Home): LogKeeper =>
  home.settings.checkpointsFolder === null
    ? { look: () => Promise.resolve() }
    : logKeeper({ log: () => logOf(home), now: home.clock.now, tell: home.desk.world.tell });

/**
 * A command beside the server may leave a driver to be woken, so somebody looks every minute, and when a timer is due; so does
 * the keeper of the log. Answers what stops it, after the look that is under way.
 */
const keepUp = (home: Home): (() => Promise<void>) => {
  const keeper = keeperOf(home);
  const arm = (): Timer => {
    const due = Math.min(
      home.driver.nextDue() ?? Number.POSITIVE_INFINITY,
      home.clock.now() + minute,
    );
    return armTimer(due, home.clock.now, () => {
      looking = look();
    });
  };
  const look = async (): Promise<void> => {
    try {
      await home.catchUp();
    } catch (fault) {
      home.desk.world.tell("drivers could not be healed; the next look tries again", fault);
    }
    await keeper.look();
    if (!stopped) timer = arm();
  };
  let stopped = false;
  let timer = arm();
  let looking = keeper.look();
  return () => {
    stopped = true;
    timer.cancel();
    return looking;
  };
};

/** A ticket to this server holds so long, in milliseconds; what it leads to asks for none. */
const ticketLife = 15 * minute;

const apiOf = ({ desk, clock }: Home): Api => ({
  desk,
  guards: [loopbackOnly],
  credentialOf: (_, signature) =>
    signature === undefined ? { kind: "name" } : { kind: "signature", signature },
  uploads: {
    ticket: ({ digest }) =>
      Promise.resolve({
        method: "PUT",
        url: `/api/documents/${digest}`,
        headers: {},
        expiresAt: new Date(clock.now() + ticketLife).toISOString(),
      }),
  },
  heard: () => undefined,
});

/**
 * Serves a home's API, and its pages where people can sign in, on the loopback address, to those on this machine; port 0 takes a free one. Closing answers what
 * was asked before, and leaves the home to its opener.
 * @throws when the port is taken
 */
export const serveHome = async (home: Home, port: number): Promise<Server> => {
  await home.catchUp();
  const stopWatching = keepUp(home);
  const api = apiOver(apiOf(home));
  const pages = pagesOf(home);
  const fetch = pages === undefined ? api.fetch : siteOver({ api, pages });
  return new Promise((resolve, reject) => {
    // The library cuts a connection half a second after it answered a body that it did not read; Node reads it to its end, and
    // a slow sender gets the answer.
    const listening = { fetch, hostname: "127.0.0.1", port, autoCleanupIncoming: false };
    const server = serve(listening, (address) => {
      resolve({
        port: address.port,
        close: () =>
          new Promise<void>((closed) => {
            const watched = stopWatching();
            server.close(() => {
              void watched.then(closed);
            });
          }),
      });
    });
    server.once("error", (fault: Error) => {
      void stopWatching().then(() => {
        reject(fault);
      });
    });
  });
};
