import { lookAtDriver } from "../../src/ledger/sweep/looks/drivers.ts";
import { sweep } from "../../src/ledger/sweep/sweep.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { letPass } from "../support/asl-clock.ts";
import { carryTo } from "./carried.ts";
import { noReminders, wholeOffice, type WholeOffice } from "./whole-office.ts";

const one = caseIdSchema.parse("one");

const overdueIn = async ({ desk }: WholeOffice): Promise<readonly string[]> =>
  (await desk.world.ledger.head(one))?.state.overdue.map(({ act }) => act.deadline) ?? [];

/** The hourly check of the drivers, which records nothing itself; answers how many it brought on. */
const check = async ({ desk: { world } }: WholeOffice): Promise<number> =>
  (await sweep({ world, first: [], ofCases: [lookAtDriver(world)], last: [] })).healed.drivers;

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
    const [fact] = (await office.desk.world.ledger.head(one))?.state.overdue ?? [];
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
