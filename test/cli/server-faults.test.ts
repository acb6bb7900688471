import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { reachServer } from "../../src/cli/office/at-server.ts";
import { keepAt } from "../../src/cli/office/office.ts";
import { asProcess, demonstration, openOffice } from "./office.ts";

describe("a server that is not as it should be", () => {
  const office = openOffice();
  afterAll(() => {
    office.remove();
  });

  type Answering = (path: string) => { readonly status: number; readonly body: string };

  const standIn = async <T>(
    answering: Answering,
    work: (address: string, heard: readonly IncomingHttpHeaders[]) => Promise<T>,
  ): Promise<T> => {
    const heard: IncomingHttpHeaders[] = [];
    const server = createServer((request, response) => {
      heard.push(request.headers);
      const { status, body } = answering(request.url ?? "");
      response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {});
      response.end(body);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    try {
      return await work(`http://127.0.0.1:${String(port)}`, heard);
    } finally {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };

  it("is named with its address when it is down, with exit code 1", async () => {
    const address = await standIn(
      () => ({ status: 200, body: "" }),
      (free) => Promise.resolve(free),
    );
    const said = await asProcess(office.folder, `list --server ${address}`);
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.err).toBe(
      `Unexpected: the server at ${address} cannot be reached (ECONNREFUSED) (--debug shows the stack)\n`,
    );
  });

  it.each([
    ["answers what is no JSON", { status: 200, body: "<html>" }, /is not one of Tasdiq/],
    ["answers another thing", { status: 200, body: '{"kind":"other"}' }, /is not one of Tasdiq/],
    ["fails", { status: 500, body: "{}" }, /answered 500 to GET/],
    ["has no such page", { status: 404, body: "<html>" }, /answered 404 to GET \/api\/cases/],
    ["lets nobody in", { status: 403, body: "" }, /answered 403 to GET \/api\/cases/],
    ["refuses in other words", { status: 400, body: '{"error":"x"}' }, /answered 400 to GET/],
  ])("is a fault of that address where it %s", async (_, answered, message) => {
    const [said, address] = await standIn(
      () => answered,
      async (at) => [await office.tasdiq(`list --server ${at}`), at] as const,
    );
    expect(said.code).toBe(1);
    expect(said.err).toMatch(message);
    expect(said.err).toContain(address);
  });

  it.each([
    [403, 7, "Forbidden"],
    [404, 3, "Not Found"],
    [413, 2, "Request Entity Too Large"],
  ])("has a gateway before it whose %d is a refusal", async (status, code, message) => {
    const said = await standIn(
      () => ({ status, body: JSON.stringify({ message }) }),
      (address) => office.tasdiq(`list --server ${address}`),
    );
    expect(said.code).toBe(code);
    expect(said.err).toContain(message);
  });

  it("is not followed to where it sends on", async () => {
    const body = JSON.stringify({ kind: "cases", cases: [], next: null });
    const answering: Answering = (path) =>
      path === "/elsewhere" ? { status: 200, body } : { status: 302, body: "" };
    await standIn(answering, async (address, heard) => {
      const said = await office.tasdiq(`list --server ${address}`);
      expect(said.code).toBe(1);
      expect(said.err).toContain("cannot be reached");
      expect(heard).toHaveLength(1);
    });
  });

  it("has a large document put elsewhere, and nobody there is shown the token", async () => {
    const bytes = Buffer.alloc(5 * 1024 * 1024, 1);
    const ticketTo = (url: string) =>
      JSON.stringify({
        method: "PUT",
        url,
        headers: { "x-said": "so" },
        expiresAt: "2026-01-01T00:00:00.000Z",
      });
    await standIn(
      () => ({ status: 200, body: "{}" }),
      async (store, put) => {
        const answering: Answering = () => ({ status: 200, body: ticketTo(`${store}/there`) });
        await standIn(answering, async (address, heard) => {
          const digest = await keepAt(
            reachServer(address, { token: "a.b.c", language: "en" }),
            bytes,
          );
          expect(digest).toBe(createHash("sha256").update(bytes).digest("hex"));
          expect(heard[0]?.authorization).toBe("Bearer a.b.c");
        });
        expect(put).toHaveLength(1);
        expect(put[0]).toMatchObject({ "x-said": "so", "content-length": String(bytes.length) });
        expect(put[0]?.authorization).toBeUndefined();
      },
    );
  });

  it("is shown the token, and what it says of it is told with the code of a duty", async () => {
    const body = JSON.stringify({ title: "Unauthenticated", status: 401, detail: "no such token" });
    await standIn(
      () => ({ status: 401, body }),
      async (address, heard) => {
        const env = { TASDIQ_TOKEN: "a.b.c" };
        const said = await office.tasdiq(`list --server ${address}`, { env });
        expect(said.code).toBe(7);
        expect(said.err).toContain("no such token");
        expect(heard[0]?.authorization).toBe("Bearer a.b.c");
      },
    );
  });

  it.each([
    ["list --server nowhere", "an address such as"],
    ["list --server ftp://127.0.0.1", "an address such as"],
    ["list --server http://office.example.invalid", "a token is sent over https only"],
  ])("is refused by `%s` before anything is sent", async (line, sentence) => {
    const said = await office.tasdiq(line, { env: { TASDIQ_TOKEN: "a.b.c" } });
    expect(said.code).toBe(2);
    expect(said.err).toContain(sentence);
  });

  it("is none of an office that it has no record of", async () => {
    const body = JSON.stringify({ kind: "history", caseId: "office", entries: [], next: null });
    const said = await standIn(
      () => ({ status: 200, body }),
      (address) => office.tasdiq(`duty list --server ${address}`),
    );
    expect(said.code).toBe(3);
    expect(said.err).toContain("has no office on record");
  });

  it("leaves a command whose answer is lost with the id under which to give it again", async () => {
    const home = await demonstration();
    const { out } = await home.tasdiq("history office --json");
    const answering: Answering = (path) =>
      path === "/api/office" ? { status: 502, body: "" } : { status: 200, body: out };
    const said = await standIn(answering, (address) =>
      home.tasdiq(`duty grant x auditor --as admin --command-id grant-it-once --server ${address}`),
    );
    expect(said.code).toBe(1);
    expect(said.err).toContain("repeat it with --command-id grant-it-once");
    home.remove();
  });

  it("is not believed where an entry is not what its hash says", async () => {
    const home = await demonstration();
    const { out } = await home.tasdiq("history office --json");
    const body = out.replace('"holder":"clerk"', '"holder":"thief"');
    expect(body).not.toBe(out);
    const said = await standIn(
      () => ({ status: 200, body }),
      (address) => home.tasdiq(`duty list --server ${address}`),
    );
    expect(said.code).toBe(1);
    expect(said.err).toContain("does not match the hash that the server gives");
    home.remove();
  });
});
