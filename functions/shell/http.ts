import type { MiddlewareHandler } from "hono";
import type { Hono } from "hono/tiny";
import type { Desk } from "../../application/desk.ts";
import type { Uploads } from "../../application/ports.ts";
import type { Api } from "../../http/api/api.ts";
import { asOnRecord } from "./as-on-record.ts";
import { byToken, established, readerOf } from "./caller.ts";
import { heard } from "./counted.ts";
import { received, resultOf, type HttpResult } from "./http-event.ts";
import { callerOf } from "./person.ts";
import { setting } from "./settings.ts";

const noUploads: Uploads = {
  ticket: () => Promise.reject(new Error("this function gives no tickets for uploads")),
};

type Parts = {
  readonly desk: Desk;
  readonly uploads?: Uploads;
  /** Asked after it is known who calls. */
  readonly guards?: readonly MiddlewareHandler[];
};

/** What the API needs, as the cloud has it: tokens establish, and answers are logged and counted. */
export const apiIn = ({ desk, uploads = noUploads, guards = [] }: Parts): Api => ({
  desk,
  guards: [asOnRecord(desk), established, ...guards],
  credentialOf: byToken,
  readerOf: readerOf(desk),
  uploads,
  heard,
});

/** The handler of a function behind the HTTP API. */
export const overHttp = (app: Hono): ((event: unknown) => Promise<HttpResult>) => {
  const issuance = {
    issuer: setting("TASDIQ_TOKEN_ISSUER"),
    audience: setting("TASDIQ_TOKEN_AUDIENCE"),
    personClaim: setting("TASDIQ_PERSON_CLAIM"),
  };
  return async (event) => {
    const { request, claims } = received(event);
    return resultOf(await app.fetch(request, callerOf(claims, issuance, Date.now())));
  };
};
