import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { jest } from "@jest/globals";
import { goOn } from "../../src/cli/home.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { CaseClock } from "../../src/ledger/ports.ts";
import { readable, Unreadable } from "../../src/local/driver/unreadable.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { factsOf } from "../support/facts.ts";
import { english } from "../support/in-english.ts";
import {
  newOffice,
  requestOf,
  settingsFor,
  theText,
  treatyOf,
  carryOn,
  forgetDrivers,
  nextRequest,
  reopened,
} from "./office.ts";
import { asking, opening } from "./procedure.ts";

const [bad, well] = [caseIdSchema.parse("bad"), caseIdSchema.parse("well")];

/** What somebody, or a disk, may have done to the row of one driver. */
const damages: readonly (readonly [string, string])[] = [
  ["where it stands is no JSON", "thread = 'x'"],
  ["where it stands is another shape", `thread = '{"state":1}'`],
  ["its definition is not there", "machine = 'none'"],
];

describe.each(damages)("A driver of which %s", (_, damage) => {
  let home: Home;
  const { folder, remove } = newFolder();
  const lay = async (id: typeof bad, command: string) => {
    const now = home.clock.now();
    const asked = asking("Lay", { now, text: await theText(home.desk), of: "" });
    if (asked === undefined) throw new Error("nobody lays");
    return handle(home.desk, requestOf(id, command, asked), { kind: "name" });
  };
  const stateOf = (id: typeof bad) =>
    home.driver.list("RUNNING").find(({ name }) => name.startsWith(`${id}_`))?.state;

  beforeAll(async () => {
    const office = await newOffice(folder, 2);
    for (const [index, id] of [bad, well].entries())
      await handle(office.desk, requestOf(id, `opening-${id}`, opening(treatyOf(index))), {
        kind: "name",
      });
    await office.close();
    const database = new DatabaseSync(join(folder, "ledger.db"));
    const { changes } = database
      .prepare(`UPDATE execution SET ${damage}, wake_at = 1, owner = 'gone' WHERE name = 'bad_1'`)
      .run();
    database.close();
    expect(changes).toBe(1);
    home = await openHome(folder, settingsFor(2));
  });
  afterAll(async () => {
    await home.close();
    remove();
  });

  it("keeps no command in another case from ending well", async () => {
    expect(await lay(well, "lay-well-1")).toMatchObject({ kind: "accepted" });
    await goOn(home, well);
    expect(stateOf(well)).toBe("Committee");
  });

  it("is replaced by the next sweep, which fails nowhere, counts it and names it with what to do", async () => {
    const { healed, incidents } = await sweepHome(home);
    expect(incidents.map(({ kind, caseId, says }) => [kind, caseId, english(says)])).toEqual([
      [
        "driverNotHealed",
        bad,
        expect.stringMatching(
          /^the driver bad_1 failed: .* cannot be read: .*the disk is faulty/,
        ) as string,
      ],
    ]);
    expect(healed.drivers).toBe(1);
    const again = await sweepHome(home);
    expect(again.incidents.map(({ caseId }) => caseId)).toEqual([bad]);
    expect(again.healed.drivers).toBe(0);
    expect(stateOf(bad)).toBe("Draft law");
    expect(await lay(bad, "lay-bad-01")).toMatchObject({ kind: "accepted" });
    expect(stateOf(bad)).toBe("Committee");
  });
});

describe("A driver that cannot be written just now", () => {
  it("is told to be tried again, keeps its place, and goes on", async () => {
    const { folder, remove } = newFolder();
    const home = await newOffice(folder, 1);
    await handle(home.desk, requestOf(bad, "opening-bad", opening(treatyOf(0))), { kind: "name" });
    const database = new DatabaseSync(join(folder, "ledger.db"));
    database.exec(`CREATE TRIGGER locked BEFORE UPDATE ON execution
      BEGIN SELECT RAISE(ABORT, 'database is locked'); END;`);
    const told = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    await home.virtualClock?.advance(400 * 86_400_000);
    await home.driver.runDue();
    const words = told.mock.calls.map(([text]) => String(text)).join("");
    told.mockRestore();
    expect(words).toMatch(/the driver of case bad failed; it is tried again within minutes/);
    expect(words).not.toContain("a new one takes its place");
    database.exec("DROP TRIGGER locked");
    database.close();
    expect(home.driver.isRunning("bad_1")).toBe(true);
    expect(await home.driver.runDue()).toBe(1);
    await home.close();
    remove();
  });

  it("is not taken for damaged where another process holds the file", () => {
    const locked = Object.assign(new Error("database is locked"), { errcode: 5 });
    const reading = () =>
      readable("its definition", () => {
        throw locked;
      });
    expect(reading).toThrow(locked);
    expect(reading).not.toThrow(Unreadable);
  });
});

describe.each([
  [
    "names no stage",
    "UPDATE wait SET stage = 'No where' WHERE case_id = 'bad'",
    /^the wait of the case could not be read: stage: .*the disk is faulty/,
  ],
  [
    "is of an epoch that was never begun",
    "UPDATE wait SET epoch = 9999 WHERE case_id = 'bad'",
    /^the wait of the case could not be read: its epoch 9999 was never begun\./,
  ],
  // What can be read and resumes nothing is as if it were lost.
  [
    "is dated far ahead",
    "UPDATE wait SET entered_at = 9e15, token = 'none' WHERE case_id = 'bad'",
    undefined,
  ],
  [
    "is counted in another epoch than its driver",
    "UPDATE epoch SET epoch = 7 WHERE case_id = 'bad'",
    undefined,
  ],
] as const)("A wait that %s", (_, damage, words) => {
  let home: Home;
  const { folder, remove } = newFolder();
  beforeAll(async () => {
    const office = await newOffice(folder, 2);
    for (const [index, id] of [bad, well].entries())
      await handle(office.desk, requestOf(id, `opening-${id}`, opening(treatyOf(index))), {
        kind: "name",
      });
    await office.close();
    const database = new DatabaseSync(join(folder, "ledger.db"));
    expect(database.prepare(damage).run().changes).toBe(1);
    database.close();
    home = await openHome(folder, settingsFor(2));
  });
  afterAll(async () => {
    await home.close();
    remove();
  });

  it("is made anew by a look at all open cases, and the case goes on", async () => {
    await home.catchUp();
    const now = home.clock.now();
    const asked = asking("Lay", { now, text: await theText(home.desk), of: "" });
    if (asked === undefined) throw new Error("nobody lays");
    for (const id of [bad, well]) {
      const request = requestOf(id, `laying-${id}`, asked);
      expect(await handle(home.desk, request, { kind: "name" })).toMatchObject({
        kind: "accepted",
      });
    }
    await home.catchUp();
    const waits = await Promise.all(
      [bad, well].map(async (id) => (await home.desk.ports.waits.get(id))?.stage),
    );
    expect(waits).toEqual(["committee", "committee"]);
    expect(await home.catchUp()).toBe(0);
  });

  it("is listed for a day where it could not be read, though it was made anew", async () => {
    const listed = async () => {
      const { incidents } = await sweepHome(home);
      return incidents.map(({ kind, caseId, says }) => [kind, caseId, english(says)]);
    };
    const one = ["driverNotHealed", bad, expect.stringMatching(words ?? /./) as string];
    expect(await listed()).toEqual(words === undefined ? [] : [one]);
    await home.virtualClock?.advance(25 * 3_600_000);
    expect(await listed()).toEqual([]);
  });
});

const caseId = caseIdSchema.parse("a-case");

describe("A driver that has read its case and is about to wait", () => {
  const { folder, remove } = newFolder();
  const opened: Home[] = [];
  afterAll(async () => {
    for (const home of opened) await home.close();
    remove();
  });

  it("reads it again when another process recorded something meanwhile, and waits where the case stands", async () => {
    const founded = await newOffice(folder, 1);
    const sent = { treaty: treatyOf(0), text: await theText(founded.desk) };
    await carryOn({ desk: founded.desk, ...sent }, caseId, 1);
    await founded.close();
    forgetDrivers(folder);
    const [home, other] = [await reopened(folder, 1), await reopened(folder, 1)];
    opened.push(home, other);
    const { clockOf, waits } = home.desk.ports;
    let readings = 0;
    const recordingMeanwhile: CaseClock = async (state, noted) => {
      readings += 1;
      const request = await nextRequest({ desk: other.desk, ...sent }, "a-case");
      if (readings === 1 && request !== undefined)
        await handle(other.desk, request, { kind: "name" });
      return clockOf(state, noted);
    };
    Object.assign(home.desk.ports, { clockOf: recordingMeanwhile });
    await home.catchUp();
    const state = (await home.ledger.head(caseId))?.state;
    expect(state?.version).toBe(2);
    expect(await waits.get(caseId)).toMatchObject({ stage: state?.stage, version: 2 });
  });
});

const day = 86_400_000;
const one = caseIdSchema.parse("case-1");

describe("A home in which no sweep ever runs", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, 1);
    const text = await theText(home.desk);
    await carryOn({ desk: home.desk, treaty: treatyOf(0), text }, one, 4);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const overdue = async () => {
    const head = await home.ledger.head(one);
    return head === undefined ? [] : factsOf(head.state, "DeadlineOverdue");
  };
  const notices = (): readonly string[] =>
    readdirSync(join(folder, "notices"), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".eml"))
      .map((name) => name.split(".").at(-2) ?? "")
      .sort();
  /** Lets days go by as a server does, which looks at its drivers when one is due. */
  const pass = async (days: number): Promise<void> => {
    for (let passed = 0; passed < days; passed += 1) {
      await home.virtualClock?.advance(day);
      await home.catchUp();
      // What is due is said a minute after it is due, where a driver has just read that.
      await home.virtualClock?.advance(60_000);
      await home.catchUp();
    }
  };

  it("records once what has passed in a case, and reminds people before and after", async () => {
    await pass(100);
    const [found, ...more] = await overdue();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ person: "system", act: { deadline: "vote" } });
    expect(notices()).toEqual([
      "before-1",
      "before-3",
      "before-7",
      "doubtful",
      "escalated-1",
      "escalated-2",
      "over",
    ]);
  });

  it("goes on with what was noted when it is opened again, and says what passed meanwhile", async () => {
    await home.virtualClock?.advance(100 * day);
    await home.close();
    home = await reopened(folder, 1);
    await pass(2);
    expect(await overdue()).toHaveLength(1);
    // Its last step alone: after a long stop nobody is told the others as well.
    expect(notices()).toEqual(["escalated-2"]);
  });
});
