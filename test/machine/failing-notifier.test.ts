import { healOpenCases } from "../../src/ledger/sending/resume-driver.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import type { TaskHandlers } from "../../src/local/driver/driver.ts";
import { letPass } from "../support/asl-clock.ts";
import { carryTo, take } from "./carried.ts";
import { wholeOffice, type WholeOffice } from "./whole-office.ts";

// The real application and the real definition, under a clock that is stepped: nobody waits, and no figure depends on a
// machine's speed.
const caseId = caseIdSchema.parse("one");
const minutes = (count: number): number => count / (24 * 60);

type Notifier = TaskHandlers[string];

const answering = (kind: string) => Promise.resolve({ kind, claim: null });

/** What a claim is tried again after, in seconds, where chance makes each delay as long as it can be. */
const delays = [5, 15, 45];

/** What a notifier does that claims nothing, however often it is called, and how often before each pause. */
const notifiers: readonly (readonly [string, Notifier, number])[] = [
  ["always fails", () => Promise.reject(new Error("the template cannot be read")), 4],
  ["says that all is settled, and did nothing", () => answering("settled"), 1],
  ["says that it does not know, and did nothing", () => answering("unknown"), 1],
];

/** How often such a notifier is called in a day: so many times in a row, and then a pause of five minutes. */
const callsInADay = (tries: number): number => {
  const trying = delays.slice(0, tries - 1).reduce((sum, delay) => sum + delay, 0);
  return Math.ceil((24 * 3600 * tries) / (300 + trying));
};

type Failing = { readonly office: WholeOffice; readonly calls: () => number; mend: () => void };

const officeWith = async (notifier: Notifier): Promise<Failing> => {
  let calls = 0;
  let isMended = false;
  const office = await wholeOffice({
    tasks: (tasks) => ({
      ...tasks,
      claimNotification: (payload) => {
        calls += 1;
        const { claimNotification = notifier } = tasks;
        return isMended ? claimNotification(payload) : notifier(payload);
      },
    }),
  });
  await carryTo(office, "one", "ReleaseNotification");
  // Until the first pause.
  await letPass(office.driver, office.clock, minutes(2));
  return {
    office,
    calls: () => calls,
    mend: () => {
      isMended = true;
    },
  };
};

const kindsIn = async (office: WholeOffice) =>
  (await office.desk.world.ledger.head(caseId))?.state.facts.map(({ act }) => act.kind) ?? [];

const running = (office: WholeOffice) =>
  office.driver.list("RUNNING").map(({ name, state }) => [name, state]);

const pausing = [[expect.stringContaining("one"), "Wait for the outcome of the sending"]];

describe.each(notifiers)("A notifier that %s", (_, notifier, tries) => {
  it("is called again after a pause of five minutes, a bounded number of times a day", async () => {
    const { office, calls } = await officeWith(notifier);
    expect(calls()).toBe(tries);
    await letPass(office.driver, office.clock, 1);
    expect(calls()).toBeGreaterThanOrEqual(callsInADay(tries) - tries);
    expect(calls()).toBeLessThanOrEqual(callsInADay(tries) + 2 * tries);
    await letPass(office.driver, office.clock, minutes(2));
    expect(running(office)).toEqual(pausing);
    expect(await kindsIn(office)).not.toContain("NotificationClaimed");
  });

  it("is not called sooner because somebody heals drivers every minute", async () => {
    const { office, calls } = await officeWith(notifier);
    let healed = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      await letPass(office.driver, office.clock, minutes(1));
      healed += await healOpenCases(office.desk.world);
    }
    expect([healed, office.driver.list().length]).toEqual([0, 1]);
    expect(calls()).toBeLessThanOrEqual(callsInADay(tries) + 2 * tries);
  });

  it("sends with the next attempt once it is mended", async () => {
    const { office, mend } = await officeWith(notifier);
    await letPass(office.driver, office.clock, minutes(12));
    mend();
    await letPass(office.driver, office.clock, minutes(7));
    expect((await kindsIn(office)).slice(-2)).toEqual(["NotificationClaimed", "NotificationSent"]);
    expect(running(office)).toEqual([[expect.anything(), "Wait for the depositary"]]);
    await take(office, "one", ["ConfirmDeposit"]);
    expect(running(office)).toEqual([]);
  });
});

describe("A pause after a failed sending", () => {
  it("ends at once when an act moves the case", async () => {
    const [[, always] = ["", undefined]] = notifiers;
    if (always === undefined) throw new Error("no notifier");
    const { office, calls } = await officeWith(always);
    const on = new Date(office.clock.now()).toISOString().slice(0, 10);
    const reason = "an invented one";
    const command = { kind: "Lapse", on, reason, legalBasis: "an invented article" } as const;
    await office.ask("one", { person: "clerk-1", duty: "clerk", command });
    expect(running(office)).toEqual([]);
    expect(calls()).toBe(4);
  });

  it("gives way to a new driver when its own is lost, and that one tries at once", async () => {
    const [[, always] = ["", undefined]] = notifiers;
    if (always === undefined) throw new Error("no notifier");
    const { office, calls } = await officeWith(always);
    for (const { name } of office.driver.list("RUNNING")) await office.driver.stop(name, "lost");
    expect(await healOpenCases(office.desk.world)).toBe(1);
    expect(calls()).toBe(5);
    await letPass(office.driver, office.clock, minutes(2));
    expect(running(office)).toEqual(pausing);
    expect(await healOpenCases(office.desk.world)).toBe(0);
  });
});
