import { handle } from "../../application/handle.ts";
import { personSchema } from "../../domain/ids.ts";
import { byDuty, readingGuard, type ReaderOf } from "../../http/api/permission.ts";
import { requestOf } from "../local/office.ts";
import { officeHere, sending, type Here } from "./here.ts";

describe("Who may read a case over the API", () => {
  let here: Here;
  beforeAll(async () => {
    here = await officeHere(2);
    await here.carried("closed", 0, 3);
    await here.carried("open", 1, 3);
    const command = { kind: "MakePublic", basis: "an invented decision" } as const;
    const request = requestOf("open", "make-it-public", {
      person: "clerk-1",
      duty: "clerk",
      command,
    });
    const answer = await handle(here.home.desk, request, { kind: "name" });
    expect(answer).toMatchObject({ kind: "accepted" });
  });
  afterAll(() => here.close());

  const readerOf: ReaderOf = (c) => personSchema.safeParse(c.req.header("x-reader")).data;

  const ask = (path: string, reader?: string, init: RequestInit = {}): Promise<Response> => {
    const { desk } = here.home;
    const app = here.as({
      guards: [readingGuard(desk, readerOf)],
      readsAll: byDuty(desk, readerOf),
    });
    const headers = new Headers(init.headers);
    if (reader !== undefined) headers.set("x-reader", reader);
    return Promise.resolve(app.request(path, { ...init, headers }));
  };

  const below = ["", "/history", "/audit", "/readiness", "/procedure"];

  it("is whoever holds a duty, for every case", async () => {
    for (const part of below)
      expect((await ask(`/api/cases/closed${part}`, "clerk-1")).status).toBe(200);
    expect((await ask("/api/cases/office/history", "clerk-1")).status).toBe(200);
  });

  it.each([undefined, "nobody-known"])("is everybody for a public case: %s", async (reader) => {
    for (const part of below)
      expect((await ask(`/api/cases/open${part}`, reader)).status).toBe(200);
  });

  it.each([undefined, "nobody-known"])("finds no other case where it is %s", async (reader) => {
    for (const part of [...below, "/export", "/public-export"]) {
      const heard = await ask(`/api/cases/closed${part}`, reader);
      const missing = await ask(`/api/cases/missing${part}`, reader);
      expect([part, heard.status, missing.status]).toEqual([part, 404, 404]);
      const told = (await heard.text()).replaceAll("closed", "missing");
      expect(told).toBe(await missing.text());
    }
    expect((await ask("/api/cases/office/history", reader)).status).toBe(404);
    expect((await ask("/api/cases/log/history", reader)).status).toBe(404);
  });

  it("lists to everybody the public cases alone", async () => {
    const list = async (reader?: string) => {
      const { cases } = (await (await ask("/api/cases", reader)).json()) as {
        cases: { caseId: string }[];
      };
      return cases.map(({ caseId }) => caseId);
    };
    expect(await list()).toEqual(["open"]);
    expect(await list("nobody-known")).toEqual(["open"]);
    expect(await list("treaty-officer-1")).toEqual(["closed", "open"]);
  });

  it("lets nobody without a duty at tasks, documents, papers and the whole log", async () => {
    for (const path of ["/api/tasks", "/api/notices", `/api/documents/${here.text}`, "/api/export"])
      expect([path, (await ask(path)).status]).toEqual([path, 403]);
    const wish = { caseId: "closed", paper: "history-certificate", language: "en" };
    expect((await ask("/api/papers", undefined, sending(wish))).status).toBe(403);
    const bytes = { method: "POST", headers: { "content-type": "application/octet-stream" } };
    expect((await ask("/api/documents", undefined, { ...bytes, body: "x" })).status).toBe(403);
  });

  it("leaves the procedures and the description to everybody", async () => {
    expect((await ask("/api/procedures/az-milli-majlis")).status).toBe(200);
    expect((await ask("/openapi.json")).status).toBe(200);
  });
});
