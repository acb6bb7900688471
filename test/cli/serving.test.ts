import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { reachServer } from "../../src/cli/office/at-server.ts";
import { keepAt } from "../../src/cli/office/office.ts";
import { openOffice, type Office, asProcess, demonstration } from "./office.ts";
import { serving, starting } from "./serving.ts";

describe("`tasdiq start`", () => {
  const office = openOffice();
  afterAll(() => {
    office.remove();
  });

  it("makes the demonstration, serves its pages and an export that holds, and stops cleanly", async () => {
    const server = await starting(office.folder);
    expect(server.said()).toContain("Nothing here has legal effect");
    expect(server.said()).toMatch(/^ {2}clerk +clerk$/m);
    expect(server.said()).toMatch(/^ {2}auditor +auditor$/m);
    const page = await fetch(`${server.address}/en/sign-in`);
    expect(await page.text()).toContain("Sign in as clerk");
    // Eight people in one browser, each a few times within a minute.
    for (let signIn = 0; signIn < 40; signIn += 1) {
      const body = new URLSearchParams({ person: signIn % 2 === 0 ? "clerk" : "auditor" });
      const redirect = "manual" as const;
      const answer = await fetch(`${server.address}/en/sign-in`, {
        method: "POST",
        body,
        redirect,
      });
      expect(answer.status).toBe(303);
    }
    // Whoever comes without a duty finds a case to read.
    const open = await fetch(`${server.address}/en/public`);
    expect(await open.text()).toContain("/en/public/az-budapest");
    const exported = await fetch(`${server.address}/en/public/log/export.jsonl`);
    office.file("log.jsonl", await exported.text());
    const key = await fetch(`${server.address}/en/public/log/key.txt`);
    office.file("key.txt", await key.text());
    expect(await server.stop()).toBe(0);
    expect(await office.json("verify log.jsonl --key key.txt")).toMatchObject({ ok: true });
    const { cases } = await office.json("list --home .tasdiq/demo");
    expect(cases).toHaveLength(2);
  });

  it("keeps what was recorded in it, unless it is to be made anew", async () => {
    const at = "--home .tasdiq/demo";
    const treaty = "--treaty un-cybercrime-2024 --procedure az-milli-majlis --purpose denunciation";
    const opened = await office.tasdiq(`open az-9 ${treaty} --title x --as clerk ${at}`);
    expect(opened).toMatchObject({ code: 0 });
    const kept = await starting(office.folder);
    // On the same port: one that is not refused for the home's sake fails for that, and does not stay.
    const taken = await office.tasdiq(`start --fresh --port ${new URL(kept.address).port}`);
    expect([taken.code, taken.err]).toEqual([4, expect.stringContaining("kind HomeInUse")]);
    expect(await kept.stop()).toBe(0);
    expect((await office.tasdiq(`show az-9 ${at}`)).code).toBe(0);
    const anew = await starting(office.folder, "--fresh");
    expect(await anew.stop()).toBe(0);
    expect((await office.tasdiq(`show az-9 ${at}`)).code).toBe(3);
  });

  it("leaves a home alone that is no demonstration, and a folder that is no home", async () => {
    await office.tasdiq("init --administrator 1001 --home real");
    const before = readFileSync(join(office.folder, "real/settings.json"), "utf8");
    const real = await office.tasdiq("start --fresh --home real");
    expect(real).toMatchObject({ code: 5 });
    expect(real.err).toContain("not a demonstration, so it is left alone");
    const played = await office.tasdiq("demo", { env: { TASDIQ_HOME: "real" } });
    expect(played).toMatchObject({ code: 5, err: real.err });
    expect(readFileSync(join(office.folder, "real/settings.json"), "utf8")).toBe(before);
    office.file("letter.txt", "kept");
    for (const line of ["start --fresh --home .", "demo --home ."])
      expect(await office.tasdiq(line)).toMatchObject({ code: 4 });
    expect(readFileSync(join(office.folder, "letter.txt"), "utf8")).toBe("kept");
  });

  it("is the home that the environment names, and takes the place of one that was cut short", async () => {
    const env = { TASDIQ_HOME: "exercise" };
    mkdirSync(join(office.folder, "exercise"));
    const settings = { name: "x", demonstration: true, lawFolder: null, checkpointsFolder: null };
    office.file("exercise/settings.json.part", JSON.stringify(settings));
    expect(await office.tasdiq("demo", { env })).toMatchObject({ code: 0 });
    expect(readdirSync(join(office.folder, "exercise"))).not.toContain("demo");
    expect((await office.json("list", { env }))["cases"]).toHaveLength(2);
  });

  it("names a port that is in use, with exit code 4", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    const said = await office.tasdiq(`start --port ${String(port)}`);
    taken.close();
    expect(said).toMatchObject({ code: 4 });
    expect(said.err).toContain(`port ${String(port)} is in use`);
  });
});

const withSignIn = (office: Office, signIn: unknown): void => {
  const file = join(office.folder, ".tasdiq/settings.json");
  const settings = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...settings, signIn }));
};

const issuer = "https://issuer.example";

describe("`tasdiq serve` for others than this machine", () => {
  const office = openOffice();
  afterAll(() => {
    office.remove();
  });
  beforeAll(async () => {
    await office.tasdiq("init --administrator 1001");
    await office.tasdiq("init --demonstration --administrator administrator --home trial");
  });

  const refused = async (line: string, code: number, reason: string): Promise<void> => {
    const said = await office.tasdiq(line);
    expect(said).toMatchObject({ code });
    expect(said.err).toContain(reason);
  };
  const public_ = "--host 0.0.0.0 --origin https://office.example";

  it("never serves a demonstration", () =>
    refused(`serve --home trial ${public_}`, 5, "served to this machine only"));

  it("wants to know the address under which it is known", () =>
    refused("serve --host 0.0.0.0", 2, "give --origin https://"));

  it.each(["http://office.example", "https://office.example/pages", "office.example"])(
    "takes no %s for it",
    (origin) => refused(`serve --host 0.0.0.0 --origin ${origin}`, 2, "--origin"),
  );

  it("opens no home whose settings name an issuer: the office's record does", async () => {
    withSignIn(office, { issuer, clientId: "pages", personClaim: "number" });
    const elsewhere = "an administrator records it with `tasdiq sign-in set`";
    await refused(`serve ${public_}`, 1, elsewhere);
    await refused("list", 1, elsewhere);
    withSignIn(office, undefined);
  });

  it("takes no issuer whose tokens would come without TLS", () =>
    refused(
      "sign-in set --issuer http://issuer.example --client-id pages --as 1001 --key 1001.key.pem",
      2,
      "written https://… or on this machine",
    ));
});

describe("`tasdiq serve` on this machine", () => {
  const office = openOffice();
  afterAll(() => {
    office.remove();
  });

  it("serves the public pages where nobody can sign in yet, and says so there", async () => {
    await office.tasdiq("init --administrator 1001");
    const server = await serving(office.folder);
    expect(server.said()).toContain("Nobody can sign in yet");
    expect(server.said()).toContain("records an issuer with `tasdiq sign-in set`");
    for (const place of ["/", "/en", "/az/public", "/en/public"])
      expect((await fetch(`${server.address}${place}`)).status).toBe(200);
    for (const place of ["sign-in", "sign-in/start"])
      expect(await (await fetch(`${server.address}/en/${place}`)).text()).toContain(
        "Nobody can sign in to the pages of this office yet.",
      );
    expect((await fetch(`${server.address}/en/cases`, { redirect: "manual" })).status).toBe(302);
    expect((await fetch(`${server.address}/api/cases`)).status).toBe(401);
    expect(server.said()).toContain(join(office.folder, ".tasdiq", "api-token"));
    expect(await office.tasdiq(`list --server ${server.address}`)).toMatchObject({ code: 0 });
    const shown = await office.tasdiq(`list --server ${server.address} --home other`);
    expect(shown).toMatchObject({ code: 7 });
    expect(shown.err).toContain("it is in the file `api-token` in the folder of the home");
    const health = await fetch(`${server.address}/health`);
    expect(await health.json()).toMatchObject({ healthy: true, readable: true, writable: true });
    expect(await server.stop()).toBe(0);
  });

  it("leads to the issuer that is on record", async () => {
    const made = `init --administrator 1001 --key-out 2.pem --home signed --issuer ${issuer} --client-id pages`;
    expect((await office.tasdiq(made)).code).toBe(0);
    const server = await serving(office.folder, "--home", "signed");
    expect(await (await fetch(`${server.address}/en/sign-in`)).text()).toContain("issuer.example");
    expect(await server.stop()).toBe(0);
  });

  it.each([
    `init --administrator 1001 --home other --issuer ${issuer}`,
    "init --administrator 1001 --home other --client-id x",
    "init --administrator 1001 --home other --issuer http://issuer.example --client-id x",
    `init --demonstration --administrator a --home other --issuer ${issuer} --client-id x`,
  ])("refuses `%s`, and makes nothing", async (line) => {
    expect(await office.tasdiq(line)).toMatchObject({ code: 2 });
    expect(await office.tasdiq("list --home other")).toMatchObject({ code: 3 });
  });
});

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
    const server = createHttpServer((request, response) => {
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
    [
      "answers what is no JSON",
      { status: 200, body: "<html>" },
      /does not answer like a Tasdiq server/,
    ],
    [
      "answers another thing",
      { status: 200, body: '{"kind":"other"}' },
      /does not answer like a Tasdiq server/,
    ],
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
            reachServer(address, { personToken: "a.b.c", homeToken: undefined, language: "en" }),
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

  it("is shown the token of the home, which establishes nobody", async () => {
    mkdirSync(join(office.folder, "of-the-token"));
    office.file("of-the-token/api-token", "t-o-k-e-n\n");
    const body = JSON.stringify({ kind: "cases", cases: [], next: null });
    await standIn(
      () => ({ status: 200, body }),
      async (address, heard) => {
        await office.tasdiq(`list --server ${address} --home of-the-token`);
        await office.tasdiq(`list --server ${address} --home none`);
        expect(heard.map(({ authorization }) => authorization)).toContain("Bearer t-o-k-e-n");
        expect(heard.at(-1)?.authorization).toBeUndefined();
        const home = { personToken: undefined, homeToken: "t-o-k-e-n", language: "en" } as const;
        expect(reachServer(address, home).takesToken).toBe(false);
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
    const body = JSON.stringify({
      ...{ kind: "history", caseId: "office", demonstration: false },
      ...{ entries: [], next: null },
    });
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
