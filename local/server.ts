import { serve } from "@hono/node-server";
import { checkpointAtHand } from "../application/log/at-hand.ts";
import { addLeaves } from "../application/log/sequence.ts";
import { apiOver } from "../http/api/app.ts";
import type { Api } from "../http/api/api.ts";
import { streamed, type LogApi } from "../http/api/log.ts";
import { loopbackOnly } from "../http/api/loopback.ts";
import { usualRates, type Rates } from "../http/pages/rates.ts";
import { healthOf } from "../http/health.ts";
import { siteOver, type Site } from "../http/site.ts";
import { armTimer, type Timer } from "./driver/timer.ts";
import type { Home } from "./home/home.ts";
import { logOf } from "./home/log.ts";
import { readerOf, sweepHome } from "./home/sweep.ts";
import { logKeeper, type LogKeeper } from "./log-keeper.ts";
import { whyNotServed } from "./may-serve.ts";
import { pagesOf } from "./pages.ts";
import { tracesIn } from "./post.ts";
import { loopbackAddress, thisMachine, type Reach } from "./reach.ts";
import { sweeper, type Sweeper } from "./sweeper.ts";

export type Server = { readonly port: number; readonly close: () => Promise<void> };

const minute = 60_000;

// Where no folder is named for checkpoints, a person decides when one is made, unless whoever serves asks for them.
const keeperOf = (home: Home, sealsByItself: boolean): LogKeeper =>
  home.settings.checkpointsFolder === null && !sealsByItself
    ? { look: () => Promise.resolve() }
    : logKeeper({ log: () => logOf(home), now: home.clock.now, tell: home.desk.world.tell });

/** So many entries are read whole in one sweep, some seconds' work; the next one goes on where it stopped. */
const mostEntries = 20_000;

const sweeperOf = (home: Home): Sweeper => {
  const reader = readerOf(home, mostEntries);
  const sweep = () => sweepHome(home, { reader });
  return sweeper({ sweep, now: home.clock.now, tell: home.desk.world.tell });
};

/**
 * A command beside the server may leave a driver to be woken, so somebody looks every minute, and when a timer is due; so do
 * the keeper of the log and the sweeper. Answers what stops it, after the look that is under way.
 */
const keepUp = (home: Home, keeper: LogKeeper, swept: Sweeper): (() => Promise<void>) => {
  const keep = async (): Promise<void> => {
    await keeper.look();
    await swept.look();
  };
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
    await keep();
    if (!stopped) timer = arm();
  };
  let stopped = false;
  let timer = arm();
  let looking = keep();
  return () => {
    stopped = true;
    timer.cancel();
    return looking;
  };
};

/** A ticket to this server holds so long, in milliseconds; what it leads to asks for none. */
const ticketLife = 15 * minute;

const apiOf = (home: Home): Api => ({
  desk: home.desk,
  guards: [loopbackOnly],
  credentialOf: (_, signature) =>
    signature === undefined ? { kind: "name" } : { kind: "signature", signature },
  uploads: {
    ticket: ({ digest }) =>
      Promise.resolve({
        method: "PUT",
        url: `/api/documents/${digest}`,
        headers: {},
        expiresAt: new Date(home.clock.now() + ticketLife).toISOString(),
      }),
  },
  told: home.notices,
  traces: (reference) => tracesIn(home.outbox, reference),
  // Each time anew, as an audit at the command line does.
  checkpointed: () => checkpointAtHand(logOf(home)),
  heard: () => undefined,
});

const logApiOf = (home: Home): LogApi => ({
  open: async () => {
    const log = logOf(home);
    // As before an export at the command line: what is on record is put into the log; nothing is sealed or signed.
    await addLeaves(log.log);
    return log;
  },
  handOut: streamed,
});

/** How a home is served; what is left out is as on one machine. */
export type Serving = {
  readonly rates?: Rates;
  readonly reach?: Reach;
  /** Whether the log is kept sealed also where no folder is named for checkpoints, so that exports can be verified. */
  readonly sealsByItself?: boolean;
  /** What this server shows at the issuer where people sign in, if it is to show something. */
  readonly clientSecret?: string | undefined;
};

type Chosen = Required<Pick<Serving, "rates" | "reach">> &
  Pick<Serving, "clientSecret"> & { readonly swept: Sweeper };

const siteOf = (home: Home, { rates, reach, clientSecret, swept }: Chosen): Site => {
  const log = logApiOf(home);
  return {
    // Reading through the API asks for no credential here, so it is for those on this machine.
    api: reach.kind === "public" ? undefined : apiOver({ ...apiOf(home), swept: swept.last }, log),
    pages: pagesOf(home, { log, rates, reach, clientSecret }),
    health: healthOf(home.desk.world, {
      writable: () => Promise.resolve(home.ledger.isWritable()),
    }),
  };
};

/**
 * Serves a home: its API to those on this machine, its pages where people can sign in, and how it is. Port 0 takes a free
 * one. Closing answers what was asked before, and leaves the home to its opener.
 * @throws when the port is taken, or the home may not be served in this way
 */
export const serveHome = async (
  home: Home,
  port: number,
  { rates = usualRates, reach = thisMachine, sealsByItself = false, clientSecret }: Serving = {},
): Promise<Server> => {
  const whyNot = await whyNotServed(home, reach);
  if (whyNot !== undefined) throw new Error(whyNot);
  await home.catchUp();
  const swept = sweeperOf(home);
  const stopWatching = keepUp(home, keeperOf(home, sealsByItself), swept);
  const fetch = siteOver(siteOf(home, { rates, reach, clientSecret, swept }));
  const hostname = reach.kind === "public" ? reach.host : loopbackAddress;
  return new Promise((resolve, reject) => {
    // The library cuts a connection half a second after it answered a body that it did not read; Node reads it to its end, and
    // a slow sender gets the answer.
    const listening = { fetch, hostname, port, autoCleanupIncoming: false };
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
