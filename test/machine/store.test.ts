import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { newFolder } from "../contract/folders.ts";
import { openStore } from "../../src/local/driver/store.ts";
import { driversInMemory, ledgerFileAt } from "../support/driver-file.ts";

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

describe("where executions are kept", () => {
  it("keeps each definition under its digest, and the one that was there first", () => {
    const file = driversInMemory();
    const { machines } = openStore(file);
    machines.keep("one", "the first");
    machines.keep("other", "another");
    machines.keep("one", "too late");
    expect([machines.textOf("one"), machines.textOf("other")]).toEqual(["the first", "another"]);
    expect(() => machines.textOf("none")).toThrow("No definition none is stored");
    file.database.close();
  });

  it("waits for whoever writes to the file at the moment", async () => {
    const { folder, remove } = newFolder();
    const path = join(folder, "ledger.db");
    const file = ledgerFileAt(path);
    const store = openStore(file);
    const writer = new Worker(slowWriter, { eval: true, workerData: path });
    await new Promise((resolve) => writer.once("message", resolve));
    const insert = { name: "x", machine: "one", input: {}, startedAt: 0 };
    expect(await store.transaction(() => store.insert(insert))).toBe(true);
    await writer.terminate();
    file.database.close();
    remove();
  });

  it("keeps nothing of what was begun and failed, and can be written to after it", async () => {
    const { folder, remove } = newFolder();
    const file = ledgerFileAt(join(folder, "ledger.db"));
    const store = openStore(file);
    const insert = { name: "x", machine: "one", input: {}, startedAt: 0 };
    const failing = () => {
      store.insert(insert);
      throw new Error("on the way");
    };
    await expect(store.transaction(failing)).rejects.toThrow("on the way");
    expect(await store.transaction(() => store.insert(insert))).toBe(true);
    expect(await store.transaction(() => store.insert(insert))).toBe(false);
    file.database.close();
    remove();
  });
});
