import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { openOffice, type Office } from "./office.ts";

const open =
  "open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented --as 1002";

const newKey = async (office: Office, file: string): Promise<string> =>
  String((await office.json(`duty new-key ${file}`))["publicKey"]);

describe("a real home, where a person is identified by a key of their own", () => {
  let office: Office;
  const asAdministrator = "--as 1001 --key 1001.key.pem";
  beforeAll(async () => {
    office = openOffice();
    await office.tasdiq('init --name "An invented office" --administrator 1001');
    const publicKey = await newKey(office, "1002.pem");
    await newKey(office, "stranger.pem");
    await office.tasdiq(`duty register 1002 --public-key ${publicKey} ${asAdministrator}`);
    await office.tasdiq(`duty grant 1002 clerk ${asAdministrator}`);
  });
  afterAll(() => {
    office.remove();
  });

  it("gives the administrator a private key outside the home that nobody else may read", () => {
    const file = join(office.folder, "1001.key.pem");
    expect(readFileSync(file, "utf8")).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("refuses a bare name, another's key and a person without a key, and records nothing", async () => {
    const before = office.ledgerDigest();
    expect(await office.tasdiq(open)).toMatchObject({
      code: 7,
      err: expect.stringContaining("1002 could not be identified") as string,
    });
    expect((await office.tasdiq(`${open} --key stranger.pem`)).code).toBe(7);
    expect((await office.tasdiq("duty grant 1003 clerk --as 1003 --key 1002.pem")).code).toBe(7);
    expect(office.ledgerDigest()).toBe(before);
  });

  it("accepts the right key, and the entry says by what the person was established", async () => {
    const env = { TASDIQ_KEY: "1002.pem" };
    expect((await office.tasdiq(open, { env })).code).toBe(0);
    expect((await office.tasdiq("history az-1")).out).toContain("1002 as clerk (by key)");
    expect((await office.tasdiq("duty list")).out).toMatch(/1002 +clerk\n/);
  });

  it("overwrites no key and no home, and puts no key into the home", async () => {
    expect((await office.tasdiq("duty new-key 1002.pem")).code).toBe(4);
    expect((await office.tasdiq("init --administrator 1001")).code).toBe(4);
    const other = "init --home other --administrator 1001";
    expect((await office.tasdiq(other)).err).toContain("1001.key.pem exists");
    expect((await office.tasdiq(`${other} --key-out other/k.pem`)).err).toContain(
      "must not be inside the home",
    );
  });

  it("has no clock that can be set", async () => {
    expect((await office.tasdiq("advance 1d")).code).toBe(5);
  });

  it("says when a key file holds no key", async () => {
    office.file("no.pem", "nothing");
    expect(await office.tasdiq(`${open} --key no.pem`)).toMatchObject({
      code: 2,
      err: expect.stringContaining("holds no Ed25519 private key") as string,
    });
    expect((await office.tasdiq(`${open} --key missing.pem`)).code).toBe(2);
    const secret = "duty register 1003 --public-key 1002.pem";
    expect((await office.tasdiq(`${secret} ${asAdministrator}`)).err).toContain("is a private key");
  });
});
