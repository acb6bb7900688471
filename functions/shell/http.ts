import type { Hono } from "hono/tiny";
import type { Desk } from "../../src/application/desk.ts";
import type { Reading, Recording } from "../../src/api/api.ts";
import type { Route } from "../../src/api/route.ts";
import { serve } from "../../src/api/serve.ts";
import { serverFault } from "../../src/api/server-fault.ts";
import { asOnRecord } from "./as-on-record.ts";
import { admitted, byToken, callerOf, readerOf } from "./caller.ts";
import { heard } from "./count-answers.ts";
import { received, resultOf, type HttpResult } from "./http-event.ts";
import { setting } from "./settings.ts";

/** What recording needs, as the cloud has it: tokens establish, and answers are logged and counted. */
export const recordingIn = (desk: Desk): Recording => ({ desk, credentialOf: byToken, heard });

/** What looking needs: whoever a token establishes, with the duties held now. */
export const readingIn = (desk: Desk): Required<Pick<Reading, "desk" | "readerOf">> => ({
  desk,
  readerOf: readerOf(desk),
});

const answering = (app: Hono): ((event: unknown) => Promise<HttpResult>) => {
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

/** The handler of a function behind the HTTP API that answers some routes. */
export const overHttp = <Needs extends { readonly desk: Desk }>(
  routes: readonly Route<Needs>[],
  needs: Needs,
): ((event: unknown) => Promise<HttpResult>) =>
  answering(
    serve(routes, needs, {
      guards: [asOnRecord(needs.desk)],
      admit: admitted(needs.desk),
      fault: serverFault(needs.desk.world),
    }),
  );
