import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { tablesOfDrivers } from "../../src/local/ledger/schema.ts";
import { filesIn, keepOutside, remains, withCase } from "./backed-up.ts";
import { day, openOffice, type Office } from "./office.ts";
import { serving } from "./serving.ts";

/** The tables of what drives cases that hold something in a home. */
const drivenIn = (home: string): readonly string[] => {
  const database = new DatabaseSync(join(home, "ledger.db"), { readOnly: true });
  const held = tablesOfDrivers.filter(
    (table) => database.prepare(`SELECT 1 FROM ${table}`).get() !== undefined,
  );
  database.close();
  return held;
};

describe("a backup of a home", () => {
  let office: Office;
  beforeEach(async () => {
    office = await withCase();
  });
  afterEach(() => {
    office.remove();
  });

  it("gives back the same record, and says that nothing outside shows whether it is the newest", async () => {
    const history = (await office.tasdiq("history az-1 --json")).out;
    const made = await office.json("backup b");
    expect(made).toMatchObject({ kind: "backedUp", withKey: false, checkpoint: null, records: 2 });
    expect(made["documents"]).toMatchObject({ stored: 3, notStored: 0 });
    const said = await office.tasdiq("restore b --home again");
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(/Compared {4}with nothing: no checkpoints are kept outside the home/);
    const again = JSON.parse((await office.tasdiq("history az-1 --json --home again")).out) as {
      entries: { hash: string }[];
    };
    const before = JSON.parse(history) as { entries: { hash: string }[] };
    expect(again.entries.map(({ hash }) => hash)).toEqual(before.entries.map(({ hash }) => hash));
    expect((await office.tasdiq("audit az-1 --home again")).out).toContain("kept");
    const refer = `refer-to-committee az-1 --on ${day(-8)} --lead "A committee" --as clerk --home again`;
    expect((await office.tasdiq(refer)).code).toBe(0);
    expect(remains(office)).toEqual([]);
  });

  it("is for its owner alone, and holds neither the private key nor drafts nor the driver", async () => {
    await office.tasdiq("backup b");
    expect(statSync(join(office.folder, "b")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(office.folder, "b")).toSorted()).toEqual([
      "backup.json",
      "documents",
      "ledger.db",
      "settings.json",
    ]);
    // A driver that was copied in the middle of a sending would send once more where the copy is restored.
    expect([drivenIn(join(office.folder, ".tasdiq")), drivenIn(join(office.folder, "b"))]).toEqual([
      tablesOfDrivers.filter((table) => table !== "unreadable_wait"),
      [],
    ]);
  });

  it("is made where a table of what drives the cases is gone, and holds it empty", async () => {
    const database = new DatabaseSync(join(office.folder, ".tasdiq", "ledger.db"));
    database.exec("DROP TABLE wait");
    database.close();
    expect(await office.tasdiq("backup b")).toMatchObject({ code: 0 });
    expect(drivenIn(join(office.folder, "b"))).toEqual([]);
  });

  it("holds the private key when it is asked for, says so, and the restored home signs by it", async () => {
    const key = (await office.tasdiq("key show")).out;
    const said = await office.tasdiq("backup b --with-key");
    expect(said.err).toContain("contains the private keys of this office");
    for (const name of ["checkpoint-key.pem", "system-key.pem"])
      expect(statSync(join(office.folder, "b", name)).mode & 0o777).toBe(0o600);
    await office.tasdiq("restore b --home again");
    expect((await office.tasdiq("key show --home again")).out).toBe(key);
  });

  it("still knows by which key old checkpoints were signed, after a restoring without the key", async () => {
    await office.tasdiq("checkpoint");
    await office.tasdiq("backup b");
    await office.tasdiq("restore b --home again");
    for (const which of ["lost", "system"])
      await office.tasdiq(`key rotate --${which} --home again --as admin`);
    expect(await office.tasdiq("checkpoint --home again")).toMatchObject({ code: 0 });
    // The record names both: a checkpoint that neither signed would be refused.
    expect(await office.tasdiq("backup c --home again")).toMatchObject({ code: 0 });
  });

  it.each(["notices", "outbox", "documents", "checkpoints"])(
    "names what lies where the home's folder %s should, and writes nothing",
    async (name) => {
      rmSync(join(office.folder, ".tasdiq", name), { recursive: true, force: true });
      office.file(`.tasdiq/${name}`, "of somebody");
      const said = await office.tasdiq("backup b");
      expect(said).toMatchObject({ code: 2, out: "" });
      expect(said.err).toContain(
        `${join(office.folder, ".tasdiq", name)} is not a folder, but a home needs a folder there`,
      );
      expect(existsSync(join(office.folder, "b"))).toBe(false);
      expect(remains(office)).toEqual([]);
      rmSync(join(office.folder, ".tasdiq", name));
    },
  );

  it("is written only where there is nothing, and never into the home", async () => {
    mkdirSync(join(office.folder, "full"));
    office.file("full/other", "of somebody");
    expect((await office.tasdiq("backup full")).code).toBe(4);
    expect((await office.tasdiq("backup full/other")).code).toBe(4);
    expect((await office.tasdiq("backup nowhere/b")).code).toBe(4);
    expect((await office.tasdiq("backup .tasdiq/b")).code).toBe(2);
    expect((await office.tasdiq("backup b --home none")).code).toBe(3);
    expect(filesIn(join(office.folder, "full"))).toHaveLength(1);
    expect(existsSync(join(office.folder, ".tasdiq/b"))).toBe(false);
  });

  it("is made and restored while a server works in the home", async () => {
    const server = await serving(office.folder);
    try {
      expect((await office.tasdiq("backup b")).code).toBe(0);
      expect((await office.tasdiq("restore b --home again")).code).toBe(0);
      const said = await office.tasdiq("restore b");
      expect(said.code).toBe(4);
      expect(said.err).toMatch(/process \d+ is using .*stop it first/);
      // Also where somebody cleared the home away under it.
      rmSync(join(office.folder, ".tasdiq"), { recursive: true });
      expect((await office.tasdiq("restore b")).err).toContain("kind HomeInUse");
    } finally {
      await server.stop();
    }
    expect((await office.tasdiq("restore b")).code).toBe(0);
  });

  it("is refused of a home whose document was altered, or whose law file is gone", async () => {
    const [document = ""] = filesIn(join(office.folder, ".tasdiq/documents"));
    const content = readFileSync(document);
    appendFileSync(document, "!");
    const altered = await office.tasdiq("backup b");
    expect(altered).toMatchObject({ code: 6, out: "" });
    expect(altered.err).toContain("does not match its digest");
    writeFileSync(document, content);
    for (const file of filesIn(join(office.folder, ".tasdiq/documents")))
      if (!readFileSync(file, "utf8").includes("The text of a draft law")) rmSync(file);
    expect((await office.tasdiq("backup b")).err).toMatch(/az-1#1 was judged by .*is missing/);
    expect(existsSync(join(office.folder, "b"))).toBe(false);
    expect(remains(office)).toEqual([]);
  });

  it("is refused of a home whose ledger lost its end, as a published checkpoint shows", async () => {
    await office.tasdiq("backup b");
    keepOutside(office);
    await office.tasdiq("checkpoint");
    await office.tasdiq("restore b --home again");
    keepOutside(office, "again");
    const said = await office.tasdiq("backup c --home again");
    expect(said).toMatchObject({ code: 6 });
    expect(said.err).toMatch(
      /a checkpoint of \d+ leaves was published, but the log has \d+: an older state was restored/,
    );
    const [kept = ""] = filesIn(join(office.folder, "outside"));
    expect(said.err).toContain(`${kept}: a checkpoint of`);
    expect(said.err).not.toContain(".part");
  });
});

describe("a backup of a real home", () => {
  it("holds no person's key, and after a restoring each signs with their own", async () => {
    const office = openOffice();
    await office.tasdiq("init --administrator 1001");
    await office.tasdiq("backup b");
    for (const file of filesIn(join(office.folder, "b")))
      expect(readFileSync(file, "latin1")).not.toContain("PRIVATE KEY");
    await office.tasdiq("restore b --home again");
    const grant = "duty grant 1002 clerk --as 1001 --key 1001.key.pem --home again";
    expect((await office.tasdiq(grant)).code).toBe(0);
    office.remove();
  });
});
