import { readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { thisMachine, whyNotServed } from "../../src/local/reach.ts";
import { openOffice, type Office } from "./office.ts";
import { serving, starting } from "./serving.ts";
import { settingsIn } from "../support/settings.ts";

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
    expect(real.err).toContain("is not a demonstration");
    expect(readFileSync(join(office.folder, "real/settings.json"), "utf8")).toBe(before);
    office.file("letter.txt", "kept");
    expect(await office.tasdiq("start --fresh --home .")).toMatchObject({ code: 4 });
    expect(readFileSync(join(office.folder, "letter.txt"), "utf8")).toBe("kept");
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

  it("serves nothing where nobody could sign in", () =>
    refused(`serve ${public_}`, 5, "no one could sign in"));

  it("serves nothing where the office's record names no issuer, or another", async () => {
    withSignIn(office, { issuer, clientId: "pages", personClaim: "number" });
    const contradicted = `says "signIn.issuer": "${issuer}", but the office’s first entry says none`;
    await refused(`serve ${public_}`, 6, contradicted);
    await refused("serve", 6, contradicted);
  });

  it("serves nothing where people would sign in without TLS", () => {
    const signIn = { issuer: "http://issuer.example", clientId: "pages", personClaim: "number" };
    const settings = { ...settingsIn(join(office.folder, ".tasdiq")), signIn };
    const abroad = { kind: "public", host: "0.0.0.0", origin: "https://office.example" } as const;
    for (const reach of [thisMachine, abroad])
      expect(whyNotServed({ settings }, reach)).toEqual({
        kind: "signInUnprotected",
        issuer: signIn.issuer,
      });
  });
});

describe("`tasdiq serve` on this machine", () => {
  const office = openOffice();
  afterAll(() => {
    office.remove();
  });

  it("says that there are no pages where nobody could sign in, and serves the API alone", async () => {
    await office.tasdiq("init --administrator 1001");
    const server = await serving(office.folder);
    expect(server.said()).toContain("No pages, because no one could sign in");
    expect((await fetch(`${server.address}/en/sign-in`)).status).toBe(404);
    expect((await fetch(`${server.address}/api/cases`)).status).toBe(200);
    const health = await fetch(`${server.address}/health`);
    expect(await health.json()).toMatchObject({ healthy: true, readable: true, writable: true });
    expect(await server.stop()).toBe(0);
  });

  it("serves pages where an issuer is on record and in the settings", async () => {
    const made = `init --administrator 1001 --key-out 2.pem --home signed --issuer ${issuer} --client-id pages`;
    expect((await office.tasdiq(made)).code).toBe(0);
    const settings: unknown = JSON.parse(
      readFileSync(join(office.folder, "signed/settings.json"), "utf8"),
    );
    expect(settings).toMatchObject({
      signIn: { issuer, clientId: "pages", personClaim: "personnel_number" },
    });
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
