import { generateKeyPairSync } from "node:crypto";
import {
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  existsSync,
  cpSync,
  renameSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { withCase } from "./backed-up.ts";
import { day, demonstration, type Office } from "./office.ts";

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

describe("a home whose record is not what it was", () => {
  let office: Office;
  beforeEach(async () => {
    office = await demonstration();
    await office.tasdiq(
      "open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented --as clerk",
    );
    await office.tasdiq(`lay az-1 --on ${day(-9)} --by "the initiator" --text unknown --as clerk`);
  });
  afterEach(() => {
    office.remove();
  });

  it("says that a law file was altered, with a code of its own and one JSON document", async () => {
    for (const file of filesIn(join(office.folder, ".tasdiq", "documents")))
      writeFileSync(file, "another law");
    const said = await office.tasdiq("show az-1 --json");
    expect(said.code).toBe(6);
    expect(said.err).toMatch(/Altered: the document [0-9a-f]{64} was altered/);
    expect(JSON.parse(said.out)).toMatchObject({
      kind: "fault",
      class: "verification",
      sentence: expect.stringContaining("was altered") as string,
    });
  });

  it("is exported as it is, and said to be altered, by the code that verifying ends with", async () => {
    await office.tasdiq("checkpoint");
    expect((await office.json("export --out whole.jsonl"))["altered"]).toEqual([]);
    const database = new DatabaseSync(join(office.folder, ".tasdiq", "ledger.db"));
    database.exec("DROP TRIGGER entry_is_never_changed");
    database.exec("UPDATE entry SET bytes = replace(bytes, 'initiator', 'somebody1')");
    database.close();
    for (const more of ["", " --case az-1"]) {
      const said = await office.tasdiq(`export --out e.jsonl${more}`);
      expect(said.code).toBe(6);
      expect(said.out).toContain("Written: e.jsonl");
      expect(said.err).toMatch(/Altered: az-1#2 does not match its leaf in the log\. /);
      const key = office.file("office.key", (await office.tasdiq("key show")).out);
      expect((await office.tasdiq(`verify e.jsonl --key ${key}`)).code).toBe(6);
      rmSync(join(office.folder, "e.jsonl"));
    }
    expect((await office.json("export --out e.jsonl"))["altered"]).toEqual([
      { caseId: "az-1", seq: 2 },
    ]);
  });

  it("never takes a lost ledger for an office in which nothing happened", async () => {
    writeFileSync(join(office.folder, ".tasdiq", "ledger.db"), "");
    const said = await office.tasdiq("list");
    expect(said).toMatchObject({ code: 6, out: "" });
    expect(said.err).toMatch(
      /the ledger of this home is missing or empty.*restore it from a backup/,
    );
  });

  it("names the ledger when it is damaged, and says what to do", async () => {
    const file = join(office.folder, ".tasdiq", "ledger.db");
    for (const beside of ["-wal", "-shm"]) rmSync(`${file}${beside}`, { force: true });
    writeFileSync(file, "x".repeat(10_000));
    const said = await office.tasdiq("list");
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.err).toMatch(/ledger\.db cannot be opened: .*; restore it from a backup/);
  });

  /** Overwrites the first page of a table or an index in the ledger's file, as a failing disk does. */
  const damage = (name: string): void => {
    const file = join(office.folder, ".tasdiq", "ledger.db");
    const database = new DatabaseSync(file);
    const numberIn = (sql: string): number =>
      Number(Object.values(database.prepare(sql).get() ?? {})[0]);
    const size = numberIn("PRAGMA page_size");
    const page = numberIn(`SELECT rootpage FROM sqlite_schema WHERE name = '${name}'`);
    database.close();
    const bytes = readFileSync(file);
    bytes.fill("x", (page - 1) * size, page * size);
    writeFileSync(file, bytes);
  };

  it("records an act and answers it where the notes of looks are damaged, and names them", async () => {
    damage("look");
    const said = await office.tasdiq(
      `refer-to-committee az-1 --on ${day(-8)} --lead "the lead committee" --as clerk`,
    );
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining("az-1#3") as string });
    expect(Number((await office.json("show az-1"))["version"])).toBe(3);
    const swept = (await office.tasdiq("sweep")).out;
    expect(swept).toContain("Checked 1 open case");
    expect(swept).toMatch(/caseStandsStill.*cannot be read in ledger\.db/);
  });
});

describe("What lies beside an office's entries", () => {
  let office: Office;
  beforeEach(async () => {
    office = await withCase();
  });
  afterEach(() => {
    office.remove();
  });
  const meddle = (sql: string): void => {
    const database = new DatabaseSync(join(office.folder, ".tasdiq/ledger.db"));
    database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    database.close();
  };

  it("is an incident where the ledger was emptied, and nobody takes it for an office without cases", async () => {
    meddle(`DROP TRIGGER entry_is_never_deleted; DROP TRIGGER log_is_never_deleted;
      DELETE FROM log; DELETE FROM entry; DELETE FROM head; DELETE FROM opening; DELETE FROM unique_fact;`);
    const words = "the ledger holds no office, but documents, settings of one";
    for (const line of ["list", "audit --all"]) {
      const said = await office.tasdiq(line);
      expect([line, said.code, said.out]).toEqual([line, 6, ""]);
      expect(said.err).toMatch(words);
    }
    const said = await office.tasdiq("sweep");
    expect(said.code).toBe(6);
    expect(said.out).toContain(`recordDamaged: ${words}`);
  });

  it("is an incident where triggers were dropped, which are put back; an audit and a backup name them", async () => {
    meddle("DROP TRIGGER entry_is_never_changed; DROP TRIGGER log_is_the_next");
    expect(await office.tasdiq("list")).toMatchObject({
      code: 6,
      err: expect.stringContaining(
        "missing: trigger entry_is_never_changed, trigger log_is_the_next",
      ) as string,
    });
    const words = "missing: trigger entry_is_never_changed, trigger log_is_the_next";
    const audited = await office.tasdiq("audit az-1");
    expect(audited.code).toBe(6);
    expect(audited.out).toMatch(words);
    const backedUp = await office.tasdiq("backup b");
    expect(backedUp.code).toBe(6);
    expect(`${backedUp.out}${backedUp.err}`).toMatch(words);
    const swept = await office.tasdiq("sweep");
    expect(swept.code).toBe(6);
    expect(swept.out).toMatch(words);
    expect((await office.tasdiq("sweep")).code).toBe(0);
    expect((await office.tasdiq("audit az-1")).code).toBe(0);
  });

  it("is named by audit, sweep and backup where a head says something that belongs to no entry", async () => {
    meddle("UPDATE head SET public = 1 WHERE case_id = 'az-1'");
    const words =
      /the summary kept of case az-1 \(as of entry \d+\) disagrees with its entries: its head/;
    const audited = await office.tasdiq("audit az-1");
    expect([audited.code, words.test(audited.out)]).toEqual([6, true]);
    const backedUp = await office.tasdiq("backup b");
    expect(backedUp.code).toBe(6);
    expect(`${backedUp.out}${backedUp.err}`).toMatch(words);
    expect((await office.tasdiq("sweep")).out).toMatch(words);
    expect((await office.tasdiq("audit az-1")).code).toBe(0);
  });
});

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
