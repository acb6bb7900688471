import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { openConnection, requiredSettings, settingsOf } from "../../src/local/ledger/connection.ts";
import { isBusy, mayBegin, transactPatiently } from "../../src/local/ledger/transaction.ts";
import { newFolder } from "../contract/folders.ts";

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
