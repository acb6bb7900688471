import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { demonstration, type Office } from "./office.ts";

const open = (caseId: string, treaty: string): string =>
  `open ${caseId} --procedure az-milli-majlis --treaty ${treaty} --title Invented --as clerk`;

describe("a home of which a part was lost", () => {
  let office: Office;
  const home = (): string => join(office.folder, ".tasdiq");
  const keyFile = (): string => join(home(), "checkpoint-key.pem");
  beforeEach(async () => {
    office = await demonstration();
    await office.tasdiq(open("az-1", "un-cybercrime-2024"));
  });
  afterEach(() => {
    office.remove();
  });

  it("signs nothing while the folder of its checkpoints is away, and goes on when it is back", async () => {
    const settings = join(home(), "settings.json");
    const before = JSON.parse(readFileSync(settings, "utf8")) as object;
    writeFileSync(settings, JSON.stringify({ ...before, checkpointsFolder: "../published" }));
    const published = join(office.folder, "published");
    expect((await office.tasdiq("checkpoint")).code).toBe(0);
    const older = join(office.folder, "older");
    cpSync(home(), older, { recursive: true });
    await office.tasdiq(open("az-2", "att"));
    expect((await office.tasdiq("checkpoint")).code).toBe(0);

    // The older home is restored and works on, and the folder is not mounted.
    rmSync(home(), { recursive: true });
    renameSync(older, home());
    renameSync(published, `${published}-away`);
    await office.tasdiq(open("az-3", "crc"));
    const said = await office.tasdiq("checkpoint");
    expect(said).toMatchObject({ code: 6, out: "" });
    expect(said.err).toContain("no checkpoint is where they are published");
    expect(said.err).toContain("their folder was moved or is not mounted. Put them back");
    expect(existsSync(published)).toBe(false);

    renameSync(`${published}-away`, published);
    expect((await office.tasdiq("checkpoint")).err).toContain("leaves of the log are not those");
    expect(readdirSync(published)).toHaveLength(2);
  });

  it("signs its first checkpoint late where people say that it is the first", async () => {
    await office.tasdiq("checkpoint");
    rmSync(join(home(), "checkpoints"), { recursive: true });
    expect((await office.tasdiq("checkpoint")).code).toBe(6);
    expect((await office.tasdiq("checkpoint --first")).code).toBe(0);
    expect((await office.tasdiq("checkpoint")).code).toBe(0);
  });

  it("makes no key in place of a lost one unless it is told to", async () => {
    const line = (await office.tasdiq("key show")).out;
    const asked = " --as admin";
    rmSync(keyFile());
    const before = office.ledgerDigest();
    await office.tasdiq("checkpoint");
    expect(office.ledgerDigest()).toBe(before);
    expect((await office.tasdiq("key show")).out).toBe(line);
    for (const command of ["checkpoint", "key rotate"]) {
      const said = await office.tasdiq(`${command}${command === "checkpoint" ? "" : asked}`);
      expect([command, said.code]).toEqual([command, 3]);
      expect(said.err).toMatch(/the key that signs checkpoints is missing: .*restore it/);
      expect(said.err).toContain("`tasdiq key rotate --lost` makes a new one");
      expect(said.err).not.toContain("Unexpected");
    }
    expect(existsSync(keyFile())).toBe(false);
    expect((await office.tasdiq("show az-1")).code).toBe(0);
    expect((await office.tasdiq("audit az-1")).code).toBe(0);

    const replaced = await office.tasdiq(`key rotate --lost${asked}`);
    expect(replaced).toMatchObject({ code: 0 });
    expect(replaced.out).not.toContain(line.trim());
    expect((await office.tasdiq("checkpoint")).code).toBe(0);
    expect((await office.tasdiq(`key rotate --lost${asked}`)).code).toBe(4);
    expect((await office.tasdiq(`key rotate --lost --finish${asked}`)).code).toBe(2);
  });

  it("signs with no key that the record does not name, and seals nothing for it", async () => {
    const before = office.ledgerDigest();
    const stranger = generateKeyPairSync("ed25519").privateKey;
    writeFileSync(keyFile(), stranger.export({ type: "pkcs8", format: "pem" }));
    const said = await office.tasdiq("checkpoint");
    expect(said.code).toBe(3);
    expect(said.err).toContain(
      "the available key is not one that the office’s record names for checkpoints",
    );
    expect(office.ledgerDigest()).toBe(before);
    expect(existsSync(join(home(), "checkpoints"))).toBe(false);
    const lost = await office.tasdiq("key rotate --lost --as admin");
    expect(lost.err).toContain("is not this office's key, move it away first");
  });

  it("replaces its keys by acts of an administrator, and no key is named twice", async () => {
    const asked = " --as admin";
    await office.tasdiq("checkpoint");
    expect((await office.tasdiq("key rotate --as clerk")).code).toBe(7);
    expect((await office.tasdiq(`key rotate${asked}`)).code).toBe(0);
    expect((await office.tasdiq(`key rotate${asked}`)).code).toBe(4);
    expect((await office.tasdiq("checkpoint")).out.match(/^\u2014 /gmu)).toHaveLength(2);
    expect((await office.tasdiq(`key rotate --finish${asked}`)).code).toBe(0);
    expect((await office.tasdiq("checkpoint")).out.match(/^\u2014 /gmu)).toHaveLength(1);
    expect((await office.tasdiq(`key rotate --finish${asked}`)).code).toBe(4);
    const old = readFileSync(join(home(), "system-key.pem"));
    expect((await office.tasdiq(`key rotate --system${asked}`)).code).toBe(0);
    expect((await office.tasdiq("checkpoint")).code).toBe(0);
    // The key before it is back, and signs nothing.
    writeFileSync(join(home(), "system-key.pem"), old);
    const said = await office.tasdiq("checkpoint");
    expect(said.code).toBe(3);
    expect(said.err).toContain(
      "the available system key is not the one that the office’s record names",
    );
  });

  it("names a damaged key's file and says what to do", async () => {
    writeFileSync(keyFile(), "no key");
    const said = await office.tasdiq("checkpoint");
    expect(said.code).toBe(3);
    expect(said.err).toMatch(
      /is damaged: its file contains no key: .*checkpoint-key\.pem; restore it from a backup/,
    );
  });

  it("leaves no file of an export that failed on the way", async () => {
    await office.tasdiq("checkpoint");
    const filesIn = (folder: string): readonly string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) =>
        one.isFile() ? [join(one.parentPath, one.name)] : [],
      );
    const documents = filesIn(join(home(), "documents")).map(
      (file) => [file, readFileSync(file)] as const,
    );
    for (const [file] of documents) writeFileSync(file, "another law");
    const before = readdirSync(office.folder);
    expect(await office.tasdiq("export --out e.jsonl")).toMatchObject({
      code: 6,
      err: expect.stringContaining("was altered") as string,
    });
    expect(readdirSync(office.folder)).toEqual(before);
    for (const [file, bytes] of documents) writeFileSync(file, bytes);
    expect((await office.tasdiq("export --out e.jsonl")).code).toBe(0);
    expect(readdirSync(office.folder)).toEqual([...before, "e.jsonl"].sort());
    expect((await office.tasdiq("export --out no/such/e.jsonl")).err).toContain(
      "there is no such folder",
    );
  });

  it("says that a setting stands twice", async () => {
    const settings = join(home(), "settings.json");
    const text = readFileSync(settings, "utf8");
    writeFileSync(settings, text.replace("{", '{"demonstration": false,'));
    expect((await office.tasdiq("list")).err).toMatch(/settings\.json, line .*occurs twice/);
  });
});
