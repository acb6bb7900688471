import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
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

  it.each(["execution", "execution_due", "execution_owned", "wait", "epoch"])(
    "records an act and answers it where %s is damaged, which only drives cases",
    async (name) => {
      damage(name);
      const said = await office.tasdiq(
        `refer-to-committee az-1 --on ${day(-8)} --lead "the lead committee" --as clerk`,
      );
      expect(said).toMatchObject({ code: 0, out: expect.stringContaining("az-1#3") as string });
      expect(Number((await office.json("show az-1"))["version"])).toBe(3);
      const swept = (await office.tasdiq("sweep")).out;
      expect(swept).toContain("Looked at 1 open case");
      expect(swept).toMatch(/driverNotHealed|could not be restarted/);
      expect(swept).toMatch(/ledger\.db/);
    },
  );
});
