import fc from "fast-check";
import type { Hono } from "hono/tiny";
import { streamed } from "../../src/api/log.ts";
import { logOf } from "../../src/local/home/log.ts";
import { officeHere, sending, type Here } from "../http/here.ts";
import { nextRequest, requestOf, treatyOf } from "../local/office.ts";
import { opening } from "../local/procedure.ts";
import { tracesIn, type Traces } from "../pages/traces.ts";
import { fuzz, patience } from "../support/fuzz.ts";
import { hostileBytes } from "../support/hostile-bytes.ts";
import { hostileJson } from "../support/hostile-values.ts";
import { hostileAddress, hostileHeaders, requestAt } from "./server/hostile-requests.ts";

// What a program sends that means no good: it has an answer, which is no fault of the server, and leaves nothing behind.

let here: Here;
let app: Hono;
let requests: readonly { readonly request: { readonly command: { readonly kind: string } } }[];

beforeAll(async () => {
  here = await officeHere(6);
  const { home } = here;
  const { desk } = home;
  await here.carried("first", 0, 5);
  await here.carried("second", 1, 12);
  app = here.as({
    uploads: {
      ticket: () =>
        Promise.resolve({ method: "PUT", url: "/", headers: {}, expiresAt: "" }) as never,
    },
    log: { open: () => Promise.resolve(logOf(home)), handOut: streamed },
  });
  const next = async (caseId: string, treaty: number) =>
    nextRequest({ desk, treaty: treatyOf(treaty), text: here.text }, caseId);
  const made = [
    await next("first", 0),
    await next("second", 1),
    requestOf("third", "open-third", opening(treatyOf(2))),
  ];
  requests = made.flatMap((request) => (request === undefined ? [] : [{ request }]));
}, 60_000);
afterAll(() => here.close());

/** What of the home a request could have written. Beside it lie other people's files. */
const written = (): Pick<Traces, "entries" | "documents"> => {
  const { entries, documents } = tracesIn(here.home);
  return { entries, documents };
};

const answered = async (request: Request | undefined): Promise<void> => {
  if (request === undefined) return;
  const before = written();
  const answer = await app.fetch(request);
  const text = await answer.text();
  expect(answer.status).toBeLessThan(500);
  if (answer.status < 400) return;
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  if (request.method !== "HEAD") expect(JSON.parse(text)).toMatchObject({ status: answer.status });
  expect(written()).toEqual(before);
};

const granting = {
  request: {
    id: "grant-somebody",
    person: "administrator",
    duty: "administrator",
    office: { kind: "GrantDuty", holder: "somebody", granted: "clerk" },
  },
};

const kindOf = (text: string, otherwise: string): string => {
  const [, kind = otherwise] = /"command":\s*\{\s*"kind":\s*"([A-Za-z]+)"/.exec(text) ?? [];
  return kind;
};

const known = [
  "api",
  "cases",
  "first",
  "second",
  "history",
  "audit",
  "readiness",
  "procedure",
  "procedures",
  "az-milli-majlis",
  "tasks",
  "checkpoints",
  "key",
  "export",
  "public-export",
  "documents",
  "incidents",
  "openapi.json",
];
const asked = ["after", "limit", "open", "public", "duty", "person", "%", "__proto__"];

describe("The API", () => {
  it(
    "answers whatever command is made up",
    async () => {
      expect(requests.length).toBeGreaterThan(2);
      const bodies = fc.oneof(
        hostileJson(requests),
        hostileBytes(requests.map((one) => JSON.stringify(one, null, 1))),
      );
      await fuzz(fc.tuple(bodies, hostileHeaders), 100, ([body, headers]) => {
        const path = `/api/commands/${kindOf(body.toString(), "Lay")}`;
        return answered(requestAt(path, { method: "POST", headers, body: Buffer.from(body) }));
      });
    },
    patience,
  );

  it(
    "answers whatever the office is asked for, and whatever paper",
    async () => {
      const wish = { caseId: "second", paper: "vote-record", language: "az" };
      const ticket = { digest: "a".repeat(64), size: 5_000_000_000 };
      const wishes = fc.tuple(
        fc.constantFrom("/api/office", "/api/papers", "/api/uploads"),
        fc.oneof(hostileJson([granting, wish, ticket]), hostileBytes([JSON.stringify(granting)])),
      );
      const granted = await app.request("/api/office", sending(granting));
      expect([granted.status, await granted.text()]).toEqual([201, expect.any(String)]);
      await fuzz(wishes, 60, ([path, body]) =>
        answered(requestAt(path, { method: "POST", body: Buffer.from(body) })),
      );
    },
    patience,
  );

  it(
    "answers at whatever address, with whatever headers",
    async () => {
      const addresses = hostileAddress(known, asked);
      const methods = fc.constantFrom("GET", "GET", "GET", "HEAD", "PUT", "DELETE", "OPTIONS");
      await fuzz(fc.tuple(methods, addresses, hostileHeaders), 200, ([method, address, headers]) =>
        answered(requestAt(address.replace(/^\/(?!api)/, "/api/"), { method, headers })),
      );
      expect((await app.request("/api/cases")).status).toBe(200);
    },
    patience,
  );

  it(
    "takes a document only under the digest that it has",
    async () => {
      const documents = fc.tuple(hostileBytes(["a document"]), hostileHeaders);
      await fuzz(documents, 40, async ([bytes, headers]) => {
        const path = `/api/documents/${"0".repeat(64)}`;
        const sent = requestAt(path, { method: "PUT", headers, body: bytes });
        if (sent !== undefined) expect((await app.fetch(sent)).status).toBeGreaterThan(399);
        await answered(requestAt("/api/documents", { method: "POST", headers, body: bytes }));
      });
      expect(written().documents.filter((name) => name.includes("0".repeat(64)))).toEqual([]);
    },
    patience,
  );
});
