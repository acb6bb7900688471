import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { openConnection, requiredSettings, settingsOf } from "../../src/local/ledger/connection.ts";
import { openLedger, type LocalLedger } from "../../src/local/ledger/ledger.ts";
import { entriesIn, unsoundIn } from "../../src/local/ledger/sound.ts";
import { isBusy, mayBegin, transactPatiently } from "../../src/local/ledger/transaction.ts";
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

const lock = "BEGIN IMMEDIATE";
const fault = new Error("the disk is full");

describe("A writer beside another one", () => {
  let other: DatabaseSync;
  let writer: DatabaseSync;
  let remove: () => void;
  beforeEach(() => {
    const made = newFolder();
    const file = join(made.folder, "numbers.db");
    // They do not wait by themselves.
    [other, writer] = [new DatabaseSync(file), new DatabaseSync(file)];
    other.exec("CREATE TABLE number (n INTEGER)");
    remove = made.remove;
  });
  afterEach(() => {
    for (const one of [other, writer]) if (one.isOpen) one.close();
    remove();
  });
  const write = (): void => {
    writer.exec("INSERT INTO number VALUES (2)");
  };
  const written = () =>
    other
      .prepare("SELECT n FROM number")
      .all()
      .map(({ n }) => n);

  it("waits until the other lets go, and leaves its process time for other things", async () => {
    other.exec(`${lock}; INSERT INTO number VALUES (1)`);
    const waiting = transactPatiently(writer, write);
    await pause(50);
    other.exec("COMMIT");
    await waiting;
    expect(written()).toEqual([1, 2]);
  });

  it("gives up in the end, has written nothing then, and may try again", async () => {
    other.exec(lock);
    await expect(transactPatiently(writer, write, 40)).rejects.toThrow("kept the ledger locked");
    other.exec("COMMIT");
    expect(written()).toEqual([]);
    await transactPatiently(writer, write, 0);
    expect(written()).toEqual([2]);
  });

  it("does not wait for what no waiting would mend", async () => {
    writer.close();
    await expect(transactPatiently(writer, write, 40)).rejects.toThrow("not open");
  });

  it("leaves nothing of what failed, and lets go of the file", async () => {
    const failing = transactPatiently(writer, () => {
      write();
      throw fault;
    });
    await expect(failing).rejects.toBe(fault);
    other.exec(lock);
    expect(written()).toEqual([]);
  });

  it("says what failed also where SQLite rolled back by itself", async () => {
    const failing = transactPatiently(writer, () => {
      writer.exec("ROLLBACK");
      throw fault;
    });
    await expect(failing).rejects.toBe(fault);
  });

  it("may write while the other does, in a moment; and holds nothing by asking", () => {
    expect(mayBegin(writer)).toBe(true);
    other.exec(lock);
    expect(mayBegin(writer)).toBe(true);
  });

  it("may not where its connection takes no writing", () => {
    writer.close();
    expect(mayBegin(writer)).toBe(false);
  });
});

it.each([
  ["a lock", { errcode: 5 }, true],
  ["a lock of a certain kind", { errcode: 5 + 256 }, true],
  ["a full disk", { errcode: 13 }, false],
  ["a fault of another maker", { errcode: "5" }, false],
  ["a fault without a number", fault, false],
  ["no fault at all", null, false],
])("%s is told from other reasons not to write", (_, cause, expected) => {
  expect(isBusy(cause)).toBe(expected);
});

describe("A new ledger that is opened while another process writes its file", () => {
  let file = "";
  let remove: () => void;
  beforeEach(() => {
    const made = newFolder();
    file = join(made.folder, "ledger.db");
    remove = made.remove;
  });
  afterEach(() => {
    remove();
  });
  // On a file that is not in WAL yet; SQLite does not wait for such a lock by itself.
  const holder = `
    const { workerData: file, parentPort } = require("node:worker_threads");
    const database = new (require("node:sqlite").DatabaseSync)(file);
    database.exec("${lock}");
    parentPort.postMessage("held");
    setTimeout(() => database.close(), 60);`;

  it("is opened as soon as that one lets go", async () => {
    const other = new Worker(holder, { eval: true, workerData: file });
    const ended = once(other, "exit");
    await once(other, "message");
    const database = openConnection(file);
    expect(settingsOf(database)).toEqual(requiredSettings);
    database.close();
    await ended;
  });

  it("is not opened while that one never does, and it says why", () => {
    const other = new DatabaseSync(file);
    other.exec(lock);
    expect(() => openConnection(file)).toThrow("database is locked");
    other.close();
  });

  it("is refused at once where its file is no ledger, for no waiting would mend that", () => {
    writeFileSync(file, "no database ".repeat(1000));
    const took = ["first", "second", "third"].map((): number => {
      const began = performance.now();
      expect(() => openConnection(file)).toThrow("file is not a database");
      return performance.now() - began;
    });
    // Who waits does so for a second each time; a busy machine may be late once.
    expect(Math.min(...took)).toBeLessThan(900);
  });
});

const root = join(import.meta.dirname, "../..");

/** Why syncs cannot be counted here; undefined when they can. */
const obstacle = ((): string | undefined => {
  const tried = spawnSync("strace", ["-f", "-o", "/dev/null", "true"], { encoding: "utf8" });
  if (tried.error !== undefined) return `strace does not run here (${tried.error.message})`;
  return tried.status === 0 ? undefined : `strace may not trace here: ${tried.stderr.trim()}`;
})();

const syncsOf = (total: number, together: number): number => {
  const { folder, remove } = newFolder();
  const trace = join(folder, "trace");
  const appender = join(import.meta.dirname, "appender.ts");
  try {
    spawnSync(
      "strace",
      [
        "-f",
        "-e",
        "trace=fsync,fdatasync",
        "-o",
        trace,
        process.execPath,
        appender,
        folder,
        String(total),
        String(together),
      ],
      { encoding: "utf8" },
    );
    return readFileSync(trace, "utf8")
      .split("\n")
      .filter((line) => /\b(fsync|fdatasync)\(\d/.test(line)).length;
  } finally {
    remove();
  }
};

describe("What is acknowledged is on disk", () => {
  it("so a connection on which a setting does not hold is not used: memory has no log to sync", () => {
    expect(() => openConnection(":memory:")).toThrow(
      /^the ledger’s connection does not have the settings it needs: journal_mode is memory, not wal$/,
    );
  });
  it("for every connection to the ledger has the settings it rests on, as SQLite reads them back", async () => {
    const { folder, remove } = newFolder();
    const file = join(folder, "ledger.db");
    for (const ledger of [openLedger({ file }), openLedger({ file })]) {
      expect(ledger.settings()).toEqual(requiredSettings);
      await ledger.close();
    }
    expect(requiredSettings).toMatchObject({
      journal_mode: "wal",
      synchronous: 2,
      recursive_triggers: 1,
    });
    remove();
  });

  it("and no other file of the product opens a database of its own beside these", () => {
    const rooms = ["src", "functions"];
    const files = rooms.flatMap((room) => {
      try {
        return readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).map((name) =>
          join(room, name),
        );
      } catch {
        return [];
      }
    });
    const openers = files.filter(
      (file) =>
        file.endsWith(".ts") &&
        readFileSync(join(root, file), "utf8").includes("new DatabaseSync("),
    );
    // Drafts are no record: nobody was told that they are kept for good. A backup reads the ledger, and a copy of it.
    const elsewhere = [
      "src/local/drafts.ts",
      "src/local/backup/schemas.ts",
      "src/local/backup/take.ts",
      "src/local/ledger/schema.ts",
      "src/local/ledger/sound.ts",
    ];
    const others = openers.filter((file) => !elsewhere.includes(file));
    expect(others).toEqual(["src/local/ledger/connection.ts"]);
  });

  it("by one sync for each acknowledged commit, shared by those who come together", () => {
    if (obstacle !== undefined) {
      console.warn(`Syncs were not counted: ${obstacle}`);
      expect(obstacle).not.toBe("");
      return;
    }
    // What opening the ledger and making its file costs.
    const opening = syncsOf(0, 1);
    expect(syncsOf(48, 1) - opening).toBe(48);
    const shared = syncsOf(48, 16) - opening;
    expect(shared).toBeGreaterThanOrEqual(3);
    expect(shared).toBeLessThanOrEqual(6);
  }, 60_000);
});
