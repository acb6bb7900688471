import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { newFolder } from "../contract/folders.ts";
import { openStore } from "../../src/local/driver/store.ts";

/** Writes to the file in its argument, and goes on doing so for a while after it has said so. */
const slowWriter = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { DatabaseSync } = require("node:sqlite");
  const database = new DatabaseSync(workerData);
  database.exec("BEGIN IMMEDIATE");
  parentPort.postMessage("writes");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  database.exec("COMMIT");
  database.close();
`;

describe("the driver's file", () => {
  it("keeps each definition under its digest, and the one that was there first", () => {
    const { machines, close } = openStore(":memory:");
    machines.keep("one", "the first");
    machines.keep("other", "another");
    machines.keep("one", "too late");
    expect([machines.textOf("one"), machines.textOf("other")]).toEqual(["the first", "another"]);
    expect(() => machines.textOf("none")).toThrow("No definition none is stored");
    close();
  });

  it("waits for whoever writes to it at the moment", async () => {
    const { folder, remove } = newFolder();
    const file = join(folder, "driver.db");
    const store = openStore(file);
    const writer = new Worker(slowWriter, { eval: true, workerData: file });
    await new Promise((resolve) => writer.once("message", resolve));
    const insert = { name: "x", machine: "one", input: {}, startedAt: 0 };
    expect(store.transaction(() => store.insert(insert))).toBe(true);
    await writer.terminate();
    store.close();
    remove();
  });

  it("keeps nothing of what was begun and failed, and can be written to after it", () => {
    const database = new DatabaseSync(":memory:");
    const store = openStore(database);
    const insert = { name: "x", machine: "one", input: {}, startedAt: 0 };
    const failing = () => {
      store.insert(insert);
      throw new Error("on the way");
    };
    expect(() => store.transaction(failing)).toThrow("on the way");
    expect(store.transaction(() => store.insert(insert))).toBe(true);
    expect(store.transaction(() => store.insert(insert))).toBe(false);
    database.close();
  });

  it("tells a fault by its own words when the database has ended the transaction itself", () => {
    const database = new DatabaseSync(":memory:");
    const { transaction } = openStore(database);
    const ended = () => {
      database.exec("ROLLBACK");
      throw new Error("the disk is full");
    };
    expect(() => transaction(ended)).toThrow("the disk is full");
    database.close();
  });
});
