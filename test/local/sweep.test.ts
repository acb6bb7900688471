import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lookAtCheckpoints } from "../../src/ledger/sweep/looks/log.ts";
import { sweep, type Swept } from "../../src/ledger/sweep/sweep.ts";
import { type Home, openHome } from "../../src/local/home/home.ts";
import { logOf } from "../../src/local/home/log.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { sweeper } from "../../src/local/hourly.ts";
import { serveHome } from "../../src/local/server.ts";
import { isPublic } from "../../src/case/case.ts";
import { caseIdSchema, type CaseId } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { factsOf } from "../support/facts.ts";
import { english } from "../support/in-english.ts";
import { carryOn, meddledWith, newOffice, theText, treatyOf, settingsFor } from "./office.ts";

const hour = 3_600_000;
const [first, second] = ["case-1", "case-2"].map((id) => caseIdSchema.parse(id)) as [
  CaseId,
  CaseId,
];
const clean = { heads: 0, drivers: 0, leaves: 0, triggers: 0 };

describe("Sweeping a home", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, 2);
    const text = await theText(home.desk);
    await carryOn({ desk: home.desk, treaty: treatyOf(0), text }, first, 4);
    await carryOn({ desk: home.desk, treaty: treatyOf(1), text }, second, 6);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const swept = (): Promise<Swept> => sweepHome(home);
  const stateOf = async (caseId: CaseId) => {
    const head = await home.ledger.head(caseId);
    if (head === undefined) throw new Error("no case");
    return head.state;
  };
  /** Does what no program of ours does: writes into the ledger's file past it. */
  const meddle = async (statements: string): Promise<void> => {
    home = await meddledWith(home, 2, (database) => {
      database.exec(`PRAGMA foreign_keys = OFF; ${statements}`);
    });
  };

  it("finds nothing where nothing is wrong", async () => {
    const found = await swept();
    expect(found).toMatchObject({
      kind: "swept",
      cases: 2,
      healed: clean,
      incidents: [],
      wholeAt: found.at,
    });
  });

  it("makes a head anew that is behind its entries, or gone, and the case goes on", async () => {
    const [before, other] = [await stateOf(first), await stateOf(second)];
    await meddle(
      `UPDATE head SET version = 2, stage = 'draft-law',
         hash = (SELECT hash FROM entry WHERE case_id = 'case-1' AND seq = 2) WHERE case_id = 'case-1';
       DELETE FROM head WHERE case_id = 'case-2'; DELETE FROM opening WHERE case_id = 'case-2';
       DELETE FROM unique_fact WHERE case_id = 'case-2';`,
    );
    const found = await swept();
    expect([found.healed.heads, found.cases]).toEqual([2, 2]);
    expect(found.incidents.map(({ kind, caseId, says }) => [kind, caseId, english(says)])).toEqual([
      [
        "headBehind",
        first,
        "the summary kept of case case-1 (as of entry 4) disagrees with its entries: its head, or a list that is read from it; it was rebuilt from the entries",
      ],
      [
        "headBehind",
        second,
        expect.stringMatching(
          /^the summary kept of case case-2 \(as of entry 6\) disagrees with its entries: its head, .* opened, .*; it was rebuilt from the entries$/,
        ),
      ],
    ]);
    expect([await stateOf(first), await stateOf(second)]).toEqual([before, other]);
    expect(isPublic(await stateOf(second))).toBe(false);
    const text = await theText(home.desk);
    const taken = carryOn({ desk: home.desk, treaty: treatyOf(1), text }, "case-3", 1);
    await expect(taken).rejects.toThrow("OpenCaseExists");
    await carryOn({ desk: home.desk, treaty: treatyOf(0), text }, first, 5);
    expect((await stateOf(first)).version).toBe(5);
    expect((await swept()).healed).toEqual(clean);
  });

  it("makes anew the day on which a case is due, and when to look at it, where they do not follow from the entries", async () => {
    await meddle("UPDATE head SET due_on = '2020-01-01', due_at = NULL WHERE case_id = 'case-1';");
    const found = await swept();
    expect(found.healed).toEqual({ ...clean, heads: 1 });
    const [task] = await home.ledger.tasks({ afterId: "", limit: 1 });
    expect(task?.dueOn).toMatch(/^20(2[6-9]|[3-9]\d)-/);
    expect(task?.dueOn).not.toBe("2020-01-01");
  });

  it("names a record that was altered, and looks at the others all the same", async () => {
    await meddle(
      `DROP TRIGGER entry_is_never_changed;
       UPDATE entry SET bytes = replace(bytes, 'An invented case', 'Another title') WHERE case_id = 'case-1' AND seq = 1;`,
    );
    const found = await swept();
    expect(found.cases).toBe(2);
    expect(found.incidents).toMatchObject([
      { kind: "recordDamaged", caseId: first, runbook: "ledger-altered" },
    ]);
  });

  it("names a head beyond the last entry, and makes nothing anew there", async () => {
    await meddle(
      `DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE case_id = 'case-1' AND seq = 4;`,
    );
    const found = await swept();
    expect(found.healed.heads).toBe(0);
    expect(found.incidents.map(({ kind, caseId }) => [kind, caseId])).toContainEqual([
      "recordDamaged",
      first,
    ]);
  });

  it("names a document that is gone", async () => {
    const digest = await theText(home.desk);
    rmSync(join(folder, "documents", digest.slice(0, 2), digest.slice(2, 4), digest));
    const { incidents } = await swept();
    expect(incidents.map(({ kind, caseId }) => [kind, caseId])).toEqual([
      ["documentMissing", first],
      ["documentMissing", second],
    ]);
    expect(english(incidents[0]?.says ?? [])).toContain(digest);
  });

  it("names what lies among the documents and is no file, and waits for nothing", async () => {
    const digest = await theText(home.desk);
    const file = join(folder, "documents", digest.slice(0, 2), digest.slice(2, 4), digest);
    rmSync(file);
    execFileSync("sh", ["-c", "mkfifo $0 $1", file, join(folder, "documents", "pipe")]);
    const { incidents } = await swept();
    expect(incidents.map(({ kind, caseId }) => [kind, caseId])).toEqual([
      ["recordDamaged", null],
      ["documentMissing", first],
      ["documentMissing", second],
    ]);
    const words = english(incidents[0]?.says ?? []);
    expect(words).toContain(`${file} is a pipe and no document`);
    expect(words).toContain(`${join(folder, "documents", "pipe")} is a pipe`);
  });

  it("names a document whose bytes are not those that were put on record", async () => {
    const digest = await theText(home.desk);
    const file = join(folder, "documents", digest.slice(0, 2), digest.slice(2, 4), digest);
    writeFileSync(file, "an invented tale");
    const { incidents } = await swept();
    expect(incidents.map(({ kind, caseId }) => [kind, caseId])).toEqual([
      ["documentMissing", first],
      ["documentMissing", second],
    ]);
    expect(english(incidents[0]?.says ?? [])).toMatch(
      new RegExp(`^the document ${digest} was altered on disk`),
    );
  });

  it("records what is overdue, once", async () => {
    await home.virtualClock?.advance(100 * 24 * hour);
    await swept();
    await swept();
    const [overdue, ...more] = factsOf(await stateOf(first), "DeadlineOverdue");
    expect(overdue).toMatchObject({ person: "system", act: { deadline: "vote" } });
    expect(more).toEqual([]);
  });

  it("tells what is due, once, as a letter in a folder of the home", async () => {
    await home.virtualClock?.advance(100 * 24 * hour);
    await swept();
    await swept();
    const lying = readdirSync(join(folder, "notices"), { recursive: true }).map(String).sort();
    expect(lying).toEqual([
      "case-1",
      expect.stringMatching(/^case-1\/vote\.[0-9a-f]{64}\.[0-9-]+\.escalated-2\.eml$/),
    ]);
    const letter = readFileSync(join(folder, "notices", lying[1] ?? ""), "utf8");
    expect(letter).toMatch(/^X-Tasdiq-Told: clerk plenary-secretary administrator\r$/m);
  });

  it("puts into the log what has waited for an hour", async () => {
    expect((await swept()).healed.leaves).toBe(0);
    await home.virtualClock?.advance(hour + 1);
    const waiting = await home.ledger.oldestWaiting();
    expect(waiting).toMatch(/^20/);
    expect((await swept()).healed.leaves).toBeGreaterThan(10);
    expect(await home.ledger.oldestWaiting()).toBeUndefined();
  });

  it("names a log that no checkpoint was published of for a day", async () => {
    const signed = () => ({ ...logOf(home), clock: home.clock });
    const look = () =>
      sweep({
        ports: home.desk.ports,
        first: [],
        ofCases: [],
        last: [lookAtCheckpoints(signed())],
      });
    expect((await look()).incidents).toEqual([]);
    await home.virtualClock?.advance(25 * hour);
    const { incidents } = await look();
    expect(incidents).toMatchObject([
      { kind: "checkpointOld", caseId: null, says: { kind: "checkpointNever" } },
    ]);
  });
});

describe("The sweeper of a server", () => {
  it("keeps nothing of a sweep that was left, answers nobody with it, and calls it no fault", async () => {
    const leaving = new AbortController();
    const heard: unknown[] = [];
    const { look, last, now } = sweeper({
      now: () => 0,
      warn: (words) => heard.push(words),
      done: (swept) => heard.push(swept),
      leaving: leaving.signal,
      sweep: () => {
        leaving.abort();
        return Promise.resolve({ kind: "swept", cases: 1 } as Swept);
      },
    });
    await look();
    await expect(now()).rejects.toThrow("aborted");
    expect([last(), heard]).toEqual([undefined, []]);
  });

  it("sweeps at once, then every hour, and says what failed", async () => {
    let [now, times] = [0, 0];
    const told: string[] = [];
    const found = { kind: "swept" } as Swept;
    const { look, last } = sweeper({
      now: () => now,
      warn: (words) => told.push(words),
      sweep: () => {
        times += 1;
        return times === 2 ? Promise.reject(new Error("gone")) : Promise.resolve(found);
      },
    });
    expect(last()).toBeUndefined();
    await look();
    await look();
    expect([times, last()]).toEqual([1, found]);
    now += hour;
    await look();
    expect([times, told.length, last()]).toEqual([2, 1, found]);
    now += hour;
    await look();
    expect(times).toBe(3);
  });

  it("begins anew for whoever asks while a sweep is under way, once for all of them", async () => {
    const ends: (() => void)[] = [];
    const { look, now } = sweeper({
      now: () => 0,
      warn: () => undefined,
      sweep: () =>
        new Promise((done) => {
          const cases = ends.length + 1;
          ends.push(() => {
            done({ kind: "swept", cases } as Swept);
          });
        }),
    });
    const first = look();
    const asked = Promise.all([now(), now()]);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await first;
    await new Promise(setImmediate);
    expect(ends).toHaveLength(2);
    ends[1]?.();
    expect(await asked).toMatchObject([{ cases: 2 }, { cases: 2 }]);
  });
});

const howMany = 8;

describe("A server that is stopped while it sweeps", () => {
  const { folder, remove } = newFolder();
  const settings = { ...settingsFor(howMany), checkpointsFolder: "../checkpoints" };
  const at = join(folder, "home");
  let home: Home;
  beforeAll(async () => {
    home = await newOffice(at, howMany);
    const text = await theText(home.desk);
    for (let number = 0; number < howMany; number += 1)
      await carryOn(
        { desk: home.desk, treaty: treatyOf(number), text },
        `case-${String(number)}`,
        2,
      );
    await home.close();
  }, 60_000);
  afterAll(() => {
    remove();
  });

  /** A home that says when a sweep asks for its first document; how often it asked. */
  const watched = (of: Home, swept: () => void) => {
    const { ports } = of.desk;
    const asked: string[] = [];
    const has: typeof ports.documents.has = (digest) => {
      asked.push(digest);
      swept();
      return ports.documents.has(digest);
    };
    const desk = { ...of.desk, ports: { ...ports, documents: { ...ports.documents, has } } };
    return { home: { ...of, desk }, asked };
  };

  it("leaves the cases that it has not come to, and counts no sweep", async () => {
    home = await openHome(at, settings);
    const { promise: sweeps, resolve } = Promise.withResolvers<undefined>();
    const { home: served, asked } = watched(home, () => {
      resolve(undefined);
    });
    const told: object[] = [];
    const server = await serveHome(served, 0, { log: (line) => told.push(line) });
    await sweeps;
    await server.close();
    const before = asked.length;
    await new Promise(setImmediate);
    // Of the first case the text and two law files.
    expect([before, asked.length]).toEqual([3, 3]);
    expect(told).toEqual([]);
    // Nothing is sealed before a sweep was whole.
    expect(existsSync(join(folder, "checkpoints"))).toBe(false);
    await home.close();
  });

  it("is followed by one that looks at all of them", async () => {
    home = await openHome(at, settings);
    const swept = await sweepHome(home);
    expect(swept).toMatchObject({ cases: howMany, wholeAt: swept.at, incidents: [] });
    await home.close();
  });
});
