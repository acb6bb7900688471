import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { newestEntry, day, type Office } from "./office.ts";
import { filesIn, remains, withCase } from "./backed-up.ts";

/** A home with something of everything: letters, notices, drafts, law files, keys, checkpoints, and files of nobody's. */
const withEverything = async (): Promise<Office> => {
  const office = await withCase();
  const settings = join(office.folder, ".tasdiq/settings.json");
  const before = JSON.parse(readFileSync(settings, "utf8")) as object;
  const more = { lawFolder: "law", checkpointsTo: ["outsider@example.invalid"] };
  writeFileSync(settings, JSON.stringify({ ...before, ...more }));
  mkdirSync(join(office.folder, ".tasdiq/law/treaties"), { recursive: true });
  cpSync("law/treaties/un-cybercrime-2024.json", join(office.folder, "mine.json"));
  const treaty = JSON.parse(readFileSync(join(office.folder, "mine.json"), "utf8")) as object;
  writeFileSync(
    join(office.folder, ".tasdiq/law/treaties/mine.json"),
    JSON.stringify({ ...treaty, id: "mine" }),
  );
  await office.tasdiq("advance 100d");
  await office.tasdiq("sweep");
  await office.tasdiq("checkpoint");
  await office.tasdiq("key rotate --as admin");
  mkdirSync(join(office.folder, ".tasdiq/outbox/az-1"), { recursive: true });
  office.file(".tasdiq/outbox/az-1/az-1.N1.eml", "A letter.");
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
    const madeAgain = /^(driver|drafts|ledger)\.db(-wal|-shm)?$/;
    const home = paths(".tasdiq").filter((path) => !madeAgain.test(path));
    expect(home).toEqual(
      expect.arrayContaining([
        "checkpoint-key.next.pem",
        "checkpoint-key.pem",
        "system-key.pem",
        "clock.json",
        "law/treaties/mine.json",
        "notes.txt",
        "outbox/az-1/az-1.N1.eml",
        "settings.json",
      ]),
    );
    for (const folder of ["notices/", "checkpoints/", "documents/", "outbox/_checkpoints/"])
      expect(home.some((path) => path.startsWith(folder))).toBe(true);
    expect(paths("whole")).toEqual([...home, "backup.json", "ledger.db"].toSorted());
    const { files } = JSON.parse(readFileSync(join(whole, "backup.json"), "utf8")) as {
      files: object;
    };
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
    rmSync(join(office.folder, "b/outbox/az-1/az-1.N1.eml"));
    await refused("outbox/az-1/az-1.N1.eml", "is missing");
  }, 120_000);

  it("refuses a file that is not in it, and a link in the place of one that is", async () => {
    office.file("b/outbox/az-1/az-1.N2.eml", "A letter that nobody wrote.");
    await refused("outbox/az-1/az-1.N2.eml", "is not in the backup’s list of files");
    rmSync(join(office.folder, "b/outbox/az-1/az-1.N2.eml"));
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
