import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Context } from "hono";
import { openDesk } from "../../src/ledger/desk.ts";
import { officeIn, signInIn } from "../../src/ledger/reading/office-now.ts";
import { describeApi } from "../../src/api/routes/description.ts";
import { serve } from "../../src/api/serve.ts";
import { serverFault } from "../../src/api/problem.ts";
import { once } from "../../src/values/text.ts";
import { healthOf } from "../../src/api/health.ts";
import { pagesOver } from "../../src/console/app.ts";
import { usualRates } from "../../src/console/rates.ts";
import { lookWith } from "../../src/console/look/look.ts";
import { openIdSignIn } from "../../src/console/sign-in/openid.ts";
import { passkeySignIn } from "../../src/console/sign-in/passkeys.ts";
import { siteOver } from "../../src/console/site.ts";
import {
  dynamoDrafts,
  dynamoSentNotices,
  dynamoShortLived,
  lastSwept,
} from "../../src/aws/dynamo/index.ts";
import { countAnswer } from "../shell/count-answers.ts";
import { received, resultOf, type HttpResult } from "../shell/http-event.ts";
import { warn } from "../shell/log.ts";
import { logApiOf } from "../shell/log-api.ts";
import { endRetryBySweep, lookAgainBySweep } from "../shell/look-again.ts";
import { count } from "../shell/metrics.ts";
import { printByTypesetter } from "../shell/print.ts";
import { anything } from "../shell/records.ts";
import { setting } from "../shell/settings.ts";
import { derived } from "../shell/services/derived.ts";
import { tables } from "../shell/services/tables.ts";
import { openPorts } from "../shell/ports.ts";

const desk = openDesk({
  ...openPorts(anything),
  derived: derived(),
  lookAgain: lookAgainBySweep(),
  endRetry: endRetryBySweep(),
  lettersSent: "bySystem",
});
const { ports } = desk;
const now = (): number => Date.now();

// Each request is handed to the app together with where it came from, as the app's environment.
const askedFrom = (c: Context): string => {
  const env: unknown = c.env;
  const isGiven = typeof env === "object" && env !== null && "askedFrom" in env;
  return isGiven && typeof env.askedFrom === "string" ? env.askedFrom : "unknown";
};

const turnedAway = (why: string): void => {
  warn("visitorTurnedAway", { why });
  count("Unauthenticated");
};

const govuk = createRequire(import.meta.url).resolve(
  "govuk-frontend/dist/govuk/govuk-frontend.min.css",
);

// An HTTP API is reached by TLS.
const signingIn = { secure: true, now, turnedAway };

const pages = pagesOver({
  desk,
  guards: [],
  signIn: passkeySignIn({
    ...signingIn,
    kept: dynamoShortLived(tables(), now),
    office: officeIn(ports.ledger),
    otherwise: openIdSignIn({
      ...signingIn,
      onRecord: signInIn(ports.ledger),
      // An HTTP API is reached by the names that it was given.
      originOf: (c) => new URL(c.req.url).origin,
      tell: ports.warn,
    }),
  }),
  print: printByTypesetter(),
  look: lookWith(readFileSync(govuk, "utf8")),
  drafts: dynamoDrafts(tables(), ports.clock),
  sentNotices: dynamoSentNotices(tables()),
  sweeps: { last: lastSwept(tables(), "sweep") },
  log: logApiOf(desk),
  originOf: (c) => new URL(c.req.url).origin,
  rates: usualRates,
  now,
  addressOf: askedFrom,
  onAnswer: countAnswer,
  turnedAway,
});

// Whether the tables take an entry, nobody finds out here without writing one.
const health = healthOf(ports, { writable: () => Promise.resolve(null) });

// Of what is for programs it serves this alone: the API has its own functions, behind tokens.
const description = once(() => readFile(setting("TASDIQ_API_DESCRIPTION"), "utf8"));
const api = serve([describeApi], { description }, { guards: [], fault: serverFault(ports) });
const site = siteOver({ api, pages, health });

/** Shows the pages and takes their forms; shows the description of the API, which is for everybody as well. Who asks, it finds out by itself: its routes want no token. */
export const handler = async (event: unknown): Promise<HttpResult> => {
  const { request, askedFrom: address } = received(event);
  return resultOf(await site(request, { askedFrom: address }));
};
