import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Desk, emptyCaches } from "../../src/ledger/desk.ts";
import type { Append } from "../../src/ledger/ports.ts";
import { historyPage } from "../../src/ledger/reading/history.ts";
import type { Kept } from "../../src/ledger/record/read-record.ts";
import { openLedger, type LocalLedger } from "../../src/local/ledger/ledger.ts";
import { caseIdSchema, type Digest } from "../../src/values/ids.ts";
import { appendOf, placeOf } from "../contract/appends.ts";
import { everyCase } from "../contract/every-case.ts";
import { newFolder } from "../contract/folders.ts";
import { chainOf } from "../contract/ledgers.ts";
import { carryOn, newOffice, theText, treatyOf } from "./office.ts";

const opening = { title: "An invented treaty", procedure: "az", treaty: "one" };

const take = (key: string) => ({ kind: "take", key }) as const;
const release = (key: string) => ({ kind: "release", key }) as const;
const page = { afterId: "", limit: 9 };

/** What an append left beside its entry, as it is made anew. */
const madeFrom = (append: Append): Kept => {
  const { head, task, opening: opened, unique } = append;
  return { head, task, public: append.public, opening: opened, unique, sayFrom: append.sayFrom };
};

describe("Heads on one machine", () => {
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
    await ledger.close();
    remove();
  });
  /** Does what no program of ours does, while the ledger is open. */
  const meddle = (statements: string): void => {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    database.exec(statements);
    database.close();
  };
  const openCase = async (wanted: Partial<Parameters<typeof appendOf>[0]> = {}) => {
    const append = appendOf({ caseId: "a", before: null, id: "command-1", opening, ...wanted });
    await ledger.append(append);
    return append;
  };

  describe("that are made anew from the entries", () => {
    it("are listed record by record, with those under whose ids there is no entry, and which are suspect", async () => {
      await chainOf(ledger, "a", 3);
      await chainOf(ledger, "b", 2);
      await chainOf(ledger, "c", 1);
      meddle("DELETE FROM head WHERE case_id = 'b'; INSERT INTO unique_fact VALUES ('a key', 'd')");
      const all = [
        { caseId: "a", version: 3, isSuspect: false },
        { caseId: "b", version: null, isSuspect: true },
        { caseId: "c", version: 1, isSuspect: false },
        { caseId: "d", version: null, isSuspect: true },
      ];
      expect(await ledger.derived.records(page)).toEqual(all);
      expect(await ledger.derived.records({ afterId: "a", limit: 1 })).toEqual([all[1]]);
    });

    it("put all that is kept of a lost case in its place again", async () => {
      const append = await openCase({ assignee: "clerk-1", public: true, unique: [take("key")] });
      const found = await ledger.find(everyCase);
      meddle("DELETE FROM head; DELETE FROM opening; DELETE FROM unique_fact");
      expect(await ledger.find(everyCase)).toEqual({ rows: [], count: 0 });
      expect(await ledger.derived.replace(append.entry.caseId, madeFrom(append))).toBe(true);
      expect(await ledger.head(append.entry.caseId)).toEqual(append.head);
      expect(await ledger.tasks(page)).toEqual([append.task]);
      expect(await ledger.find(everyCase)).toEqual(found);
      expect(found.rows).toMatchObject([{ public: true, title: opening.title }]);
      const other = appendOf({
        caseId: "b",
        before: null,
        id: "command-other",
        unique: [take("key")],
      });
      expect(await ledger.append(other)).toMatchObject({ kind: "uniqueTaken", holder: "a" });
    });

    it("take an ended case, of which nothing is left to do, off the lists and let its treaty go", async () => {
      const first = await openCase({ assignee: "clerk-1", unique: [take("key")] });
      const ended = appendOf({
        caseId: "a",
        before: placeOf(first),
        id: "command-2",
        stage: "lapsed",
        unique: [release("key")],
      });
      await ledger.append(ended);
      const { hash } = first;
      meddle(`UPDATE head SET version = 1, hash = '${hash}', stage = 'draft-law', stage_since = 1,
        open = 1, public = 1, at = '2000', task_since = '2001', assignee = 'clerk-1';
        INSERT INTO unique_fact (key, case_id) VALUES ('key', 'a')`);
      expect(await ledger.tasks(page)).toHaveLength(1);
      expect(await ledger.derived.replace(ended.entry.caseId, madeFrom(ended))).toBe(true);
      expect(await ledger.tasks(page)).toEqual([]);
      expect(await ledger.cases({ ...page, openOnly: true })).toEqual([]);
      expect(await ledger.cases({ ...page, openOnly: false })).toMatchObject([
        { stage: "lapsed", version: 2, public: false, at: ended.entry.at },
      ]);
      const anew = openLedger({ file });
      expect((await anew.head(first.entry.caseId))?.stageSince).toBe(2);
      await anew.close();
      const other = appendOf({
        caseId: "b",
        before: null,
        id: "command-other",
        unique: [take("key")],
      });
      expect(await ledger.append(other)).toEqual({ kind: "appended" });
    });

    it("say again what is left to do in a case, since when, until when and by whom", async () => {
      const first = await openCase();
      const claimed = { id: "command-2", assignee: "clerk-1" };
      const second = appendOf({ caseId: "a", before: placeOf(first), ...claimed });
      await ledger.append(second);
      meddle(`UPDATE head SET version = 1, hash = '${first.hash}', task_since = '2000',
        due_on = '2000-01-02', assignee = 'clerk-2'`);
      expect(await ledger.derived.replace(second.entry.caseId, madeFrom(second))).toBe(true);
      expect(await ledger.tasks(page)).toEqual([second.task]);
    });

    it("are those of the office too, which no search finds", async () => {
      const office = appendOf({ caseId: "office", before: null, id: "command-office" });
      await ledger.append(office);
      meddle("DELETE FROM head");
      expect(await ledger.derived.replace(office.entry.caseId, madeFrom(office))).toBe(true);
      expect(await ledger.head(office.entry.caseId)).toEqual(office.head);
      expect((await ledger.find(everyCase)).count).toBe(0);
    });

    it("are not put where an entry came meanwhile", async () => {
      const first = await openCase();
      const second = appendOf({ caseId: "a", before: placeOf(first), id: "command-2" });
      await ledger.append(second);
      meddle("UPDATE head SET version = 1");
      expect(await ledger.derived.replace(first.entry.caseId, madeFrom(first))).toBe(false);
      expect(await ledger.cases({ ...page, openOnly: false })).toMatchObject([{ version: 1 }]);
    });
  });

  describe("are compared with the entries also by whoever has read the case before, and nothing is told", () => {
    it.each([
      ["its head names another entry", `UPDATE head SET hash = '${"0".repeat(64)}'`],
      ["its head is of a version before", "UPDATE head SET version = 1"],
      ["its head is of a version that is not on record", "UPDATE head SET version = 9"],
    ])("where %s", async (_, sql) => {
      const [first] = await chainOf(ledger, "a", 2);
      if (first === undefined) throw new Error("nothing was appended");
      const { caseId } = first.entry;
      expect((await ledger.head(caseId))?.state.version).toBe(2);
      meddle(sql);
      await expect(ledger.head(caseId)).rejects.toThrow("does not match its entries");
    });
    it("where no entry is left", async () => {
      const { entry } = await openCase();
      meddle("DROP TRIGGER entry_is_never_deleted; DELETE FROM entry");
      const anew = openLedger({ file });
      await expect(anew.head(entry.caseId)).rejects.toThrow("does not match its entries");
      await anew.close();
    });
  });

  it("are told as they stand by whoever has read less of the case, where an entry came of which they do not know", async () => {
    const beside = openLedger({ file });
    const first = await openCase();
    const { caseId } = first.entry;
    await beside.head(caseId);
    const second = appendOf({ caseId: "a", before: placeOf(first), id: "command-2" });
    await ledger.append(second);
    await ledger.append(appendOf({ caseId: "a", before: placeOf(second), id: "command-3" }));
    meddle(`UPDATE head SET version = 2, hash = '${second.hash}'`);
    expect((await beside.head(caseId))?.state.version).toBe(2);
    await beside.close();
  });

  it("are not taken from an entry that was refused", async () => {
    const first = await openCase();
    const [second, late] = ["command-2", "command-late"].map((id) =>
      appendOf({ caseId: "a", before: placeOf(first), id, reason: id }),
    );
    if (second === undefined || late === undefined) throw new Error("two were made");
    await ledger.append(second);
    expect(await ledger.append(late)).toEqual({ kind: "conflict" });
    expect(await ledger.head(first.entry.caseId)).toEqual(second.head);
  });
});

const opener = join(import.meta.dirname, "opener.ts");

describe("How many cases a search finds, though counts are remembered", () => {
  let folder = "";
  let ledger: LocalLedger;
  let beside: LocalLedger;
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
    const file = join(folder, "ledger.db");
    [ledger, beside] = [openLedger({ file }), openLedger({ file })];
  });
  afterEach(async () => {
    await ledger.close();
    await beside.close();
    remove();
  });
  const counts = async () => {
    const all = await ledger.find(everyCase);
    const shown = await ledger.find({ ...everyCase, publicOnly: true });
    const open = await ledger.find({ ...everyCase, standing: { stage: "opened" } });
    const lapsed = await ledger.find({ ...everyCase, standing: { stage: "lapsed" } });
    return [all.count, shown.count, open.count, lapsed.count];
  };
  const openCase = async (by: LocalLedger, caseId: string) => {
    const append = appendOf({ caseId, before: null, id: `open-case-${caseId}`, opening });
    expect(await by.append(append)).toEqual({ kind: "appended" });
    return append;
  };

  it("is what is on record after every entry, whichever connection wrote it", async () => {
    expect(await counts()).toEqual([0, 0, 0, 0]);
    const first = await openCase(ledger, "a");
    expect(await counts()).toEqual([1, 0, 1, 0]);
    const second = await openCase(beside, "b");
    expect(await counts()).toEqual([2, 0, 2, 0]);
    const ended = {
      caseId: "a",
      before: placeOf(first),
      id: "end-case-a",
      stage: "lapsed",
    } as const;
    await beside.append(appendOf({ ...ended, public: true }));
    expect(await counts()).toEqual([2, 1, 1, 1]);
    const shown = { caseId: "b", before: placeOf(second), id: "show-case-b", public: true };
    await ledger.append(appendOf(shown));
    expect(await counts()).toEqual([2, 2, 1, 1]);
  });

  it("is what is on record after another process wrote, and after one more", async () => {
    await openCase(ledger, "a");
    expect(await counts()).toEqual([1, 0, 1, 0]);
    for (const [name, expected] of [
      ["b", [2, 0, 2, 0]],
      ["c", [3, 0, 3, 0]],
    ] as const) {
      const { stderr, status } = spawnSync(process.execPath, [opener, folder, name]);
      expect([String(stderr), status]).toEqual(["", 0]);
      expect(await counts()).toEqual(expected);
    }
  });

  it("is the same the second time, and after a writing that was undone", async () => {
    await openCase(ledger, "a");
    expect([await counts(), await counts()]).toEqual([
      [1, 0, 1, 0],
      [1, 0, 1, 0],
    ]);
    const twice = appendOf({ caseId: "b", before: null, id: "open-case-a", opening });
    expect((await ledger.append(twice)).kind).toBe("commandKnown");
    expect(await counts()).toEqual([1, 0, 1, 0]);
  });
});

/** The same desk, which tells what is fetched from its documents. */
const watched = (desk: Desk, fetched: Digest[]): Desk => ({
  ...desk,
  caches: emptyCaches(),
  ports: {
    ...desk.ports,
    documents: {
      ...desk.ports.documents,
      get: (digest) => {
        fetched.push(digest);
        return desk.ports.documents.get(digest);
      },
    },
  },
});

describe("The pages of a history", () => {
  it("fetch the law files of their case for the first page and for no other", async () => {
    const { folder, remove } = newFolder();
    const home = await newOffice(folder, 1);
    const caseId = caseIdSchema.parse("one");
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    await carryOn(sent, caseId, 6);
    const fetched: Digest[] = [];
    const desk = watched(home.desk, fetched);
    await historyPage(desk, caseId, { after: 0, limit: 3 });
    const { pins } = (await home.ledger.head(caseId))?.state ?? {};
    expect(new Set(fetched)).toEqual(new Set([pins?.procedure, pins?.treaty]));
    fetched.length = 0;
    const range = { after: 3, limit: 3 };
    const page = await historyPage(desk, caseId, range);
    expect(fetched).toEqual([]);
    expect(page).toEqual(await historyPage(watched(home.desk, []), caseId, range));
    expect(page).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({
          acts: [expect.objectContaining({ authority: expect.any(Object) as object })],
        }),
      ]) as unknown,
    });
    await home.close();
    remove();
  }, 30_000);
});
