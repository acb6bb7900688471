import { healOpenCases } from "../../src/ledger/sending/resume-driver.ts";
import { remindingSchema } from "../../src/office/reminders/reminding.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { day, letPass } from "../support/asl-clock.ts";
import { theText } from "../local/office.ts";
import { opening } from "../local/procedure.ts";
import { layingTreaty } from "../local/two-houses.ts";
import { carryTo, importEveryDay, take } from "./carried.ts";
import { transitionsOf } from "./transitions.ts";
import { type Changes, noReminders, wholeOffice, type WholeOffice } from "./whole-office.ts";

// No sweep runs here: what is said is said by the driver of the case alone.
const one = caseIdSchema.parse("one");

const overdueIn = async ({ desk }: WholeOffice) =>
  (await desk.world.ledger.head(one))?.state.overdue.map(({ act }) => act.deadline) ?? [];

const stateOf = ({ driver }: WholeOffice): readonly string[] =>
  driver.list("RUNNING").map(({ state }) => state);

/** A case whose law was presented to the head of state, who has 56 days for it. */
const presented = async (changes: Changes = {}): Promise<WholeOffice> => {
  const office = await wholeOffice(changes);
  await carryTo(office, "one", "Present");
  return office;
};

describe("The clock of a case, which its driver carries", () => {
  it("records once what has passed, and reminds people before and after it", async () => {
    const office = await presented();
    expect(stateOf(office)).toEqual(["Head of state"]);
    await letPass(office.driver, office.clock, 100);
    expect(await overdueIn(office)).toEqual(["signature"]);
    const steps = office.notices().map((key) => key.split(".").at(-1));
    expect(steps).toEqual([
      "before-7",
      "before-3",
      "before-1",
      "doubtful",
      "over",
      "escalated-1",
      "escalated-2",
    ]);
    expect(stateOf(office)).toEqual(["Head of state"]);
    expect(office.told).toEqual([]);
  });

  it("turns once for each thing that is due, and each turn takes five transitions", async () => {
    const office = await presented();
    const before = transitionsOf(office.driver, "one_1");
    await letPass(office.driver, office.clock, 100);
    const turns = (transitionsOf(office.driver, "one_1") - before) / 5;
    expect(Number.isInteger(turns)).toBe(true);
    // Seven notices; the entry that says what has passed changes the case, and is read once more.
    expect(turns).toBeLessThanOrEqual(9);
  });

  it("is set anew by an entry that moves what is due, and lets the old moment pass", async () => {
    const office = await presented();
    await letPass(office.driver, office.clock, 50);
    const told = office.notices().length;
    await take(office, "one", ["RecordAssent"]);
    await letPass(office.driver, office.clock, 100);
    expect(await overdueIn(office)).toEqual([]);
    expect(office.notices().slice(told)).toEqual([]);
  });

  it("waits five minutes and then an hour where nothing can be said, and says all of it afterwards", async () => {
    let calls = 0;
    let isBroken = false;
    const office = await presented({
      tasks: (tasks) => ({
        ...tasks,
        sayWhatIsDue: (payload) => {
          calls += 1;
          if (isBroken) return Promise.reject(new Error("the mail server is away"));
          return tasks["sayWhatIsDue"]?.(payload) ?? Promise.resolve();
        },
      }),
    });
    // Until the time for presenting the law, which its entry ended, has passed as well.
    await letPass(office.driver, office.clock, 20);
    const said = office.notices().length;
    const due = office.driver.nextDue() ?? 0;
    [calls, isBroken] = [0, true];
    await letPass(office.driver, office.clock, (due - office.clock.now()) / day + 1);
    // At once, after five minutes, and then every hour of the day.
    expect(calls).toBe(2 + 23);
    expect(office.notices()).toHaveLength(said);
    isBroken = false;
    await letPass(office.driver, office.clock, 1 / 24);
    expect(office.notices()).toHaveLength(said + 1);
  });

  it("says nothing beside a record that was found damaged, and says it when that is over", async () => {
    let may = false;
    const office = await presented({ mayRecord: () => Promise.resolve(may) });
    await letPass(office.driver, office.clock, 70);
    expect(await overdueIn(office)).toEqual([]);
    may = true;
    await letPass(office.driver, office.clock, 1);
    expect(await overdueIn(office)).toEqual(["signature"]);
  });

  it("goes on in the next driver after a handover, and says nothing twice in three years", async () => {
    const office = await presented();
    await letPass(office.driver, office.clock, 3 * 365);
    expect(await overdueIn(office)).toEqual(["signature"]);
    expect(new Set(office.notices()).size).toBe(office.notices().length);
    expect(office.notices()).toHaveLength(7);
    expect(office.driver.list().map(({ name }) => name)).toEqual([
      "one_1",
      "one_2",
      "one_3",
      "one_4",
    ]);
  });

  it("is handed over in the middle of a running limit, and says its end once", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "CertifyVote");
    await letPass(office.driver, office.clock, 310);
    await take(office, "one", ["Present"]);
    const before = office.notices().length;
    await letPass(office.driver, office.clock, 100);
    expect(office.driver.list().map(({ name }) => name)).toEqual(["one_1", "one_2"]);
    expect((await overdueIn(office)).filter((name) => name === "signature")).toHaveLength(1);
    expect(office.notices().slice(before)).toHaveLength(7);
  });

  it("is set by a calendar as soon as that is imported", async () => {
    const office = await wholeOffice();
    const { command, ...asker } = opening("budapest-2001");
    await office.ask("one", { ...asker, command: { ...command, procedure: "gb-crag-2010" } });
    await office.ask("one", layingTreaty(office.clock.now(), await theText(office.desk)));
    const untold = office.driver.nextDue() ?? 0;
    expect(untold - office.clock.now()).toBeGreaterThan(300 * day);
    await importEveryDay(office, 60);
    expect((office.driver.nextDue() ?? 0) - office.clock.now()).toBeLessThan(21 * day);
    await letPass(office.driver, office.clock, 40);
    expect(office.notices().at(-1)).toContain("period-a.");
  });

  it("is set by other wishes of the office at the next check of the drivers", async () => {
    let reminding = noReminders;
    const office = await presented({
      get reminding() {
        return reminding;
      },
    });
    await letPass(office.driver, office.clock, 20);
    const before = office.driver.nextDue() ?? 0;
    reminding = remindingSchema().parse({ daysBefore: [30] });
    expect(await healOpenCases(office.desk.world)).toBe(0);
    expect(await healOpenCases(office.desk.world, { clocks: true })).toBe(1);
    expect(office.driver.nextDue()).toBe(before - 31 * day);
    expect(await healOpenCases(office.desk.world, { clocks: true })).toBe(0);
  });
});
