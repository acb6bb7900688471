import { dayIn } from "../../src/time/fact-date.ts";
import { suspendedNow } from "../../src/case/clocks/suspension.ts";
import { healOpenCases } from "../../src/ledger/sending/resume-driver.ts";
import { remindingSchema } from "../../src/office/reminding.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { theText } from "../local/office.ts";
import { opening, steps, type Asked } from "../local/procedure.ts";
import { layingTreaty } from "../local/two-houses.ts";
import { day, letPass, startStory } from "../support/asl-clock.ts";
import { suspended } from "../support/command-fields.ts";
import { carryTo, importEveryDay, take, carryBritish } from "./carried.ts";
import { legsOf, looksOf, transitionsOf } from "./transitions.ts";
import { type Changes, noReminders, wholeOffice, type WholeOffice } from "./whole-office.ts";

// No sweep runs here: what is said is said by the driver of the case alone.
const one = caseIdSchema.parse("one");

const overdueIn = async ({ desk }: WholeOffice) =>
  (await desk.ports.ledger.head(one))?.state.overdue.map(({ act }) => act.deadline) ?? [];

/** A case whose law was presented to the head of state, who has 56 days for it. */
const presented = async (changes: Changes = {}): Promise<WholeOffice> => {
  const office = await wholeOffice(changes);
  await carryTo(office, "one", "Present");
  return office;
};

describe("The clock of a case, which its driver carries", () => {
  const stateOf = ({ driver }: WholeOffice): readonly string[] =>
    driver.list("RUNNING").map(({ state }) => state);

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
    expect(await healOpenCases(office.desk.ports)).toBe(0);
    expect(await healOpenCases(office.desk.ports, { clocks: true })).toBe(1);
    expect(office.driver.nextDue()).toBe(before - 31 * day);
    expect(await healOpenCases(office.desk.ports, { clocks: true })).toBe(0);
  });
});

const clerk = { person: "clerk-1", duty: "clerk" } as const;
const today = ({ clock }: WholeOffice): string => dayIn("Asia/Baku", clock.now());
const suspend = (office: WholeOffice): Asked => ({
  ...clerk,
  command: { kind: "Suspend", ...suspended, on: today(office) },
});
const resume = (office: WholeOffice): Asked => ({
  ...clerk,
  command: { kind: "Resume", on: today(office), legalBasis: "an invented decision" },
});

const id = caseIdSchema.parse("case-1");
const waitsAt = ({ driver }: WholeOffice): readonly string[] =>
  driver.list("RUNNING").map(({ state }) => state);

describe("A suspended case and its driver", () => {
  const day = 86_400_000;

  const stateOf = async ({ desk }: WholeOffice) => {
    const head = await desk.ports.ledger.head(id);
    if (head === undefined) throw new Error("no case");
    return head.state;
  };

  it.each([undefined, ...steps.filter((step) => step !== "ConfirmDeposit")])(
    "after the step %s: the driver goes on waiting, and the case goes on to its end once it is resumed",
    async (last) => {
      const office = await wholeOffice();
      await carryTo(office, id, last);
      const [before, waiting] = [await stateOf(office), waitsAt(office)];
      await office.ask(id, suspend(office));
      expect(suspendedNow(await stateOf(office))).not.toBeNull();
      office.clock.step(150 * day);
      await office.driver.runDue();
      expect(waitsAt(office)).toEqual(waiting);
      await office.ask(id, resume(office));
      expect((await stateOf(office)).stage).toBe(before.stage);
      // The sitting's day has passed meanwhile.
      if (last === "ScheduleSitting") await take(office, id, [last]);
      await take(office, id, last === undefined ? steps : steps.slice(steps.indexOf(last) + 1));
      expect((await stateOf(office)).stage).toBe("deposited");
      expect(office.driver.list().map(({ status }) => status)).toEqual(["SUCCEEDED"]);
    },
  );

  it("sends a letter that was released before, and records that it was sent", async () => {
    const office = await wholeOffice({
      // The case is suspended in the moment before the sender takes the letter.
      tasks: (tasks) => ({
        ...tasks,
        claimNotification: async (payload) => {
          await office.ask(id, suspend(office));
          return tasks["claimNotification"]?.(payload);
        },
      }),
    });
    await carryTo(office, id, "ReleaseNotification");
    const state = await stateOf(office);
    expect(state.stage).toBe("deposit");
    expect(suspendedNow(state)).not.toBeNull();
    expect(state.facts.map(({ act }) => act.kind).slice(-3)).toEqual([
      "CaseSuspended",
      "NotificationClaimed",
      "NotificationSent",
    ]);
  });
});

const stageOf = async (office: WholeOffice) =>
  (await office.desk.ports.ledger.head(caseIdSchema.parse("one")))?.state.stage;

describe("What a case costs in state transitions", () => {
  it("is two for each step of an Azerbaijani case, and no call but the one that opens the next wait", async () => {
    const calls: Record<string, number> = {};
    const office = await wholeOffice({
      tasks: (tasks) =>
        Object.fromEntries(
          Object.entries(tasks).map(([name, task]) => [
            name,
            (payload: unknown) => {
              calls[name] = (calls[name] ?? 0) + 1;
              return task(payload);
            },
          ]),
        ),
    });
    await carryTo(office, "one", "ConfirmDeposit");
    expect(await stageOf(office)).toBe("deposited");
    expect(office.driver.list().map(({ name }) => name)).toEqual(["one_1"]);
    expect(legsOf(office.driver, "one_1")).toEqual([
      { reaches: "Draft law", transitions: 4 },
      { reaches: "Committee", transitions: 2 },
      { reaches: "Single-reading plenary vote", transitions: 2 },
      { reaches: "Head of state", transitions: 2 },
      { reaches: "Wait for the signed instrument", transitions: 2 },
      { reaches: "Wait for the released notification", transitions: 2 },
      { reaches: "Wait for the depositary", transitions: 8 },
      { reaches: "Deposited", transitions: 2 },
    ]);
    expect(transitionsOf(office.driver, "one_1")).toBe(25);
    // A look when the driver begins, and one after the sending.
    expect(looksOf(office.driver, "one_1")).toBe(1);
    expect(calls).toEqual({
      readCase: 2,
      openWait: 7,
      claimNotification: 1,
      sendNotification: 1,
      recordSending: 1,
    });
  });

  it("is no more for a British one that passes in silence", async () => {
    const office = await wholeOffice({ reminding: noReminders });
    await carryBritish(office, "one");
    expect(await stageOf(office)).toBe("deposited");
    expect(legsOf(office.driver, "one_1")).toEqual([
      { reaches: "Treaty laid before Parliament", transitions: 4 },
      { reaches: "Period A: 21 sitting days", transitions: 2 },
      // One turn of the clock says that the time is over.
      { reaches: "Period A: 21 sitting days", transitions: 5 },
      { reaches: "Wait for the signed instrument", transitions: 2 },
      { reaches: "Wait for the released notification", transitions: 2 },
      { reaches: "Wait for the depositary", transitions: 8 },
      { reaches: "Deposited", transitions: 2 },
    ]);
    expect(transitionsOf(office.driver, "one_1")).toBe(26);
  });

  it("is nothing for a wait in which nothing is due, and five for a handover", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one");
    const before = transitionsOf(office.driver, "one_1");
    await letPass(office.driver, office.clock, 333);
    expect(transitionsOf(office.driver, "one_1")).toBe(before);
    await letPass(office.driver, office.clock, 2);
    expect(office.driver.isRunning("one_1")).toBe(false);
    expect(transitionsOf(office.driver, "one_1") - before).toBe(5);
    expect(transitionsOf(office.driver, "one_2")).toBe(4);
  });
});

const onTheWay = [
  ["committee", "Committee"],
  ["plenary", "Single-reading plenary vote"],
  ["head-of-state", "Head of state"],
  ["instrument", "Wait for the signed instrument"],
  ["notification", "Wait for the released notification"],
] as const;

describe("how a ratification ends", () => {
  it("is deposited after every stage, over years, and sends one notification", async () => {
    const { driver, clock, moveTo, office } = await startStory();
    for (const [stage, waitsAt] of onTheWay) {
      await letPass(driver, clock, 100);
      expect(await moveTo(stage)).toBe("resumed");
      expect(driver.list("RUNNING").map((running) => running.state)).toEqual([waitsAt]);
    }
    await moveTo("transmission");
    expect(driver.list("RUNNING")[0]?.state).toBe("Wait for the depositary");
    await letPass(driver, clock, 500);
    await moveTo("deposited");
    expect(driver.list("RUNNING")).toEqual([]);
    const last = driver.list().at(-1);
    expect([last?.status, last?.state]).toEqual(["SUCCEEDED", "Deposited"]);
    expect(office.calls.filter((call) => call === "sent")).toHaveLength(1);
  });

  it.each([
    ["rejected", "plenary", "Rejected"],
    ["withdrawn", "committee", "Withdrawn"],
    ["withdrawn", "draft-law", "Withdrawn"],
    ["lapsed", "head-of-state", "Lapsed"],
    ["lapsed", "period-a", "Lapsed"],
  ])("is %s from %s, which is a lawful outcome", async (stage, from, ending) => {
    const { driver, moveTo } = await startStory(from);
    await moveTo(stage);
    const [summary] = driver.list();
    expect([summary?.status, summary?.state]).toEqual(["SUCCEEDED", ending]);
  });
});
