import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { timed, type Subject } from "./subject.ts";

/**
 * What no careful program can go below on this disk with one decision at a time: for each decision one transaction
 * with `synchronous=FULL` that writes one row of 1 KB.
 */
export const floorOf = (decisionsPerCase: number): Subject => ({
  name: "floor: one transaction, 1 KB row",
  open: (folder) => {
    const database = new DatabaseSync(join(folder, "floor.db"));
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    database.exec("CREATE TABLE decision (n INTEGER PRIMARY KEY, bytes TEXT NOT NULL)");
    const insert = database.prepare("INSERT INTO decision (bytes) VALUES (?)");
    const row = "x".repeat(1024);
    const decide = (): Promise<void> => {
      database.exec("BEGIN IMMEDIATE");
      insert.run(row);
      database.exec("COMMIT");
      return Promise.resolve();
    };
    return Promise.resolve({
      carryCase: () => timed(decisionsPerCase, decide),
      close: () => {
        database.close();
        return Promise.resolve();
      },
    });
  },
});
