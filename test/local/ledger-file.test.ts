import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openLedger, type LocalLedger } from "../../src/local/ledger/ledger.ts";
import { entriesIn, unsoundIn } from "../../src/local/ledger/sound.ts";
import { appendOf } from "../contract/appends.ts";
import { everyCase } from "../contract/every-case.ts";
import { newFolder } from "../contract/folders.ts";
import { chainOf } from "../contract/ledgers.ts";

const pageSize = 4096;

describe("The ledger's file", () => {
  let file = "";
  let ledger: LocalLedger;
  let remove: () => void;
  beforeEach(() => {
    const made = newFolder();
    file = join(made.folder, "ledger.db");
    remove = made.remove;
    ledger = openLedger({ file });
  });
  afterEach(async () => {
    await ledger.close().catch(() => undefined);
    remove();
  });
  const opening = { title: "Bir müqavilə", procedure: "az", treaty: "one" };
  const openCase = (caseId: string, at: string) =>
    ledger.append(appendOf({ caseId, before: null, id: `command-${caseId}`, at, opening }));

  it("takes entries while it is in its place, and is asked without writing any", async () => {
    expect(ledger.isWritable()).toBe(true);
    expect(await ledger.size()).toBe(0);
    rmSync(file);
    expect(ledger.isWritable()).toBe(false);
  });

  it("is not written, though in its place, after the ledger is closed", async () => {
    await ledger.close();
    expect(ledger.isWritable()).toBe(false);
  });

  it("holds, when the ledger is closed, also what was still being written", async () => {
    const append = appendOf({ caseId: "a", before: null, id: "command-1" });
    const [answer] = await Promise.all([ledger.append(append), ledger.close()]);
    expect(answer).toEqual({ kind: "appended" });
    expect(entriesIn(file)).toBe(1);
    await expect(ledger.size()).rejects.toThrow("finalized");
  });

  it("says since when entries have waited for their leaf, those first that were written first", async () => {
    expect(await ledger.oldestWaiting()).toBeUndefined();
    await openCase("b", "2026-03-02T06:00:00.000Z");
    await openCase("a", "2026-03-02T07:00:00.000Z");
    expect(await ledger.oldestWaiting()).toBe("2026-03-02T06:00:00.000Z");
    await ledger.sequence(1);
    expect(await ledger.oldestWaiting()).toBe("2026-03-02T07:00:00.000Z");
    await ledger.sequence(1);
    expect(await ledger.oldestWaiting()).toBeUndefined();
  });

  it("takes as many leaves as were asked for and no more, in one step or several", async () => {
    await chainOf(ledger, "a", 230);
    expect(await ledger.sequence(110)).toBe(110);
    expect(await ledger.size()).toBe(110);
    expect(await ledger.sequence(100)).toBe(100);
    expect(await ledger.sequence(0)).toBe(0);
    expect(await ledger.sequence(1000)).toBe(20);
    expect(await ledger.size()).toBe(230);
  });

  it("lets other things be done between two steps of leaves", async () => {
    await chainOf(ledger, "a", 110);
    let sizeBetween: Promise<number> | undefined;
    const added = ledger.sequence(110);
    setImmediate(() => {
      sizeBetween = ledger.size();
    });
    expect(await added).toBe(110);
    expect(await sizeBetween).toBe(100);
  });

  it("is searched by ids and titles, and office and log are no cases in it", async () => {
    await openCase("a-7", "2026-03-02T06:00:00.000Z");
    const office = { caseId: "office", before: null, id: "command-office" };
    await ledger.append(appendOf({ ...office, stage: "withdrawn" }));
    const found = await ledger.find(everyCase);
    expect(found.rows).toMatchObject([{ caseId: "a-7", ...opening }]);
    const terms = [
      { word: "a-7", treaties: [] },
      { word: "muqavile", treaties: [] },
    ];
    expect(await ledger.find({ ...everyCase, terms })).toEqual(found);
  });
});

describe("A copy of a ledger's file", () => {
  let file = "";
  let remove: () => void;
  beforeEach(async () => {
    const made = newFolder();
    file = join(made.folder, "ledger.db");
    remove = made.remove;
    const ledger = openLedger({ file });
    await chainOf(ledger, "a", 3);
    await ledger.sequence(1);
    await ledger.close();
  });
  afterEach(() => {
    remove();
  });

  it("is sound, and its entries are counted, whether they have a leaf or not", () => {
    expect(unsoundIn(file)).toEqual([]);
    expect(entriesIn(file)).toBe(3);
  });

  it("is looked at without being left open or made, whether it is there or not", async () => {
    const ledger = openLedger({ file });
    await ledger.append(appendOf({ caseId: "b", before: null, id: "command-b" }));
    expect([unsoundIn(file), entriesIn(file)]).toEqual([[], 4]);
    await ledger.close();
    // Whoever closes a ledger last takes its other files away.
    expect(readdirSync(dirname(file))).toEqual(["ledger.db"]);
    rmSync(file);
    expect(() => entriesIn(file)).toThrow("unable to open database file");
    expect(unsoundIn(file)).toEqual([expect.stringMatching(/unable to open database file$/)]);
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it("is unsound where an index lacks what its table has", () => {
    const database = new DatabaseSync(file);
    const found = database
      .prepare("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'head_open'")
      .get();
    database.close();
    const bytes = readFileSync(file);
    // How many rows the page of the index holds.
    bytes.writeUInt16BE(0, (Number(found?.["page"]) - 1) * pageSize + 3);
    writeFileSync(file, bytes);
    expect(unsoundIn(file)).toContain("row 1 missing from index head_open");
  });

  it("is unsound where a page is damaged, or it is no database", () => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(7, pageSize, 2 * pageSize));
    expect(unsoundIn(file).join()).toMatch(/page|malformed/);
    writeFileSync(file, "no database ".repeat(1000));
    expect(unsoundIn(file)).toEqual([expect.stringMatching(/file is not a database$/)]);
  });
});
