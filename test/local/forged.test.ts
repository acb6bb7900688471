import { english } from "../support/in-english.ts";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { IncidentKind } from "../../src/case/incident.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import type { Swept } from "../../src/ledger/sweep/sweep.ts";
import type { Home } from "../../src/local/home/home.ts";
import { lookAgainIn, sweepHome } from "../../src/local/home/sweep.ts";
import { serveHome } from "../../src/local/server.ts";
import { everyCase } from "../contract/every-case.ts";
import { newFolder } from "../contract/folders.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { withdrawal } from "./procedure.ts";
import {
  carryOn,
  meddledWith,
  newOffice,
  reopened,
  requestOf,
  theText,
  treatyOf,
} from "./office.ts";

const treaties = 3;
const everyRecord = { afterId: "", limit: 100, openOnly: false } as const;
const everyTask = { afterId: "", limit: 100 } as const;

describe("Who writes past the product into what is kept beside the entries", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  let before: unknown;

  /** All that is kept beside the entries. */
  const kept = async (): Promise<unknown> => {
    const database = new DatabaseSync(join(folder, "ledger.db"), { readOnly: true });
    const rows = ["head", "opening", "unique_fact"].map((table) =>
      database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
    );
    database.close();
    const { ledger } = home;
    return [
      rows,
      await ledger.cases(everyRecord),
      await ledger.tasks(everyTask),
      await ledger.find(everyCase),
    ];
  };
  const carry = async (caseId: string, treaty: number, acts: number): Promise<void> => {
    const text = await theText(home.desk);
    await carryOn({ desk: home.desk, treaty: treatyOf(treaty), text }, caseId, acts);
  };

  // The first two are open, the third was withdrawn. What the tests write is taken back by the sweep, so one home is enough.
  beforeAll(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, treaties);
    await carry("case-1", 0, 4);
    await carry("case-2", 1, 6);
    await carry("case-3", 2, 2);
    const answer = await handle(home.desk, requestOf("case-3", "withdraw-it", withdrawal), {
      kind: "name",
    });
    expect(answer.kind).toBe("accepted");
    before = await kept();
  });
  afterAll(async () => {
    await home.close();
    remove();
  });

  const swept = (before?: Swept): Promise<Swept> => sweepHome(home, { before });
  const forge = async (sql: string): Promise<void> => {
    home = await meddledWith(home, treaties, (database) => {
      database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    });
  };
  const named = ({ incidents }: Swept): readonly (readonly [IncidentKind, string | null])[] =>
    incidents.map(({ kind, caseId }) => [kind, caseId]);

  it("is told of nothing where nobody did", async () => {
    const found = await swept();
    expect([found.cases, found.healed.heads, found.incidents]).toEqual([2, 0, []]);
  });

  it.each([
    ["hash", `'${"0".repeat(64)}'`],
    ["stage", "'deposit'"],
    ["stage_since", "1"],
    ["at", "'2020-01-01T00:00:00.000Z'"],
    ["task_since", "'2020-01-01T00:00:00.000Z'"],
    ["due_on", "'2020-01-01'"],
    ["assignee", "'clerk-9'"],
    ["public", "1"],
    ["open", "0"],
  ])("is named, and the column %s is made anew", async (column, value) => {
    await forge(`UPDATE head SET ${column} = ${value} WHERE case_id = 'case-1'`);
    const found = await swept();
    expect(named(found)).toEqual([["headBehind", "case-1"]]);
    expect(english(found.incidents[0]?.says ?? [])).toMatch(
      /its head, .*; it was rebuilt from the entries$/,
    );
    expect([found.cases, found.healed.heads]).toEqual([2, 1]);
    expect(await kept()).toEqual(before);
    expect((await swept()).incidents).toEqual([]);
  });

  it.each(["title", "procedure", "treaty", "words"])(
    "is named, and what was said at the opening is made anew: %s",
    async (column) => {
      await forge(`UPDATE opening SET ${column} = 'FORGED' WHERE case_id IN ('case-1', 'case-3')`);
      const found = await swept();
      expect(named(found)).toEqual([
        ["headBehind", "case-1"],
        ["headBehind", "case-3"],
      ]);
      expect(await kept()).toEqual(before);
    },
  );

  it.each([
    ["an ended case is public", "UPDATE head SET public = 1 WHERE case_id = 'case-3'", "case-3"],
    ["an ended case is open", "UPDATE head SET open = 1 WHERE case_id = 'case-3'", "case-3"],
    [
      "an ended case is open, its stage as well",
      "UPDATE head SET open = 1, stage = 'committee' WHERE case_id = 'case-3'",
      "case-3",
    ],
    [
      "an open case has ended, its stage as well",
      "UPDATE head SET open = 0, stage = 'lapsed' WHERE case_id = 'case-1'",
      "case-1",
    ],
    ["the office is public", "UPDATE head SET public = 1 WHERE case_id = 'office'", "office"],
    ["the office is a case", "INSERT INTO opening VALUES ('office', 'F', 'F', 'F', 'f')", "office"],
    ["no case holds its treaty", "DELETE FROM unique_fact WHERE case_id = 'case-1'", "case-1"],
    [
      "a case holds another's treaty",
      "UPDATE unique_fact SET case_id = 'case-2' WHERE case_id = 'case-1'",
      "case-1",
    ],
    ["a case holds a treaty more", "INSERT INTO unique_fact VALUES ('forged', 'case-2')", "case-2"],
    [
      "an ended case holds a treaty",
      "INSERT INTO unique_fact VALUES ('forged', 'case-3')",
      "case-3",
    ],
    [
      "a case that never was holds a treaty",
      "INSERT INTO unique_fact VALUES ('forged', 'case-9')",
      "case-9",
    ],
    [
      "a case that never was is found",
      "INSERT INTO opening VALUES ('case-9', 'F', 'F', 'F', 'f')",
      "case-9",
    ],
  ])("is named where %s, and that is made good", async (_, sql, caseId) => {
    await forge(sql);
    const found = await swept();
    expect(named(found)).toContainEqual(["headBehind", caseId]);
    expect(
      found.incidents.every(({ says }) => english(says).endsWith("rebuilt from the entries")),
    ).toBe(true);
    expect(await kept()).toEqual(before);
    expect((await swept()).incidents).toEqual([]);
  });

  it("is named where a head is of a case of which there is no entry", async () => {
    await forge(`INSERT INTO head SELECT 'case-9', version, hash, stage, stage_since, open, at, task_since,
      due_on, assignee, due_at, 1 FROM head WHERE case_id = 'case-1'`);
    expect(named(await swept())).toContainEqual(["recordDamaged", "case-9"]);
    await forge("DELETE FROM head WHERE case_id = 'case-9'");
  });

  it("hides no open case from a look at open cases, whether or not it is read", async () => {
    const whole = await swept();
    await forge(
      "UPDATE head SET open = 0, task_since = NULL, due_on = NULL WHERE case_id = 'case-1'",
    );
    expect(await home.ledger.tasks(everyTask)).toHaveLength(1);
    const found = await swept(whole);
    expect([found.cases, found.wholeAt, named(found)]).toEqual([
      2,
      whole.wholeAt,
      [["headBehind", "case-1"]],
    ]);
    expect(await kept()).toEqual(before);
  });

  it("is named in an ended case once a day has passed and it is read again", async () => {
    let before = await swept();
    await forge("UPDATE opening SET title = 'FORGED' WHERE case_id = 'case-3'");
    const hours: unknown[] = [];
    for (let hour = 1; hour <= 26; hour += 1) {
      await home.virtualClock?.advance(3_600_000);
      before = await swept(before);
      hours.push(
        ...named(before)
          .filter(([kind]) => kind === "headBehind")
          .map((one) => [hour, ...one]),
      );
    }
    expect(hours).toEqual([[24, "headBehind", "case-3"]]);
  });

  it("is named by a look at that ended case alone", async () => {
    const caseId = caseIdSchema.parse("case-3");
    await forge("UPDATE head SET public = 1 WHERE case_id = 'case-3'");
    const { incidents, ...look } = await lookAgainIn(home, caseId);
    expect(incidents.map(({ kind }) => kind)).toEqual(["headBehind"]);
    expect(look).toEqual({ looked: true, ended: true });
    expect(await lookAgainIn(home, caseId)).toEqual({ incidents: [], looked: true, ended: true });
  });

  it("is named for as long as two open cases have the same treaty to themselves", async () => {
    await forge("DELETE FROM unique_fact WHERE case_id = 'case-1'");
    await carry("case-4", 0, 1);
    for (const time of [1, 2]) {
      const found = await swept();
      expect([time, named(found), found.healed.heads]).toEqual([
        time,
        [["headBehind", "case-1"]],
        0,
      ]);
      expect(english(found.incidents[0]?.says ?? [])).toMatch(
        /; another open case already has the parliament, treaty and purpose/,
      );
    }
  });
});

describe("Who alters the ledger's file itself", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, 2);
    const text = await theText(home.desk);
    await carryOn({ desk: home.desk, treaty: treatyOf(0), text }, "case-1", 4);
    await carryOn({ desk: home.desk, treaty: treatyOf(1), text }, "case-2", 6);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  /** Alters the page at which a table or an index begins, of 4096 bytes, while nobody has the file open. */
  const alterPageOf = async (
    name: string,
    alter: (bytes: Buffer, start: number) => void,
  ): Promise<void> => {
    await home.close();
    const file = join(folder, "ledger.db");
    const database = new DatabaseSync(file);
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const root = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").get(name);
    database.close();
    const bytes = readFileSync(file);
    alter(bytes, (Number(root?.["rootpage"]) - 1) * 4096);
    writeFileSync(file, bytes);
    home = await reopened(folder, 2);
  };

  it("names the ledger of another office of the same name, and so does whoever lists its cases", async () => {
    const other = newFolder();
    const copied = await newOffice(other.folder, 2);
    await copied.close();
    await home.close();
    for (const end of ["", "-wal", "-shm"])
      rmSync(join(folder, `ledger.db${end}`), { force: true });
    for (const file of ["ledger.db", "ledger.mark"])
      copyFileSync(join(other.folder, file), join(folder, file));
    other.remove();
    home = await reopened(folder, 2);
    const { incidents } = await sweepHome(home);
    expect(incidents.map(({ kind, says }) => [kind, english(says)])).toEqual([
      [
        "recordDamaged",
        expect.stringMatching(
          /^the ledger is that of the office “.+”, founded .+, whose record never named the keys that lie beside it: system-key\.pem, checkpoint-key\.pem/,
        ),
      ],
    ]);
    const server = await serveHome(home, 0);
    const listed = await fetch(`http://127.0.0.1:${server.port}/api/cases`);
    expect(listed.status).toBe(500);
    await server.close();
  });

  it("makes an index anew that hides a task, and tells of it", async () => {
    // How many rows the page of the index holds.
    await alterPageOf("head_task", (bytes, start) => bytes.writeUInt16BE(1, start + 3));
    const tasks = () => home.ledger.tasks({ afterId: "", limit: 10 });
    expect(await tasks()).toHaveLength(1);
    const { incidents } = await sweepHome(home);
    expect(incidents.map(({ kind, says }) => [kind, english(says)])).toEqual([
      [
        "headBehind",
        expect.stringMatching(
          /^an index of the ledger’s file did not match its table, .*: head: .*; it was rebuilt from the table$/,
        ),
      ],
    ]);
    expect(await tasks()).toHaveLength(2);
    expect((await sweepHome(home)).incidents).toEqual([]);
  });

  it("names a page of the file that is damaged, and makes nothing of it", async () => {
    await alterPageOf("unique_fact", (bytes, start) => bytes.fill(7, start, start + 128));
    const { incidents } = await sweepHome(home);
    expect(incidents.map(({ kind, says }) => [kind, english(says)])).toContainEqual([
      "recordDamaged",
      expect.stringMatching(/^the ledger’s file is damaged: .*unique_fact/),
    ]);
  });

  it("takes what ANALYZE leaves in the file for no damage", async () => {
    home = await meddledWith(home, 2, (database) => {
      database.exec("ANALYZE");
    });
    const found = await sweepHome(home);
    expect([found.healed.triggers, found.incidents]).toEqual([0, []]);
  });
});
