import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { inventoryOf } from "../../src/local/backup/inventory.ts";
import { readManifest, writeManifest } from "../../src/local/backup/manifest.ts";
import { filesIn, keepOutside, remains, withCase } from "./backed-up.ts";
import { anotherDemonstration, day, type Office } from "./office.ts";

describe("a restored home", () => {
  it("tells nobody again what they were told", async () => {
    const office = await withCase();
    // Its driver reminds them.
    await office.tasdiq("advance 100d");
    const told = (await office.tasdiq("tasks")).out;
    await office.tasdiq("backup b");
    await office.tasdiq("restore b --home again");
    expect((await office.tasdiq("sweep --home again")).out).not.toContain("reminders sent");
    expect((await office.tasdiq("tasks --home again")).out).toBe(told);
    expect(told).toContain(" UTC to clerk, committee-secretary, administrator\n");
    office.remove();
  });
});

describe("a backup that is not what it was", () => {
  let office: Office;
  beforeEach(async () => {
    office = await withCase();
    await office.tasdiq("backup b");
  });
  afterEach(() => {
    office.remove();
  });

  const refused = async (code: number, words: RegExp): Promise<void> => {
    const said = await office.tasdiq("restore b --home again");
    expect(said).toMatchObject({ code, out: "" });
    expect(said.err).toMatch(words);
    expect(existsSync(join(office.folder, "again"))).toBe(false);
    expect(remains(office)).toEqual([]);
  };

  it("is refused when a document was altered or is missing", async () => {
    const [document = ""] = filesIn(join(office.folder, "b/documents"));
    const content = readFileSync(document);
    writeFileSync(document, "another");
    await refused(6, /documents.* was altered after the backup was made/);
    writeFileSync(document, content);
    const draft = filesIn(join(office.folder, "b/documents")).find((file) =>
      readFileSync(file, "utf8").startsWith("The text of a draft"),
    );
    rmSync(draft ?? "");
    await refused(6, /documents.* is missing/);
  });

  it("is refused when an entry was altered, or the end of the ledger was cut", async () => {
    const file = join(office.folder, "b/ledger.db");
    const whole = readFileSync(file);
    const change = (sql: string): void => {
      const database = new DatabaseSync(file);
      for (const trigger of ["entry_is_never_changed", "entry_is_never_deleted"])
        database.exec(`DROP TRIGGER ${trigger}`);
      database.exec(`DROP TRIGGER log_is_never_deleted`);
      database.exec("PRAGMA foreign_keys = OFF");
      database.exec(sql);
      database.close();
      for (const beside of ["-wal", "-shm"]) rmSync(`${file}${beside}`, { force: true });
    };
    change("UPDATE entry SET bytes = replace(bytes, 'somebody', 'nobody12') WHERE seq = 2");
    await refused(6, /ledger\.db was altered.*\n.*lacks its trigger entry_is_never_changed/);
    writeFileSync(file, whole);
    change(
      "DELETE FROM log WHERE case_id = 'az-1' AND seq = 2; DELETE FROM head WHERE case_id = 'az-1'; DELETE FROM entry WHERE case_id = 'az-1' AND seq = 2",
    );
    await refused(6, /ledger\.db was altered after the backup was made/);
    writeFileSync(file, whole.subarray(0, 8192));
    await refused(6, /ledger\.db/);
  });

  it("is refused when it was never whole", async () => {
    rmSync(join(office.folder, "b/backup.json"));
    await refused(3, /not a complete backup/);
    expect((await office.tasdiq("restore none --home again")).code).toBe(3);
  });

  it("is refused where something is, and where the home would lie in it", async () => {
    mkdirSync(join(office.folder, "again"));
    office.file("again/other", "of somebody");
    expect((await office.tasdiq("restore b --home again")).code).toBe(4);
    expect(readdirSync(join(office.folder, "again"))).toEqual(["other"]);
    expect((await office.tasdiq("restore b --home b/home")).code).toBe(2);
  });

  it("takes the place of an empty folder", async () => {
    mkdirSync(join(office.folder, "again"));
    expect((await office.tasdiq("restore b --home again")).code).toBe(0);
  });
});

describe("a backup with a vote that nobody has certified", () => {
  let office: Office;
  const counted = "--count for=97 --count against=11 --count abstaining=5 --count notVoting=3";
  const entered = `--outcome adopted ${counted} --count present=116`;
  const certify = `certify az-1 --of 6 ${entered} --as secretary-2`;
  const lost = "what opens the vote in entry az-1#6 is missing";

  beforeEach(async () => {
    office = await withCase();
    for (const line of [
      `refer-to-committee az-1 --on ${day(-8)} --lead "A committee" --as clerk`,
      `report az-1 --on ${day(-7)} --committee "A committee" --outcome favourable --as committee`,
      `schedule az-1 --sitting-on ${day(-6)} --as clerk`,
      `vote az-1 --on ${day(-6)} ${entered} --text law.txt --as secretary-1`,
    ])
      expect(await office.tasdiq(line)).toMatchObject({ code: 0 });
  });
  afterEach(() => {
    office.remove();
  });

  /** Takes what opens the votes out of a ledger, by whoever can write past its triggers. */
  const loseOpenings = (home: string): void => {
    const file = join(office.folder, home, "ledger.db");
    const database = new DatabaseSync(file);
    const trigger = "entry_is_never_changed";
    const { sql } = database
      .prepare("SELECT sql FROM sqlite_master WHERE name = ?")
      .get(trigger) as {
      sql: string;
    };
    database.exec(`DROP TRIGGER ${trigger}; UPDATE entry SET disclosure = NULL; ${sql}`);
    database.close();
    for (const beside of ["-wal", "-shm"]) rmSync(`${file}${beside}`, { force: true });
  };

  it("gives it back with what opens it: the record holds, and the vote is certified by it", async () => {
    await office.tasdiq("backup b");
    expect(await office.tasdiq("restore b --home again")).toMatchObject({ code: 0 });
    expect((await office.tasdiq("sweep --home again")).out).not.toContain("recordDamaged");
    const wrong = certify.replace("for=97", "for=96");
    const differs = await office.tasdiq(`${wrong} --home again`);
    // A hash may hold these figures anywhere.
    expect(`${differs.out}${differs.err}`).not.toMatch(/\b97\b/);
    expect((await office.tasdiq("show az-1 --home again")).out).toContain("plenary");
    expect(await office.tasdiq(`${certify} --home again`)).toMatchObject({ code: 0 });
    expect((await office.tasdiq("show az-1 --home again")).out).toContain("Head of state");
  });

  it("is not made of a home that has lost it, whose sweep names what is missing", async () => {
    loseOpenings(".tasdiq");
    expect(await office.tasdiq("backup b")).toMatchObject({ code: 6 });
    expect((await office.tasdiq("backup b")).err).toContain(lost);
    expect((await office.tasdiq("sweep")).out).toContain(lost);
    expect(existsSync(join(office.folder, "b"))).toBe(false);
  });

  it("is not restored without it, by the name of what is missing where the list of files was made to fit", async () => {
    await office.tasdiq("backup b");
    loseOpenings("b");
    const altered = await office.tasdiq("restore b --home again");
    expect(altered).toMatchObject({ code: 6 });
    expect(altered.err).toContain("ledger.db was altered after the backup was made");
    const { "ledger.db": made } = inventoryOf(join(office.folder, "b"));
    const manifest = readManifest(join(office.folder, "b"));
    if (made === undefined || manifest === undefined) throw new Error("there is no backup");
    rmSync(join(office.folder, "b/backup.json"));
    const files = { ...manifest.files, "ledger.db": made };
    await writeManifest(join(office.folder, "b"), { ...manifest, files });
    const said = await office.tasdiq("restore b --home again");
    expect(said).toMatchObject({ code: 6 });
    expect(said.err).toContain(lost);
    expect(existsSync(join(office.folder, "again"))).toBe(false);
  });
});

describe("a backup beside checkpoints that are kept outside the home", () => {
  let office: Office;
  beforeEach(async () => {
    office = await withCase();
    keepOutside(office);
    await office.tasdiq("checkpoint");
    await office.tasdiq("backup b");
  });
  afterEach(() => {
    office.remove();
  });

  it("is restored when it is as new as what was published, and goes on signing", async () => {
    const said = await office.json("restore b --home again");
    expect(said).toMatchObject({ kind: "restored", compared: 1, lost: [] });
    await office.tasdiq("backup c --with-key");
    await office.tasdiq("restore c --home third");
    expect((await office.tasdiq("checkpoint --home third")).code).toBe(0);
  });

  it("is refused when it is older: from which leaf to which, and dated; by the folder or by one file", async () => {
    await office.tasdiq(`refer-to-committee az-1 --on ${day(-8)} --lead "A committee" --as clerk`);
    await office.tasdiq("checkpoint");
    const size = String((await office.json("backup c"))["entries"]);
    const said = await office.tasdiq("restore b --home again");
    expect(said.code).toBe(4);
    const before = Number(size) - 2;
    expect(said.err).toMatch(
      new RegExp(
        `older than a published checkpoint: it holds ${String(before)} leaves, the newest entry of .* signs ${size} leaves \\(its file is of \\d+ \\w+ \\d{4}, .* UTC\\); missing are the 2 leaves from ${String(before)} to ${String(Number(size) - 1)}`,
      ),
    );
    expect(existsSync(join(office.folder, "again"))).toBe(false);
    const newest = `outside/${size.padStart(15, "0")}.txt`;
    mkdirSync(join(office.folder, "elsewhere"));
    const elsewhere = "restore b --home elsewhere/again";
    expect((await office.tasdiq(elsewhere)).out).toContain("outside contains none");
    rmSync(join(office.folder, "elsewhere/again"), { recursive: true });
    expect((await office.tasdiq(`${elsewhere} --checkpoint ${newest}`)).code).toBe(4);
    expect((await office.tasdiq(`${elsewhere} --checkpoint outside`)).code).toBe(4);
    expect((await office.tasdiq(`${elsewhere} --checkpoint elsewhere`)).code).toBe(2);
  });

  it("is restored with --older, keeps what it lost in writing, and nothing is signed beside it", async () => {
    await office.tasdiq("checkpoint");
    const said = await office.tasdiq("restore b --home again --older");
    expect(said.code).toBe(0);
    expect(said.out).toContain("Outsiders hold checkpoints of entries that are gone");
    const [noted] = JSON.parse(
      readFileSync(join(office.folder, "again/restored.json"), "utf8"),
    ) as [{ lost: { size: number; note: string }[] }];
    expect(noted.lost).toHaveLength(1);
    expect(noted.lost[0]?.note).toMatch(/^tasdiq\//);
    for (const key of ["checkpoint-key.pem", "system-key.pem"])
      copyFileSync(join(office.folder, ".tasdiq", key), join(office.folder, "again", key));
    const signing = await office.tasdiq("checkpoint --home again");
    expect(signing).toMatchObject({ code: 6 });
    expect(signing.err).toMatch(
      /the first \d+ leaves of the log are not those of the published checkpoint/,
    );
  });

  it("is named by each sweep of a home restored with --older, in words, as JSON and by the exit code", async () => {
    expect((await office.tasdiq("sweep")).code).toBe(0);
    await office.tasdiq(`refer-to-committee az-1 --on ${day(-8)} --lead "A committee" --as clerk`);
    await office.tasdiq("checkpoint");
    await office.tasdiq("restore b --home again --older");
    const said = await office.tasdiq("sweep --home again");
    expect(said.code).toBe(6);
    expect(said.out).toMatch(
      /^the office {2}logNotAsPublished: a checkpoint of (\d+) leaves was published, but the log has \d+: .*\n {2}logNotAsPublished\.office\.\1\.1, open$/m,
    );
    expect(said.out).toContain("See docs/runbooks/checkpoint-refused.md");
    expect(await office.json("incidents --home again")).toMatchObject({
      incidents: [{ kind: "logNotAsPublished", caseId: null, since: null }],
    });
  });

  it("signs again only without the note of what it lost, and outsiders see the fork", async () => {
    await office.tasdiq(`refer-to-committee az-1 --on ${day(-8)} --lead "A committee" --as clerk`);
    const lost = (await office.tasdiq("checkpoint")).out;
    office.file("lost.txt", lost);
    const key = office.file("office.key", (await office.tasdiq("key show")).out);
    await office.tasdiq("restore b --home again --older");
    for (const name of ["checkpoint-key.pem", "system-key.pem"])
      copyFileSync(join(office.folder, ".tasdiq", name), join(office.folder, "again", name));
    const [kept = ""] = readdirSync(join(office.folder, "outside")).toSorted();
    mkdirSync(join(office.folder, "anew"));
    copyFileSync(join(office.folder, "outside", kept), join(office.folder, "anew", kept));
    keepOutside(office, "again", "../anew");
    await office.tasdiq("checkpoint --home again");
    expect((await office.tasdiq("checkpoint --home again")).code).toBe(6);
    expect((await office.tasdiq("backup c --home again")).code).toBe(0);
    expect(readdirSync(join(office.folder, "c"))).toContain("restored.json");
    // Who owns the home can take the note away.
    rmSync(join(office.folder, "again/restored.json"));
    expect((await office.tasdiq("checkpoint --home again")).code).toBe(0);
    await office.tasdiq("export --out record.jsonl --home again");
    expect((await office.tasdiq(`verify record.jsonl --key ${key}`)).code).toBe(0);
    const verified = await office.tasdiq(`verify record.jsonl --key ${key} --checkpoint lost.txt`);
    expect(verified).toMatchObject({ code: 6 });
    expect(verified.out).toMatch(/lost\.txt signs a root that is not that of the \d+ leaves/);
  });

  it("is refused, with --older too, when it is no beginning of what was published", async () => {
    const other = await withCase(anotherDemonstration);
    keepOutside(other);
    await other.tasdiq("checkpoint");
    const [foreign = ""] = filesIn(join(other.folder, "outside"));
    const said = await office.tasdiq(`restore b --home again --older --checkpoint ${foreign}`);
    other.remove();
    expect(said).toMatchObject({ code: 6 });
    expect(said.err).toMatch(
      /Fault:.* (is signed by none of the given keys|belongs to another log)/,
    );
    expect(existsSync(join(office.folder, "again"))).toBe(false);
  });

  it("knows a fork of the same size by its root", async () => {
    await office.tasdiq("backup k --with-key");
    // Two homes go on from one state, and each seals what the other does not know.
    for (const home of ["one/.tasdiq", "two/.tasdiq"]) {
      mkdirSync(join(office.folder, home, ".."));
      cpSync(join(office.folder, "outside"), join(office.folder, home, "../outside"), {
        recursive: true,
      });
      await office.tasdiq(`restore k --home ${home}`);
      await office.tasdiq(
        `refer-to-committee az-1 --on ${day(-8)} --lead "${home}" --as clerk --home ${home}`,
      );
      await office.tasdiq(`checkpoint --home ${home}`);
    }
    await office.tasdiq("backup fork --home one/.tasdiq");
    const said = await office.tasdiq("restore fork --home again --older --checkpoint two/outside");
    expect(said).toMatchObject({ code: 6 });
    expect(said.err).toMatch(/signs a root that is not that of the \d+ leaves/);
  });
});
