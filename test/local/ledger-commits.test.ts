import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Append } from "../../src/ledger/ports.ts";
import { appending, type AppendMoving } from "../../src/local/ledger/append.ts";
import { type Commits, sharedCommits } from "../../src/local/ledger/commits.ts";
import { openConnection } from "../../src/local/ledger/connection.ts";
import { appendOf } from "../contract/appends.ts";
import { newFolder } from "../contract/folders.ts";

const openingOf = (n: number): Append => {
  const number = String(n);
  return appendOf({ caseId: `case-${number}`, before: null, id: `command-${number}` });
};
const largestGroup = 100;

describe("Commands that arrive together", () => {
  let database: DatabaseSync;
  let beside: DatabaseSync;
  let commits: Commits;
  let append: AppendMoving;
  let remove: () => void;
  beforeEach(() => {
    const made = newFolder();
    const file = join(made.folder, "ledger.db");
    [database, beside] = [openConnection(file), openConnection(file)];
    commits = sharedCommits(database);
    append = appending(database, commits.write);
    remove = made.remove;
  });
  afterEach(async () => {
    await commits.settled();
    database.close();
    beside.close();
    remove();
  });
  /** What another process finds on record. */
  const onRecord = () => beside.prepare("SELECT count(*) AS n FROM entry").get()?.["n"];

  /** Appends that arrive one in each turn of the event loop, until there are so many or the first is answered. */
  const arriving = (atMost: number) =>
    new Promise<{ readonly arrived: number; readonly found: unknown }>((resolve, fail) => {
      let arrived = 0;
      let answered = false;
      const arrive = (): void => {
        if (answered || arrived === atMost) return;
        setImmediate(arrive);
        arrived += 1;
        append(openingOf(arrived)).then(() => {
          if (!answered) resolve({ arrived, found: onRecord() });
          answered = true;
        }, fail);
      };
      arrive();
    });

  it("share a commit, also where each comes a turn after the one before: when the first is answered, all are on record", async () => {
    expect(await arriving(5)).toEqual({ arrived: 5, found: 5 });
  });

  it("do not keep the first waiting for ever, while more and more arrive", async () => {
    const { arrived, found } = await arriving(1000);
    expect(arrived).toBeLessThanOrEqual(largestGroup + 2);
    expect(found).toBe(largestGroup);
  });

  it("are written in commits of a hundred, so that a process beside them gets its turn", async () => {
    const found = await Promise.all(
      Array.from({ length: 2 * largestGroup + 1 }, async (_, n) => {
        await append(openingOf(n));
        return onRecord();
      }),
    );
    expect([...new Set(found)]).toEqual([100, 200, 201]);
  });

  it("are all written before the ledger is closed, also those that come while others are written", async () => {
    const first = append(openingOf(1));
    const second = first.then(() => append(openingOf(2)));
    await first;
    await commits.settled();
    expect(onRecord()).toBe(2);
    expect(await second).toEqual({ kind: "appended" });
  });

  it("are none of them acknowledged where the disk is full in the midst, and everyone is told why and what to do", async () => {
    database.exec("CREATE TABLE filling (bytes BLOB)");
    const pages = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
    database.exec(`PRAGMA max_page_count = ${String(pages + 20)}`);
    const told = await Promise.allSettled([
      append(openingOf(1)),
      append(openingOf(2), () => {
        database.exec("INSERT INTO filling VALUES (zeroblob(1000000))");
        return true;
      }),
    ]);
    for (const [index, one] of told.entries())
      expect(one).toMatchObject({
        status: "rejected",
        reason: {
          message: `command command-${String(index + 1)} for case-${String(index + 1)} was not recorded, and nothing was written (database or disk is full); send it again`,
          cause: { message: "database or disk is full" },
        },
      });
    expect(onRecord()).toBe(0);
    expect(await append(openingOf(1))).toEqual({ kind: "appended" });
  });

  it("say that nobody knows whether they are on record only where the commit itself fails", async () => {
    database.exec(`CREATE TABLE parent (n INTEGER PRIMARY KEY);
      CREATE TABLE child (n INTEGER REFERENCES parent (n) DEFERRABLE INITIALLY DEFERRED)`);
    const orphan = append(openingOf(1), () => {
      database.exec("INSERT INTO child VALUES (1)");
      return true;
    });
    await expect(orphan).rejects.toMatchObject({
      message:
        "command command-1 for case-1 was not confirmed as written (FOREIGN KEY constraint failed); send it again with the same id",
    });
  });

  it("are recorded without a move that fails in the middle, of which nothing stays", async () => {
    database.exec("CREATE TABLE half (n INTEGER)");
    const [failing, well] = await Promise.all([
      append(openingOf(1), () => {
        database.exec("INSERT INTO half VALUES (1)");
        throw new Error("the wait could not be stored");
      }),
      append(openingOf(2), () => {
        database.exec("INSERT INTO half VALUES (2)");
        return true;
      }),
    ]);
    expect([failing, well]).toEqual([{ kind: "appended" }, { kind: "appended", driven: true }]);
    expect(beside.prepare("SELECT n FROM half").all()).toEqual([{ n: 2 }]);
    expect(onRecord()).toBe(2);
  });
});
