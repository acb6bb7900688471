import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  cpSync,
  symlinkSync,
  renameSync,
} from "node:fs";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { tableOfLooks } from "../../src/local/ledger/looks.ts";
import { filesIn, keepOutside, remains, withCase } from "./backed-up.ts";
import { day, openOffice, type Office, newestEntry } from "./office.ts";
import { serving } from "./serving.ts";

/** Whether anything is noted of looks in a home. */
const hasLooks = (home: string): boolean => {
  const database = new DatabaseSync(join(home, "ledger.db"), { readOnly: true });
  const found = database.prepare(`SELECT 1 FROM ${tableOfLooks}`).get();
  database.close();
  return found !== undefined;
};

const noteLook = (home: string): void => {
  const database = new DatabaseSync(join(home, "ledger.db"));
  database.exec(
    `INSERT INTO ${tableOfLooks} (case_id, version, basis, at, again_at) VALUES ('az-1', 1, 'none', 1, NULL)`,
  );
  database.close();
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

  it("is for its owner alone, and holds neither the private key nor drafts nor what was noted of looks nor a server's token", async () => {
    office.file(".tasdiq/api-token", "a secret");
    noteLook(join(office.folder, ".tasdiq"));
    await office.tasdiq("backup b");
    expect(statSync(join(office.folder, "b")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(office.folder, "b")).toSorted()).toEqual([
      "backup.json",
      "documents",
      "ledger.db",
      "settings.json",
    ]);
    expect([hasLooks(join(office.folder, ".tasdiq")), hasLooks(join(office.folder, "b"))]).toEqual([
      true,
      false,
    ]);
  });

  it("is made where what was noted of looks is gone", async () => {
    const database = new DatabaseSync(join(office.folder, ".tasdiq", "ledger.db"));
    database.exec("DROP TABLE look");
    database.close();
    expect(await office.tasdiq("backup b")).toMatchObject({ code: 0 });
    expect(hasLooks(join(office.folder, "b"))).toBe(false);
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

  it("follows no link, and is refused with the name of what is neither file nor folder", async () => {
    const home = join(office.folder, ".tasdiq");
    const outside = join(office.folder, "outside-the-home");
    mkdirSync(outside);
    writeFileSync(join(outside, "secret"), "nobody's business");
    for (const [place, what] of [
      ["linked", "is a link"],
      ["documents/linked", "is a link"],
      ["notes.txt", "is a link"],
      ["pipe", "is a pipe"],
    ] as const) {
      const path = join(home, place);
      if (place === "pipe") execFileSync("sh", ["-c", "mkfifo $0", path]);
      else symlinkSync(place === "notes.txt" ? join(outside, "secret") : outside, path);
      const { code, err } = await office.tasdiq("backup b");
      rmSync(path);
      expect(code).toBe(1);
      expect(err).toContain(`${path} ${what}, not a file or a folder of this home`);
    }
    renameSync(join(home, "documents"), join(office.folder, "elsewhere"));
    symlinkSync(join(office.folder, "elsewhere"), join(home, "documents"));
    expect((await office.tasdiq("backup b")).err).toContain("documents is not a folder");
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

/** A home with something of everything: letters, notices, drafts, law files, keys, checkpoints, and files of nobody's. */
const withEverything = async (): Promise<Office> => {
  const office = await withCase();
  const settings = join(office.folder, ".tasdiq/settings.json");
  const before = JSON.parse(readFileSync(settings, "utf8")) as object;
  writeFileSync(settings, JSON.stringify({ ...before, lawFolder: "law" }));
  mkdirSync(join(office.folder, ".tasdiq/law/treaties"), { recursive: true });
  cpSync("law/treaties/un-cybercrime-2024.json", join(office.folder, "mine.json"));
  const treaty = JSON.parse(readFileSync(join(office.folder, "mine.json"), "utf8")) as object;
  writeFileSync(
    join(office.folder, ".tasdiq/law/treaties/mine.json"),
    JSON.stringify({ ...treaty, id: "mine" }),
  );
  await office.tasdiq("mail checkpoints --to outsider@example.invalid --as admin");
  await office.tasdiq("advance 100d");
  await office.tasdiq("sweep");
  await office.tasdiq("checkpoint");
  await office.tasdiq("key rotate --as admin");
  office.file(".tasdiq/outbox/_checkpoints/az-1.N1.eml", "A letter.");
  office.file(".tasdiq/notes.txt", "Where the seal lies.");
  return office;
};

describe("the list of files in a backup", () => {
  let office: Office;
  let whole: string;
  beforeAll(async () => {
    office = await withEverything();
    whole = join(office.folder, "whole");
    expect(await office.tasdiq("backup whole --with-key")).toMatchObject({ code: 0 });
  });
  afterAll(() => {
    office.remove();
  });
  beforeEach(() => {
    rmSync(join(office.folder, "b"), { recursive: true, force: true });
    cpSync(whole, join(office.folder, "b"), { recursive: true });
  });

  const refused = async (path: string, reason: string): Promise<void> => {
    const said = await office.tasdiq("restore b --home again");
    expect({ path, code: said.code, out: said.out }).toEqual({ path, code: 6, out: "" });
    expect(said.err).toContain(`${path} ${reason}`);
    expect(existsSync(join(office.folder, "again"))).toBe(false);
    expect(remains(office)).toEqual([]);
  };

  const paths = (folder: string): readonly string[] =>
    filesIn(join(office.folder, folder))
      .map((file) => relative(join(office.folder, folder), file))
      .toSorted();

  it("names every file of the home that is not made again", () => {
    const madeAgain = /^((driver|drafts|ledger)\.db(-wal|-shm)?|ledger\.mark)$/;
    const home = paths(".tasdiq").filter((path) => !madeAgain.test(path));
    expect(home).toEqual(
      expect.arrayContaining([
        "checkpoint-key.next.pem",
        "checkpoint-key.pem",
        "system-key.pem",
        "clock.json",
        "law/treaties/mine.json",
        "notes.txt",
        "outbox/_checkpoints/az-1.N1.eml",
        "settings.json",
      ]),
    );
    for (const folder of ["notices/", "checkpoints/", "documents/", "outbox/_checkpoints/"])
      expect(home.some((path) => path.startsWith(folder))).toBe(true);
    expect(paths("whole")).toEqual([...home, "backup.json", "ledger.db"].toSorted());
    const { files, demonstration } = JSON.parse(
      readFileSync(join(whole, "backup.json"), "utf8"),
    ) as { files: object; demonstration: unknown };
    expect(demonstration).toBe(true);
    expect(Object.keys(files)).toEqual(paths("whole").filter((path) => path !== "backup.json"));
  });

  it("has every file of it compared: one that was altered or taken away is named, and nothing is restored", async () => {
    for (const path of paths("whole").filter((one) => one !== "backup.json")) {
      const file = join(office.folder, "b", path);
      const content = readFileSync(file);
      appendFileSync(file, " ");
      await refused(path, "was altered after the backup was made");
      writeFileSync(file, content);
    }
    rmSync(join(office.folder, "b/outbox/_checkpoints/az-1.N1.eml"));
    await refused("outbox/_checkpoints/az-1.N1.eml", "is missing");
  }, 120_000);

  it("refuses a file that is not in it, and a link in the place of one that is", async () => {
    office.file("b/outbox/_checkpoints/az-1.N2.eml", "A letter that nobody wrote.");
    await refused("outbox/_checkpoints/az-1.N2.eml", "is not in the backup’s list of files");
    rmSync(join(office.folder, "b/outbox/_checkpoints/az-1.N2.eml"));
    rmSync(join(office.folder, "b/notes.txt"));
    symlinkSync(join(whole, "notes.txt"), join(office.folder, "b/notes.txt"));
    await refused("notes.txt", "is not a regular file");
  });

  it("knows the ledger's schema, and names a trigger that was dropped or added", async () => {
    const change = (file: string, sql: string): void => {
      const database = new DatabaseSync(file);
      database.exec(sql);
      database.close();
    };
    change(join(office.folder, "b/ledger.db"), "DROP TRIGGER entry_is_never_changed");
    await refused("ledger.db", "lacks its trigger entry_is_never_changed");
    const added = "CREATE TRIGGER other AFTER INSERT ON log BEGIN DELETE FROM unique_fact; END";
    change(join(office.folder, "b/ledger.db"), added);
    await refused("ledger.db", "has a trigger other that should not be there");
  });

  it("is damaged where one of its own bytes is another", async () => {
    const file = join(office.folder, "b/backup.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"withKey": true', '"withKey": false'));
    const said = await office.tasdiq("restore b --home again");
    expect(said.code).toBe(1);
    expect(said.err).toContain("the backup’s list of files is damaged or cannot be read");
    expect(existsSync(join(office.folder, "again"))).toBe(false);
  });

  it("gives back a home that goes on", async () => {
    expect(await office.tasdiq("restore b --home again")).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(office.folder, "again/notes.txt"), "utf8")).toContain("the seal");
    expect(await newestEntry(office, "az-1")).toMatch(/^[0-9a-f]{64}$/);
    const refer = `refer-to-committee az-1 --on ${day(-8)} --lead "A committee" --as clerk --home again`;
    expect(await office.tasdiq(refer)).toMatchObject({ code: 0 });
    rmSync(join(office.folder, "again"), { recursive: true });
  });
});

describe("a backup of a ledger without its triggers", () => {
  it("is not kept, and names them", async () => {
    const office = await withCase();
    const database = new DatabaseSync(join(office.folder, ".tasdiq/ledger.db"));
    database.exec("DROP TRIGGER log_is_never_deleted");
    database.close();
    const said = await office.tasdiq("backup b");
    expect(said).toMatchObject({ code: 6, out: "" });
    expect(said.err).toContain("log_is_never_deleted");
    expect(existsSync(join(office.folder, "b"))).toBe(false);
    office.remove();
  });
});
