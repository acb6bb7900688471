import {
  healOpenCases,
  replaceFailed,
  replaceOlder,
} from "../../src/ledger/sending/resume-driver.ts";
import { lookAtDriver, replaceOlderDrivers } from "../../src/ledger/sweep/looks/drivers.ts";
import { sweep } from "../../src/ledger/sweep/sweep.ts";
import { loadLaw } from "../../src/files/index.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { digestOf } from "../../statemachines/manifest.ts";
import { opening } from "../local/procedure.ts";
import { british } from "../local/two-houses.ts";
import { letPass } from "../support/asl-clock.ts";
import { machineText } from "../support/azerbaijani-machine.ts";
import { definitionTextOf } from "../support/definitions.ts";
import { carryTo, takeOn } from "./carried.ts";
import { wholeOffice, type WholeOffice } from "./whole-office.ts";

const one = caseIdSchema.parse("one");
const may = () => Promise.resolve(true);
const mayNot = () => Promise.resolve(false);
const anHour = 1 / 24;

const running = ({ driver }: WholeOffice): readonly string[] =>
  driver
    .list("RUNNING")
    .map(({ name }) => name)
    .toSorted();

const failed = (office: WholeOffice, epoch: number, mayRecord = may) =>
  replaceFailed(office.desk.ports, { caseId: one, epoch }, mayRecord);

/** An office with a case at the committee, whose driver was stopped. */
const stopped = async (...given: Parameters<typeof wholeOffice>): Promise<WholeOffice> => {
  const office = await wholeOffice(...given);
  await carryTo(office, "one", "Refer");
  await office.driver.stop("one_1", "somebody stopped it");
  return office;
};

describe("An execution that failed", () => {
  it("is followed at once by the next, which waits where the case stands", async () => {
    const office = await stopped();
    expect(await failed(office, 1)).toBe("replaced");
    expect(office.driver.list("RUNNING")).toMatchObject([{ name: "one_2", state: "Committee" }]);
    expect(await failed(office, 1)).toBe("over");
    await takeOn(office, "one");
    expect(running(office)).toEqual([]);
  });

  it("starts no chain of executions that all meet the same fault, and is replaced once it is over", async () => {
    const failing = { isOn: false };
    const office = await stopped({
      tasks: (tasks) => ({
        ...tasks,
        openWait: async (payload) => {
          if (failing.isOn) throw new Error("no table answers");
          return tasks["openWait"]?.(payload);
        },
      }),
    });
    failing.isOn = true;
    expect(await failed(office, 1)).toBe("replaced");
    await letPass(office.driver, office.clock, anHour);
    expect(office.driver.list().map(({ name, status }) => `${name} ${status}`)).toEqual([
      "one_1 ABORTED",
      "one_2 FAILED",
    ]);
    expect(await failed(office, 2)).toBe("left");
    failing.isOn = false;
    expect(await healOpenCases(office.desk.ports)).toBe(1);
    expect(running(office)).toEqual(["one_3"]);
  });

  it("is left while nothing may be put on record, and replaced by the check once it may", async () => {
    const office = await stopped();
    expect(await failed(office, 1, mayNot)).toBe("left");
    expect(running(office)).toEqual([]);
    expect(await replaceOlder(office.desk.ports, one, digestOf(machineText()))).toBe(true);
    expect(running(office)).toEqual(["one_2"]);
  });

  it("is given its next driver when it is heard of again, after whoever heard of it counted one and started none", async () => {
    const dying = { isOn: true };
    const office = await stopped({
      driver: (driver) => ({
        ...driver,
        start: async (caseId, epoch) => {
          if (epoch > 1 && dying.isOn) throw new Error("the function was killed");
          return driver.start(caseId, epoch);
        },
      }),
    });
    await expect(failed(office, 1)).rejects.toThrow("killed");
    dying.isOn = false;
    expect(await failed(office, 1)).toBe("over");
    expect(running(office)).toEqual(["one_2"]);
  });

  it("is nobody's concern once its case has ended, or where it never had one", async () => {
    const office = await wholeOffice();
    expect(await failed(office, 1)).toBe("over");
    await carryTo(office, "one", "ConfirmDeposit");
    expect(await failed(office, 1)).toBe("over");
  });
});

/** More cases than are given a new driver in one call. */
const open = async (office: WholeOffice, cases: number): Promise<void> => {
  const treaties = loadLaw().treatyIds;
  for (let number = 0; number < cases; number += 1) {
    const { command, ...asker } = opening(treaties[number % treaties.length] ?? "");
    const under = number < treaties.length ? {} : { procedure: british };
    await office.ask(`case-${String(number).padStart(2, "0")}`, {
      ...asker,
      command: { ...command, ...under },
    });
  }
};

describe("Drivers of an older definition", () => {
  it("are replaced a few in each check, and those of the newest are left alone", async () => {
    const office = await wholeOffice();
    const { ports } = office.desk;
    await open(office, 30);
    const check = async (newest: (procedure: string) => string) => {
      const of = async (caseId: typeof one): Promise<string> =>
        newest((await ports.ledger.head(caseId))?.state.opening?.act.procedure ?? "");
      const looks = [lookAtDriver(ports), replaceOlderDrivers(ports, of, may)];
      return (await sweep({ ports, first: [], ofCases: looks, last: [] })).healed.drivers;
    };
    const newest = (procedure: string): string => digestOf(definitionTextOf(procedure) ?? "");
    expect(await check(newest)).toBe(0);
    expect(await check(() => "another")).toBe(25);
    const epochs = (): readonly (string | undefined)[] =>
      running(office).map((name) => name.split("_")[1]);
    expect(epochs().filter((epoch) => epoch === "2")).toHaveLength(25);
    expect(epochs()).toHaveLength(30);
    expect(office.told).toEqual([]);
    expect(await check(newest)).toBe(0);
  });
});
