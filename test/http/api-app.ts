import type { MiddlewareHandler } from "hono";
import type { Hono } from "hono/tiny";
import type { Desk } from "../../src/ledger/desk.ts";
import type { Api } from "../../src/api/api.ts";
import { descriptionOf } from "../../src/api/description/describe.ts";
import { streamed } from "../../src/api/log.ts";
import type { InTurn } from "../../src/api/reading-turns.ts";
import { setPaper } from "../../src/api/set-paper.ts";
import { printBy } from "../../src/api/print.ts";
import { routes } from "../../src/api/routes.ts";
import { serve } from "../../src/api/serve.ts";
import { serverFault } from "../../src/api/problem.ts";

export type More = Partial<Api> & {
  readonly guards?: readonly MiddlewareHandler[];
  readonly inTurn?: InTurn;
};

/** The whole API over a desk, without a socket; `more` is what a test says otherwise. */
export const apiApp = (desk: Desk, { guards = [], inTurn, ...more }: More = {}): Hono =>
  serve(
    routes,
    {
      desk,
      credentialOf: () => ({ kind: "name" }),
      uploads: {
        ticket: ({ digest }) =>
          Promise.resolve({
            method: "PUT",
            url: `/api/documents/${digest}`,
            headers: {},
            expiresAt: "2026-01-01T00:00:00.000Z",
          }),
      },
      onAnswer: () => undefined,
      print: printBy(desk, setPaper),
      log: { open: () => Promise.reject(new Error("no log in this test")), handOut: streamed },
      description: descriptionOf(desk.ports.software),
      ...more,
    },
    { guards, inTurn, fault: serverFault(desk.ports) },
  );
