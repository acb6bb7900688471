import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { appendOf } from "../contract/appends.ts";
import { newFolder } from "../contract/folders.ts";

const append = appendOf({ caseId: "a", before: null, id: "command-1" });
const other = "0".repeat(64);
const columns = "(case_id, seq, hash, bytes)";
const bytesOf = (id: string): string => `{"command":{"id":"${id}"}}`;
const rest = `'${other}', '${bytesOf("command-2")}'`;

// What somebody might try who has the file and an ordinary SQLite.
const attempts: readonly [string, string][] = [
  ["changing an entry", `UPDATE entry SET bytes = '${bytesOf("command-1")}'`],
  ["changing an entry's place", "UPDATE OR REPLACE entry SET place = 7"],
  ["deleting an entry", "DELETE FROM entry"],
  [
    "replacing an entry by its number",
    `INSERT OR REPLACE INTO entry ${columns} VALUES ('a', 1, ${rest})`,
  ],
  [
    "replacing an entry by the command it accepted",
    `REPLACE INTO entry ${columns} VALUES ('a', 2, '${other}', '${bytesOf("command-1")}')`,
  ],
  [
    "accepting a command again in another case",
    `INSERT INTO entry ${columns} VALUES ('b', 1, '${other}', '${bytesOf("command-1")}')`,
  ],
  [
    "replacing an entry by its place",
    `REPLACE INTO entry (place, ${columns.slice(1)} VALUES (1, 'b', 1, ${rest})`,
  ],
  [
    "replacing an entry on conflict",
    `INSERT INTO entry ${columns} VALUES ('a', 1, ${rest}) ON CONFLICT DO UPDATE SET bytes = 'x'`,
  ],
  [
    "ignoring that an entry is there",
    `INSERT OR IGNORE INTO entry ${columns} VALUES ('a', 1, ${rest})`,
  ],
  ["leaving a gap", `INSERT INTO entry ${columns} VALUES ('a', 3, ${rest})`],
  ["changing a leaf", "UPDATE log SET hash = ''"],
  ["deleting a leaf", "DELETE FROM log"],
  ["replacing a leaf by its number", `REPLACE INTO log VALUES (0, 'a', 1, '${other}')`],
  ["replacing a leaf by its entry", `REPLACE INTO log VALUES (1, 'a', 1, '${other}')`],
  ["leaving out a leaf", `INSERT INTO log VALUES (2, 'a', 2, '${other}')`],
];

describe("The record", () => {
  let file = "";
  let remove: () => void;
  beforeEach(async () => {
    const made = newFolder();
    remove = made.remove;
    file = join(made.folder, "ledger.db");
    const ledger = openLedger({ file });
    await ledger.append(append);
    await ledger.sequence(1);
    await ledger.close();
  });
  afterEach(() => {
    remove();
  });

  const all = (database: DatabaseSync) =>
    ["entry", "log"].map((table) => database.prepare(`SELECT rowid, * FROM ${table}`).all());

  it.each(attempts)("stays as it was on any ordinary connection against %s", (_, sql) => {
    // A fresh connection: recursive_triggers is off, as SQLite has it by itself.
    const database = new DatabaseSync(file);
    const before = all(database);
    expect(() => {
      database.exec(sql);
    }).toThrow(/never (changed|deleted)|not the next|accepted before/);
    expect(all(database)).toEqual(before);
    database.close();
  });

  it("stays as it was against the same on a connection with recursive triggers", () => {
    const database = new DatabaseSync(file);
    database.exec("PRAGMA recursive_triggers = ON");
    const before = all(database);
    for (const [, sql] of attempts) {
      expect(() => {
        database.exec(sql);
      }).toThrow();
    }
    expect(all(database)).toEqual(before);
    database.close();
  });

  // The limit of what a file can defend: hence the chain, the log and checkpoints kept elsewhere.
  it("cannot defend itself against somebody who first drops its triggers", () => {
    const database = new DatabaseSync(file);
    database.exec("DROP TRIGGER entry_is_never_changed; UPDATE entry SET hash = 'x'");
    expect(database.prepare("SELECT hash FROM entry").get()).toEqual({ hash: "x" });
    database.close();
  });

  it.each([
    ["its head was changed", `UPDATE head SET hash = '${other}'`],
    ["its head is of a version that it has not", "UPDATE head SET version = 1, hash = ''"],
    [
      "an entry was changed",
      "DROP TRIGGER entry_is_never_changed; UPDATE entry SET bytes = replace(bytes, 'invented', 'altered')",
    ],
  ])("does not say what a case is when %s", async (_, sql) => {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
    const ledger = openLedger({ file });
    await expect(ledger.head(append.entry.caseId)).rejects.toThrow();
    await ledger.close();
  });

  it("has no column for a command's id or its digest that could say something else than the bytes", () => {
    const database = new DatabaseSync(file);
    database.exec("DROP TRIGGER entry_is_never_changed");
    const flip = (column: string) => () => {
      database.exec(`UPDATE entry SET ${column} = 'command-2'`);
    };
    expect(flip("command_id")).toThrow('cannot UPDATE generated column "command_id"');
    expect(flip("command_digest")).toThrow("no such column: command_digest");
    database.close();
  });

  it("is not opened when a development version made it", () => {
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 3");
    database.close();
    expect(() => openLedger({ file })).toThrow("made by a development version; start again");
  });

  it("is not opened when a newer version of the software made it", () => {
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(() => openLedger({ file })).toThrow("the ledger has layout 99");
  });

  it.each([
    ["whose hash is not that of its bytes", { ...append, bytes: `${append.bytes} ` }],
    ["whose number does not follow", { ...append, expectedVersion: 1 }],
    [
      "whose head is of another state",
      { ...append, head: { ...append.head, state: { ...append.head.state, version: 2 } } },
    ],
  ])("takes no entry %s", async (_, faulty) => {
    const ledger = openLedger({ file });
    const good = appendOf({ caseId: "b", before: null, id: "command-b" });
    const [refused, written] = await Promise.allSettled([
      ledger.append(faulty),
      ledger.append(good),
    ]);
    await ledger.close();
    expect(refused.status).toBe("rejected");
    // The other one in the same commit is not harmed.
    expect(written).toEqual({ status: "fulfilled", value: { kind: "appended" } });
  });

  it("takes no entry that does not name the one before it", async () => {
    const ledger = openLedger({ file });
    const stray = appendOf({
      caseId: "a",
      before: { seq: 1, hash: appendOf({ caseId: "z", before: null, id: "command-z" }).hash },
      id: "command-2",
    });
    await expect(ledger.append(stray)).rejects.toThrow("does not name the entry before it");
    await ledger.close();
  });
});
