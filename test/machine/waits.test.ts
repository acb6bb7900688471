import { lookAtDriver } from "../../src/ledger/sweep/looks/drivers.ts";
import { sweep } from "../../src/ledger/sweep/sweep.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { day, letPass, startStory } from "../support/asl-clock.ts";
import { runStates } from "../support/asl-files.ts";
import { carryTo, take } from "./carried.ts";
import { ask } from "./task-states.ts";
import { noReminders, wholeOffice, type WholeOffice } from "./whole-office.ts";

describe("waiting for years", () => {
  it("hands over before the year is out, through three waits of 200 days each", async () => {
    const { driver, clock, moveTo } = await startStory("draft-law");
    for (const stage of ["committee", "plenary", "head-of-state"]) {
      await letPass(driver, clock, 200);
      expect(await moveTo(stage)).toBe("resumed");
    }
    const all = driver.list();
    expect(all.map(({ name, status }) => `${name} ${status}`)).toEqual([
      "c_1 SUCCEEDED",
      "c_2 RUNNING",
    ]);
    for (const { startedAt, endedAt } of all) {
      expect((endedAt ?? clock.now()) - startedAt).toBeLessThanOrEqual(334 * day);
    }
    expect(all[0]?.state).toBe("Handed over to the next driver");
    expect(all[1]?.state).toBe("Head of state");
  });

  it("goes on for ten years without an act, one driver at a time", async () => {
    const { driver, clock, theCase } = await startStory("deposit");
    theCase.nextLookSeconds = 400 * 86_400;
    await letPass(driver, clock, 3650);
    expect(driver.list("RUNNING")).toHaveLength(1);
    expect(driver.list()).toHaveLength(11);
    for (const { startedAt, endedAt } of driver.list()) {
      expect((endedAt ?? clock.now()) - startedAt).toBeLessThanOrEqual(334 * day);
    }
  });

  it("says what is due when something is, and decides nothing by silence", async () => {
    const { driver, clock, office } = await startStory("period-a");
    await letPass(driver, clock, 95);
    expect(office.calls.filter((call) => call.startsWith("sayWhatIsDue"))).toHaveLength(3);
    expect(driver.list("RUNNING")[0]?.state).toBe(
      "Wait at a stage that this definition does not know",
    );
  });

  it("refuses the token of an older epoch once the next driver has been started", async () => {
    const { driver, clock, theCase } = await startStory("deposit");
    theCase.nextLookSeconds = 400 * 86_400;
    const old = theCase.wait?.token ?? "";
    await letPass(driver, clock, 335);
    expect(theCase.wait?.epoch).toBe(2);
    expect(await driver.resume(old)).toBe("late");
    expect(driver.list("RUNNING").map(({ name }) => name)).toEqual(["c_2"]);
  });

  it("ends an older driver that notices that it was replaced", async () => {
    const { driver, theCase, moveTo } = await startStory("draft-law");
    theCase.epoch = 2;
    await moveTo("committee");
    expect(driver.list()[0]?.state).toBe("Replaced by a newer driver");
  });
});

describe("an act and its wait", () => {
  it("does not lose an act that arrives while the wait is being opened", async () => {
    const { driver, office, theCase, moveTo } = await startStory("draft-law");
    office.whileOpening = () => {
      if (theCase.wait?.stage === "committee") theCase.stage = "plenary";
      return Promise.resolve();
    };
    await moveTo("committee");
    expect(driver.list("RUNNING")[0]?.state).toBe("Single-reading plenary vote");
  });

  it("does not lose an answer from elsewhere while the wait is being opened", async () => {
    const { driver, office, theCase, moveTo } = await startStory("draft-law");
    const answers: string[] = [];
    office.whileOpening = async () => {
      if (theCase.wait?.stage !== "committee") return;
      theCase.stage = "plenary";
      answers.push(await driver.resume(theCase.wait.token));
    };
    await moveTo("committee");
    // The second is the open-wait task's own: by then the token has been used.
    expect(answers).toEqual(["resumed"]);
    expect(driver.list("RUNNING")[0]?.state).toBe("Single-reading plenary vote");
  });

  it("answers late when it is resumed twice", async () => {
    const { driver, theCase, moveTo } = await startStory("draft-law");
    const token = theCase.wait?.token ?? "";
    expect(await moveTo("committee")).toBe("resumed");
    expect(await driver.resume(token)).toBe("late");
    expect(driver.list("RUNNING")[0]?.state).toContain("Committee");
  });

  it("waits again when it was nudged although nothing had changed", async () => {
    const { driver, moveTo, theCase } = await startStory("draft-law");
    const first = theCase.wait?.token;
    expect(await moveTo("draft-law")).toBe("resumed");
    expect(driver.list("RUNNING")[0]?.state).toBe("Draft law");
    expect(theCase.wait?.token).not.toBe(first);
  });

  it("takes a name once", async () => {
    const { driver } = await startStory("draft-law");
    expect(await driver.start("c_1", { caseId: "c", epoch: 1 })).toBe("name taken");
    expect(driver.list()).toHaveLength(1);
  });

  it("can be stopped, and then refuses the token", async () => {
    const { driver, theCase } = await startStory("draft-law");
    expect(await driver.stop("c_1", "opened by mistake")).toBe("stopped");
    expect(await driver.stop("c_1", "again")).toBe("not running");
    expect(await driver.resume(theCase.wait?.token ?? "")).toBe("late");
    expect(driver.list()[0]).toMatchObject({ status: "ABORTED", cause: "opened by mistake" });
  });
});

describe("sending the notification", () => {
  it.each(["unknown", "breaks"] as const)(
    "waits for a decision when the post %s, and sends nothing by itself",
    async (post) => {
      const { driver, clock, office, moveTo } = await startStory("notification");
      office.post = post;
      await moveTo("transmission");
      expect(driver.list("RUNNING")[0]?.state).toBe("Wait for the outcome of the sending");
      await letPass(driver, clock, 400);
      expect(office.calls.filter((call) => call === "sent")).toHaveLength(1);
      expect(driver.list("RUNNING")[0]?.state).toBe("Wait for the outcome of the sending");
      expect(await moveTo("deposit")).toBe("resumed");
      expect(driver.list("RUNNING")[0]?.state).toBe("Wait for the depositary");
    },
  );
});

describe("faults", () => {
  const aFewMinutes = 5 / (24 * 60);

  it("are passed over when they pass: what could not be done is tried again", async () => {
    const { driver, clock, office, moveTo } = await startStory("draft-law");
    let faults = 2;
    office.whileOpening = () => {
      faults -= 1;
      return faults < 0 ? Promise.resolve() : Promise.reject(new Error("The register is busy"));
    };
    await moveTo("committee");
    await letPass(driver, clock, aFewMinutes);
    expect(driver.list()[0]).toMatchObject({
      status: "RUNNING",
      state: "Committee",
    });
    expect(await moveTo("plenary")).toBe("resumed");
  });

  it("fails when the case cannot be read, and says so", async () => {
    const { driver, clock, office, theCase } = await startStory("draft-law");
    office.cases.clear();
    await driver.resume(theCase.wait?.token ?? "");
    expect(driver.list()[0]).toMatchObject({ status: "RUNNING" });
    await letPass(driver, clock, aFewMinutes);
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error: "CaseNotRead" });
  });

  it("waits at a stage that the definition does not have as at any other, and goes on from it", async () => {
    const { driver, clock, theCase, moveTo } = await startStory("draft-law");
    await moveTo("somewhere else");
    const nameless = {
      status: "RUNNING",
      state: "Wait at a stage that this definition does not know",
    };
    expect(driver.list()[0]).toMatchObject(nameless);
    expect(theCase.wait?.stage).toBe("somewhere else");
    await letPass(driver, clock, 335);
    expect(theCase.epoch).toBe(2);
    expect(driver.list("RUNNING")[0]).toMatchObject(nameless);
    expect(await moveTo("plenary")).toBe("resumed");
    expect(driver.list("RUNNING")[0]).toMatchObject({
      state: "Single-reading plenary vote",
    });
  });

  it("fails when a wait could not be opened", async () => {
    const { driver, clock, office, moveTo } = await startStory("draft-law");
    office.whileOpening = () => Promise.reject(new Error("The register is gone"));
    await moveTo("committee");
    await letPass(driver, clock, aFewMinutes);
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error: "WaitNotOpened" });
  });
});

const tokenIn = (payload: unknown): string => String((payload as { token: unknown }).token);

describe("a wait that is stored with its execution", () => {
  it("is stored once its execution waits, and its token ends it", async () => {
    const stored: string[] = [];
    const { driver, payloads } = await runStates(
      { Ask: ask },
      {},
      { waits: { work: (payload) => stored.push(tokenIn(payload)) > 0 } },
    );
    expect(payloads).toEqual([]);
    expect(driver.list()[0]).toMatchObject({ status: "RUNNING", state: "Ask" });
    expect(driver.isStarting("x")).toBe(false);
    expect(await driver.resume(stored[0] ?? "", "answered")).toBe("resumed");
    expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: "answered" });
  });

  it("is not waited for where there is nothing to wait for any more: the execution goes on, and its token is late", async () => {
    const offered: string[] = [];
    const { driver, order } = await runStates(
      { First: { ...ask, Next: "Second" }, Second: ask },
      {},
      { waits: { work: (payload) => offered.push(tokenIn(payload)) > 1 } },
    );
    expect(order().filter((event) => event.startsWith("StateEntered"))).toEqual([
      "StateEntered First",
      "StateEntered Second",
    ]);
    expect(await driver.resume(offered[0] ?? "")).toBe("late");
    expect(await driver.resume(offered[1] ?? "")).toBe("resumed");
  });

  it("leaves its execution as it was when it cannot be stored", async () => {
    const failing = (): never => {
      throw new Error("the disk is full");
    };
    const run = runStates({ Ask: ask }, {}, { waits: { work: failing } });
    await expect(run).rejects.toThrow("the disk is full");
  });

  it("still has its time", async () => {
    const { driver, clock } = await runStates({ Ask: ask }, {}, { waits: { work: () => true } });
    clock.step(100_000);
    expect(await driver.runDue()).toBe(1);
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error: "States.Timeout" });
  });
});

const one = caseIdSchema.parse("one");

const overdueIn = async ({ desk }: WholeOffice): Promise<readonly string[]> =>
  (await desk.ports.ledger.head(one))?.state.overdue.map(({ act }) => act.deadline) ?? [];

/** The hourly check of the drivers, which records nothing itself; answers how many it brought on. */
const check = async ({ desk: { ports } }: WholeOffice): Promise<number> =>
  (await sweep({ ports, first: [], ofCases: [lookAtDriver(ports)], last: [] })).healed.drivers;

/** Lets hours go by with a check of the drivers in each; answers how many drivers were brought on. */
const letHoursPass = async (office: WholeOffice, hours: number): Promise<number> => {
  let broughtOn = 0;
  for (let hour = 0; hour < hours; hour += 1) {
    await letPass(office.driver, office.clock, 1 / 24);
    broughtOn += await check(office);
  }
  return broughtOn;
};

type Read = { readonly clock: string; readonly nextLookSeconds: number };

// As many seconds as a wait has in which nothing is due: only the execution's own year ends it.
const never = 400 * 86_400;

const withoutTimer = (read: Read): Read => ({ ...read, nextLookSeconds: never });

const withoutClock = (read: Read): Read => ({
  ...withoutTimer(read),
  clock: JSON.stringify({ ...(JSON.parse(read.clock) as object), due: null }),
});

/** A case whose law was presented to the head of state, who has 56 days for it; its wait has lost what would end it. */
const presentedAndLost = async (lose: (read: Read) => Read): Promise<WholeOffice> => {
  let isLost = false;
  const office = await wholeOffice({
    reminding: noReminders,
    tasks: (tasks) => ({
      ...tasks,
      readCase: async (payload) => {
        const read = (await tasks["readCase"]?.(payload)) as Read;
        return isLost ? lose(read) : read;
      },
    }),
  });
  await carryTo(office, "one", "Present");
  // The wait goes on until the time for presenting the law is over, which its entry ended; the next is the one that loses it.
  isLost = true;
  await letPass(office.driver, office.clock, 20);
  isLost = false;
  return office;
};

describe("A wait that nothing ends when something is due", () => {
  it("is needed to have a time pass unsaid, which is said otherwise", async () => {
    const office = await presentedAndLost((read) => read);
    await letPass(office.driver, office.clock, 40);
    expect(await overdueIn(office)).toEqual(["signature"]);
  });

  it("because its execution has no timer is resumed by the check of the drivers, and what is due is said once", async () => {
    const office = await presentedAndLost(withoutTimer);
    await letPass(office.driver, office.clock, 30);
    expect(await check(office)).toBe(0);
    await letPass(office.driver, office.clock, 10);
    expect(await overdueIn(office)).toEqual([]);
    expect(await letHoursPass(office, 1)).toBe(1);
    expect(await letHoursPass(office, 48)).toBe(0);
    expect(await overdueIn(office)).toEqual(["signature"]);
    expect(office.driver.list().map(({ name }) => name)).toEqual(["one_1"]);
  });

  it("is resumed within two and a half hours, and what was due then is said a minute later", async () => {
    const office = await presentedAndLost(withoutTimer);
    await letPass(office.driver, office.clock, 30);
    let hours = 0;
    for (; (await overdueIn(office)).length === 0 && hours < 500; hours += 1)
      await letHoursPass(office, 1);
    const [fact] = (await office.desk.ports.ledger.head(one))?.state.overdue ?? [];
    const due = Date.parse("2026-03-09T20:00:00Z");
    expect(Date.parse(fact?.at ?? "") - due).toBeLessThanOrEqual(2.5 * 3_600_000 + 60_000);
  });

  it("because its clock never ends is resumed before anything is due", async () => {
    const office = await presentedAndLost(withoutClock);
    expect(await letHoursPass(office, 1)).toBe(1);
    await letPass(office.driver, office.clock, 60);
    expect(await overdueIn(office)).toEqual(["signature"]);
  });

  it("is not taken for one that only pauses because nothing can be said", async () => {
    let calls = 0;
    const office = await wholeOffice({
      reminding: noReminders,
      tasks: (tasks) => ({
        ...tasks,
        sayWhatIsDue: () => {
          calls += 1;
          return Promise.reject(new Error("the record cannot be reached"));
        },
      }),
    });
    await carryTo(office, "one", "Present");
    // Each check finds a wait that was entered fifty minutes before.
    await letPass(office.driver, office.clock, 60 + 50 / (24 * 60));
    calls = 0;
    expect(await letHoursPass(office, 24)).toBe(0);
    expect(calls).toBe(24);
  });
});

const hour = 3_600_000;

describe("A clock that is set back while a driver waits", () => {
  it("does not make the next wait look older than the one before it", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "Refer");
    office.clock.step(-hour);
    await take(office, "one", ["RecordReport"]);
    const wait = await office.desk.ports.waits.get(caseIdSchema.parse("one"));
    expect(wait).toMatchObject({ epoch: 1, stage: "plenary" });
    expect(office.driver.list("RUNNING")).toMatchObject([{ name: "one_1" }]);
    const failed = office.driver.history("one_1").filter(({ kind }) => kind === "ExecutionFailed");
    expect(failed).toEqual([]);
  });

  it("leaves each state entered after the one before it", async () => {
    const office = await wholeOffice();
    await carryTo(office, "one", "Refer");
    office.clock.step(-hour);
    await take(office, "one", ["RecordReport"]);
    const entered = office.driver
      .history("one_1")
      .flatMap(({ kind, at }) => (kind === "StateEntered" ? [at] : []));
    expect(entered).toEqual(entered.toSorted((one, other) => one - other));
  });
});
