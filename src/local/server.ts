import { serve } from "@hono/node-server";
import { healthOf } from "../api/health.ts";
import { beginHearing } from "../api/hear-others.ts";
import { loopbackOnly } from "../api/loopback.ts";
import { serverFault } from "../api/problem.ts";
import { routes } from "../api/routes.ts";
import { serve as serveRoutes } from "../api/serve.ts";
import type { Swept } from "../ledger/sweep/sweep.ts";
import { sweptLine, type SweptLine } from "../ledger/sweep/sweeps.ts";
import { type ReadingLimits, readingTurns, usualReading } from "../api/reading-turns.ts";
import { demonstrationRates, type Rates, usualRates } from "../console/rates.ts";
import { type Site, siteOver } from "../console/site.ts";
import { abortableLog, logKeeper, type LogKeeper, sweeper, type Sweeper } from "./hourly.ts";
import { apiOf } from "./api.ts";
import { type ApiToken, apiTokenOf } from "./api-token.ts";
import { type Keeping, keepUp } from "./background-work.ts";
import { closeWithin, leaveWithin, longestLeave } from "./closing.ts";
import { HomeFault } from "./disk-fault.ts";
import type { Home } from "./home/home.ts";
import { type HomeLog, logOf } from "./home/log.ts";
import { roomIn } from "./home/room.ts";
import { sweepHome } from "./home/sweep.ts";
import { pagesOf, turnedAwayOf } from "./pages.ts";
import { cutOffStalled } from "./stalled.ts";
import { loopbackAddress, type Reach, thisMachine, whyNotServed } from "./reach.ts";

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
const drainBody =
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

export type Server = { readonly port: number; readonly close: () => Promise<void> };

// Where no folder is named for checkpoints, a person decides when one is made, unless whoever serves asks for them.
// A seal under way is made as a rule before the server goes; that of a long log is broken off.
const keeperOf = (home: Home, sealsByItself: boolean, leaving: AbortSignal): LogKeeper => {
  if (home.settings.checkpointsFolder === null && !sealsByItself)
    return { look: () => Promise.resolve() };
  const log = (): HomeLog => ({ ...logOf(home), log: abortableLog(home.ledger, leaving) });
  const { isOn: isHeldBack } = home.holdingBack;
  return logKeeper({ log, now: home.clock.now, warn: home.desk.ports.warn, isHeldBack, leaving });
};

const sweeperOf = (home: Home, log: Serving["log"], leaving: AbortSignal): Sweeper => {
  const sweep = (before: Swept | undefined) => sweepHome(home, { before, leaving });
  const done = (swept: Swept): void => log?.(sweptLine(swept));
  return sweeper({ sweep, now: home.clock.now, warn: home.desk.ports.warn, leaving, done });
};

/** How a home is served; what is left out is as on one machine. */
export type Serving = {
  readonly rates?: Rates;
  readonly reading?: ReadingLimits;
  readonly reach?: Reach;
  /** Whether the log is kept sealed also where no folder is named for checkpoints, so that exports can be verified. */
  readonly sealsByItself?: boolean;
  /** What this server shows at the issuer where people sign in, if it is to show something. */
  readonly clientSecret?: string | undefined;
  /** Takes what this server counts, one object a line; left out where nobody gathers it. */
  readonly log?: ((line: SweptLine) => void) | undefined;
};

type Chosen = Required<Pick<Serving, "rates" | "reading" | "reach">> &
  Pick<Serving, "clientSecret"> & {
    readonly token: ApiToken | undefined;
    readonly sweeps: Sweeper;
    readonly keeping: Keeping;
  };

const siteOf = (
  home: Home,
  { rates, reading, reach, token, sweeps, keeping, ...chosen }: Chosen,
): Site => {
  const api = apiOf(home, { sweeps });
  const inTurn = readingTurns(reading);
  return {
    // Its token is for those who may read the home's files, so it is for those on this machine.
    api:
      reach.kind === "public"
        ? undefined
        : serveRoutes(routes, api, {
            guards: [loopbackOnly(turnedAwayOf(home))],
            ...(token === undefined ? {} : { admit: token.admit }),
            inTurn,
            fault: serverFault(home.desk.ports),
          }),
    pages: pagesOf(home, { api, rates, inTurn, reach, sweeps, ...chosen }),
    health: healthOf(home.desk.ports, {
      writable: () => Promise.resolve(home.ledger.isWritable()),
      room: () => roomIn(home.folder),
      driven: () => Promise.resolve(keeping.isCarriedOn()),
    }),
  };
};

const stillAtWork = [
  "the server stopped during a check of the office; the next server repeats it",
  new Error(`it did not end within ${String(longestLeave / 1000)} seconds`),
] as const;

const ratesOf = ({ settings }: Home): Rates =>
  settings.demonstration ? demonstrationRates : usualRates;

/** The token that this server's API asks for; undefined where it has no API, or is open to everybody on the machine. */
const tokenFor = (home: Home, reach: Reach): ApiToken | undefined =>
  reach.kind === "public" || home.settings.demonstration
    ? undefined
    : apiTokenOf(home.folder, turnedAwayOf(home));

const withToken = async (server: Server, token: ApiToken | undefined): Promise<Server> => {
  try {
    await token?.place();
    return server;
  } catch (cause) {
    await server.close();
    throw cause;
  }
};

/**
 * Serves a home: its API to those on this machine, its pages where people can sign in, and how it is. Port 0 takes a free
 * one. Closing answers what was asked before and ends what is done beside, both within `longestLeave`, and leaves the home to
 * its opener; what is under way longer is given up by closing the home, as by a killed process, and the next one goes on with it.
 * @throws when the port is taken, or the home may not be served in this way
 */
export const serveHome = async (
  home: Home,
  port: number,
  serving: Serving = {},
): Promise<Server> => {
  const { reading = usualReading, reach = thisMachine, sealsByItself = false } = serving;
  const { rates = ratesOf(home), clientSecret } = serving;
  const whyNot = whyNotServed(home, reach);
  if (whyNot !== undefined) throw new HomeFault(whyNot);
  const [leaving, hurry] = [new AbortController(), new AbortController()];
  const sweeps = sweeperOf(home, serving.log, leaving.signal);
  // The sweep first, which does what is due too: beside damage nothing is sealed either.
  const chores = [sweeps, keeperOf(home, sealsByItself, hurry.signal)];
  const keeping = keepUp({ home, chores, leaving, elapsed: () => performance.now() });
  const token = tokenFor(home, reach);
  const chosen = { rates, reading, reach, clientSecret, token, sweeps, keeping };
  const site = siteOver(siteOf(home, chosen));
  const hostname = reach.kind === "public" ? reach.host : loopbackAddress;
  return new Promise((resolve, reject) => {
    // The library would cut a connection half a second after it answered a body that it did not read.
    const listening = { fetch: drainBody(site), hostname, port, autoCleanupIncoming: false };
    const server = serve(listening, (address) => {
      const endHearing = beginHearing();
      const started: Server = {
        port: address.port,
        close: async () => {
          const kept = leaveWithin({ stop: keeping.stop, hurry }, longestLeave);
          await closeWithin(server, longestLeave);
          endHearing();
          token?.remove();
          if ((await kept) === "left") home.desk.ports.warn(...stillAtWork);
        },
      };
      // Now that the port is its own: a server that does not start takes no other's token away.
      resolve(withToken(started, token));
    });
    cutOffStalled(server);
    server.once("error", (fault: Error) => {
      void keeping.stop().then(() => {
        reject(fault);
      });
    });
  });
};
