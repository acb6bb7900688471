import type { Hono } from "hono/tiny";
import type { Desk } from "../../application/desk.ts";
import { apiOver } from "../../http/api/app.ts";
import type { Api } from "../../http/api/api.ts";
import { streamed } from "../../http/api/log.ts";

/** The whole API over a desk, without a socket; `more` is what a test says otherwise. */
export const apiApp = (desk: Desk, more: Partial<Api> = {}): Hono =>
  apiOver(
    {
      desk,
      guards: [],
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
      heard: () => undefined,
      ...more,
    },
    { open: () => Promise.reject(new Error("no log in this test")), handOut: streamed },
  );
