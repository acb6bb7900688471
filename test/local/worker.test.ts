import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { jest } from "@jest/globals";
import { calendarSchema } from "../../src/time/calendar.ts";
import { calendarBytes } from "../../src/ledger/law/sitting-calendar.ts";
import { openHome } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { openLooks, tableOfLooks } from "../../src/local/ledger/looks.ts";
import { officeCommandSchema } from "../../src/case/office-command.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { english } from "../support/in-english.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Home } from "../../src/local/home/opened.ts";
import { newFolder } from "../contract/folders.ts";
import { caseId, day, eachWithHome, minute, workerOf } from "./home-at-work.ts";
import {
  carryOn,
  forgetLooks,
  inOffice,
  newOffice,
  requestOf,
  settingsFor,
  theText,
  treatyOf,
} from "./office.ts";
import { opening } from "./procedure.ts";
import { british, layingTreaty, publishing } from "./two-houses.ts";

const byName = { kind: "name" } as const;

const { home, folder, have, sent, stateOf, overdueIn, reopen } = eachWithHome();

/** The steps of the reminders that lie in the folder of a home. */
const noticesIn = (at: string): readonly string[] =>
  existsSync(join(at, "notices"))
    ? readdirSync(join(at, "notices"), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith(".eml"))
        .map((name) => name.split(".").at(-2) ?? "")
        .sort()
    : [];
const notices = (): readonly string[] => noticesIn(folder());

describe("What is due in a case", () => {
  beforeEach(async () => {
    await carryOn(await sent(), caseId, 4);
  });

  it("is recorded once when it has passed, and people are reminded before and after, without any sweep", async () => {
    for (let passed = 0; passed < 100; passed += 1) {
      await home().virtualClock?.advance(day);
      await home().worker.lookAtAll();
    }
    const [overdue, ...more] = await overdueIn();
    expect(more).toEqual([]);
    expect(overdue).toMatchObject({ person: "system", act: { deadline: "vote" } });
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

  it("is said within a minute of the next start, and of its reminders the last step alone", async () => {
    await home().virtualClock?.advance(100 * day);
    await reopen();
    await home().worker.lookAtAll();
    expect([(await overdueIn()).length, notices()]).toEqual([1, ["escalated-2"]]);
    expect(await home().worker.lookAtAll()).toBe(0);
  });

  it.each([
    ["its rows are lost", (file: string) => void file],
    [
      "its table is lost",
      (file: string) => {
        const database = new DatabaseSync(file);
        database.exec(`DROP TABLE ${tableOfLooks}`);
        database.close();
      },
    ],
  ])(
    "costs one more look and no second letter where what was noted is lost: %s",
    async (_, lose) => {
      await home().virtualClock?.advance(100 * day);
      await home().worker.lookAtAll();
      await home().virtualClock?.advance(2 * minute);
      await home().worker.lookAtAll();
      const before = [(await stateOf()).version, notices()];
      await reopen((file) => {
        forgetLooks(folder());
        lose(file);
      });
      expect([await home().worker.lookAtAll(), await home().worker.lookAtAll()]).toEqual([1, 0]);
      expect([(await stateOf()).version, notices()]).toEqual(before);
    },
  );

  it("is looked at again when the clock was set back, for what was noted by the other clock", async () => {
    await home().virtualClock?.advance(100 * day);
    const { looks, asked } = noting();
    const at = { now: home().clock.now() };
    const clock = { now: () => at.now };
    const desk = { ...home().desk, ports: { ...home().desk.ports, clock } };
    const { worker } = workerOf(home(), { desk, looks });
    await worker.lookAtAll();
    const version = (await stateOf()).version;
    at.now += 2 * minute;
    await worker.lookAtAll();
    expect(asked()).toBe(1);
    await worker.lookAtAll();
    expect(asked()).toBe(1);
    // Its newest entry is dated by the clock that ran ahead: it is left alone, and named.
    at.now -= 50 * day;
    expect(await worker.lookAtAll()).toBe(0);
    expect([asked(), (await stateOf()).version]).toEqual([1, version]);
    expect(english((await worker.standsStill(caseId)) ?? [])).toContain("Check the clock");
    at.now += 50 * day;
    await worker.lookAtAll();
    expect(await worker.standsStill(caseId)).toBeUndefined();
  });

  /** What the looks of the home keep, and how often something was kept. */
  const noting = () => {
    const looks = openLooks(home().ledger.file);
    let kept = 0;
    return {
      asked: () => kept,
      looks: {
        ...looks,
        keep: (look: Parameters<typeof looks.keep>[0]) => {
          kept += 1;
          return looks.keep(look);
        },
      },
    };
  };

  it("waits where the clock is doubted, which whoever looks is told", async () => {
    await home().virtualClock?.advance(100 * day);
    const doubt = { kind: "clockAhead", now: "a", newest: "b", days: "500" } as const;
    const { worker } = workerOf(home(), { clockDoubt: () => doubt });
    await expect(worker.lookAtAll()).rejects.toThrow();
    expect(await overdueIn()).toEqual([]);
  });
});

describe("What was recorded long after it happened", () => {
  it("is called overdue no sooner than a minute after it: whoever records it goes on with what came next", async () => {
    await home().virtualClock?.advance(100 * day);
    await carryOn(await sent(), caseId, 4);
    expect([await home().worker.lookAtAll(), await overdueIn()]).toEqual([0, []]);
  });
});

describe("A case in which something fails", () => {
  const other = caseIdSchema.parse("other");
  let told: string[];
  let isBroken = true;
  beforeEach(async () => {
    isBroken = true;
    told = [];
    await carryOn(await sent(), caseId, 4);
    await carryOn(await sent(1), other, 4);
    await home().virtualClock?.advance(100 * day);
  });
  const failing = () => {
    let tried = 0;
    const { notices: plain, desk } = home();
    const telling: typeof plain.tell = (notice) => {
      if (notice.notice.caseId !== caseId) return plain.tell(notice);
      tried += 1;
      return isBroken ? Promise.reject(new Error("the disk is full")) : plain.tell(notice);
    };
    const ports = { ...desk.ports, warn: (words: string) => void told.push(words) };
    const saying = { notices: { ...plain, tell: telling }, reminding: usualReminding() };
    return { ...workerOf(home(), { desk: { ...desk, ports }, saying }), tried: () => tried };
  };

  it("is tried again after five minutes, then hourly, and keeps nobody from the others", async () => {
    const { worker, clock, tried } = failing();
    await worker.lookAtAll();
    expect((await overdueIn(other)).length).toBe(1);
    // What it could record is on record, and an entry ends the pause: it is tried once more after a minute.
    await worker.lookAtAll();
    const first = tried();
    const passed: number[] = [];
    for (let minutes = 1; minutes <= 130; minutes += 1) {
      await clock.advance(minute);
      const before = tried();
      await worker.lookAtAll();
      if (tried() > before) passed.push(minutes);
    }
    expect([first, passed]).toEqual([1, [1, 6, 66, 126]]);
    expect(told[0]).toBe("case a-case could not be carried on; it is tried again in 5 minutes");
    expect(english((await worker.standsStill(caseId)) ?? [])).toContain("the disk is full");
    isBroken = false;
    await clock.advance(60 * minute);
    await worker.lookAtAll();
    expect([tried(), await worker.standsStill(caseId)]).toEqual([6, undefined]);
  });

  it("is one whose law file cannot be read: it has no clock, and the others go on", async () => {
    const { procedure } = (await stateOf()).pins;
    rmSync(join(folder(), "documents", procedure.slice(0, 2), procedure.slice(2, 4), procedure));
    await reopen();
    const warned = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const text = await theText(home().desk);
    expect(await home().worker.lookAtAll()).toBeGreaterThan(0);
    expect(text).toBeDefined();
    warned.mockRestore();
    const { incidents } = await sweepHome(home());
    expect(incidents.map(({ kind }) => kind)).toContain("documentMissing");
  });
});

describe("A calendar that moves what is due in many cases", () => {
  it("has each of them looked at once more, and nothing said that was said before", async () => {
    const many = 3;
    for (let number = 0; number < many; number += 1)
      await carryOn(await sent(number), `case-${String(number)}`, 4);
    await home().virtualClock?.advance(2 * day);
    expect(await home().worker.lookAtAll()).toBe(many);
    expect(await home().worker.lookAtAll()).toBe(0);
    let looked = 0;
    const looks = openLooks(home().ledger.file);
    const counting = {
      ...looks,
      keep: (look: Parameters<typeof looks.keep>[0]) => {
        looked += 1;
        return looks.keep(look);
      },
    };
    const { worker } = workerOf(home(), { looks: counting });
    await worker.lookAtAll();
    const days = ["2026-01-05"];
    const read = calendarSchema.parse({ houses: { commons: days, lords: days }, endsOn: days[0] });
    const calendar = await home().desk.ports.documents.put(calendarBytes(read));
    const office = officeCommandSchema.parse({
      kind: "ImportCalendar",
      ...{ procedure: "gb-crag-2010", calendar, endsOn: days[0], days: 1 },
    });
    const before = looked;
    const desk = { ...home().desk, ports: { ...home().desk.ports, wake: worker.wake } };
    expect(await inOffice(desk, "calendar", office)).toMatchObject({ kind: "accepted" });
    expect(looked - before).toBe(many);
    expect(await worker.lookAtAll()).toBe(0);
  });
});

describe("A calendar that moves a hundred moments at once", () => {
  const many = 100;
  const inFolder = newFolder();
  let office: Home;
  beforeAll(async () => {
    office = await newOffice(inFolder.folder, many);
  });
  afterAll(async () => {
    await office.close();
    inFolder.remove();
  });

  const daysFrom = (first: number, last: number): readonly string[] =>
    Array.from({ length: last - first }, (_, n) =>
      new Date(office.clock.now() + (first + n) * day).toISOString().slice(0, 10),
    );
  const importing = async (id: string, days: readonly string[]): Promise<void> => {
    const endsOn = days.at(-1);
    const read = calendarSchema.parse({ houses: { commons: days, lords: days }, endsOn });
    const calendar = await office.desk.ports.documents.put(calendarBytes(read));
    const command = { procedure: british, calendar, endsOn, days: days.length };
    const asked = officeCommandSchema.parse({ kind: "ImportCalendar", ...command });
    expect(await inOffice(office.desk, id, asked)).toMatchObject({ kind: "accepted" });
  };
  const lay = async (number: number, text: string): Promise<void> => {
    const opened = opening(treatyOf(number));
    const now = office.clock.now();
    const steps = [
      { ...opened, command: { ...opened.command, procedure: british } },
      layingTreaty(now, text),
      publishing(now),
    ];
    for (const [at, asked] of steps.entries()) {
      const id = `laid-${String(number)}-${String(at)}`;
      const request = requestOf(`laid-${String(number)}`, id, asked);
      expect(await handle(office.desk, request, byName)).toMatchObject({ kind: "accepted" });
    }
  };
  const told = (): number => noticesIn(inFolder.folder).length;
  const passing = async (days: number): Promise<void> => {
    await office.virtualClock?.advance(days * day);
    await office.worker.lookAtAll();
  };

  it("has what is due in each said once, when the calendar says so now", async () => {
    const text = await theText(office.desk);
    for (let number = 0; number < many; number += 1) await lay(number, text);
    // Both Houses sit every day: the period would end after 21 days.
    await importing("sits-soon", daysFrom(0, 60));
    // They do not sit for 30 days after all.
    await importing("sits-late", daysFrom(30, 90));
    await passing(25);
    expect(told()).toBe(0);
    await passing(30);
    expect(told()).toBe(many);
    expect(await office.worker.lookAtAll()).toBe(0);
    expect(told()).toBe(many);
  }, 60_000);
});

describe("A home on a full disk", () => {
  it("goes on to what is due once there is room again, and says each thing once", async () => {
    // What is due in three cases is more than fits into the pages that there are.
    const cases = ["a-case", "b-case", "c-case"].map((id) => caseIdSchema.parse(id));
    for (const [treaty, id] of cases.entries()) await carryOn(await sent(treaty), id, 4);
    const recorded = async (): Promise<readonly number[]> =>
      Promise.all(cases.map(async (id) => (await overdueIn(id)).length));
    await home().virtualClock?.advance(100 * day);
    const { database } = home().ledger.file;
    const pages = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
    database.exec(`PRAGMA max_page_count = ${String(pages)}`);
    const warned = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    await home().worker.lookAtAll();
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
    const full = await recorded();
    const left = cases.filter((_, index) => full[index] === 0);
    expect(left).not.toEqual([]);
    for (const id of left)
      expect(await home().worker.standsStill(id)).toMatchObject({ kind: "workFailed" });
    database.exec("PRAGMA max_page_count = 1000000");
    await home().virtualClock?.advance(61 * minute);
    await home().worker.lookAtAll();
    expect(await recorded()).toEqual([1, 1, 1]);
    expect(await home().worker.lookAtAll()).toBe(0);
  });
});

describe("A home whose settings wish for other reminders", () => {
  it("looks at its cases once more when it is opened with them", async () => {
    await carryOn(await sent(), caseId, 4);
    await home().virtualClock?.advance(2 * day);
    expect(await home().worker.lookAtAll()).toBe(1);
    await home().close();
    const reminders = { ...usualReminding(), daysBefore: [50] };
    have(await openHome(folder(), { ...settingsFor(3), reminders }));
    expect([await home().worker.lookAtAll(), await home().worker.lookAtAll()]).toEqual([1, 0]);
  });
});
