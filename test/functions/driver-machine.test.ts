import { openAccount, type Account } from "../support/aws/account.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import {
  denied,
  nothingFailed,
  open,
  openDriven,
  stateOf,
  waitOf,
} from "../support/aws/driving.ts";
import { inMemory } from "../support/aws/grounds.ts";
import { act, foundOffice } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";

inMemory.describe("The driver function, and the machine, and the clock", () => {
  let account: Account;
  const asked = (): readonly string[] => account.machine.asked();

  beforeAll(async () => {
    account = await openAccount(inMemory);
    await foundOffice(account);
  });
  afterAll(() => account.close());
  afterEach(moveDateBack);

  it("gives every case a driver that lost its own, and those that have one none", async () => {
    for (const caseId of ["lost", "kept"]) await openDriven(account, caseId);
    await account.machine.driver.stop("lost_1", "somebody stopped it");
    account.output.mark();
    expect(await account.call("driver", { task: "healDrivers" })).toEqual({ healed: 1 });
    expect(stateOf(account, "lost_2")).toBe("Draft law");
    expect(stateOf(account, "kept_2")).toBeUndefined();
    expect(account.output.lines()).toMatchObject([{ code: "TSD2002", healed: 1 }]);
    expect(await account.call("driver", { task: "healDrivers" })).toEqual({ healed: 0 });
  });

  it("gives a driver to a case whose entry the stream lost", async () => {
    await open(account, "unheard");
    account.stream();
    expect(await account.call("driver", { task: "healDrivers" })).toEqual({ healed: 1 });
    expect(stateOf(account, "unheard_1")).toBe("Draft law");
  });

  it("heals the cases after one that cannot be reached, and reports that one", async () => {
    for (const caseId of ["after-it", "beyond-reach"]) await open(account, caseId);
    account.stream();
    account.dynamo.meets((_, body) => (body.includes("driver#after-it") ? denied : undefined));
    account.output.mark();
    expect(await account.call("driver", { task: "healDrivers" })).toEqual({ healed: 1 });
    account.dynamo.meets(undefined);
    expect(stateOf(account, "beyond-reach_1")).toBe("Draft law");
    expect(account.output.counts()).toEqual({ DriverFaults: 1 });
    expect(await account.call("driver", { task: "healDrivers" })).toEqual({ healed: 1 });
    expect(stateOf(account, "after-it_1")).toBe("Draft law");
  });

  it("resumes a wait by itself that is opened when the stage has already moved", async () => {
    await openDriven(account, "early");
    const wait = waitOf(account, "early");
    await act(account, "early");
    const open = { ...wait, retry: Number(wait["retry"]) + 1 };
    expect(await account.call("driver", open)).toEqual({ kind: "open" });
    expect(stateOf(account, "early_1")).toBe("Committee");
    const before = asked().length;
    expect(await account.deliver()).toEqual(nothingFailed);
    expect(asked()).toHaveLength(before);
  });

  it("does not let an older epoch's wait take the place of a newer one's", async () => {
    await openDriven(account, "older");
    const old = waitOf(account, "older");
    await account.machine.driver.stop("older_1", "somebody stopped it");
    await account.call("driver", { task: "healDrivers" });
    const before = asked().length;
    expect(await account.call("driver", old)).toEqual({ kind: "older" });
    // Its driver is woken, so that it finds itself replaced and does not sleep on for months.
    expect(asked().slice(before)).toEqual([expect.stringMatching(/^SendTaskSuccess/)]);
    expect(waitOf(account, "older")["epoch"]).toBe(2);
    await act(account, "older");
    expect(await account.deliver()).toEqual(nothingFailed);
    expect(stateOf(account, "older_2")).toBe("Committee");
  });

  it("starts one next driver when an execution hands over twice, one after the other or at once", async () => {
    await openDriven(account, "handed");
    const handing = { caseId: "handed", epoch: 1 };
    for (let time = 0; time < 2; time += 1)
      expect(await account.call("driver", handing)).toEqual({ kind: "handedOver" });
    await Promise.all([1, 2].map(() => account.call("driver", { caseId: "handed", epoch: 2 })));
    expect(asked().filter((one) => one.startsWith("StartExecution handed_"))).toEqual([
      "StartExecution handed_1",
      "StartExecution handed_2",
      "StartExecution handed_3",
    ]);
  });

  it("starts the next driver when handing over is tried again after the epoch was counted", async () => {
    await openDriven(account, "half-handed");
    const handing = { caseId: "half-handed", epoch: 1 };
    account.machine.meets((operation) => (operation === "StartExecution" ? denied : undefined));
    await expect(account.call("driver", handing)).rejects.toThrow();
    account.machine.meets(undefined);
    expect(stateOf(account, "half-handed_2")).toBeUndefined();
    expect(await account.call("driver", handing)).toEqual({ kind: "handedOver" });
    expect(stateOf(account, "half-handed_2")).toBe("Draft law");
  });

  it("looks again within the year, and hands over before it is out", async () => {
    await openDriven(account, "slow");
    const day = 86_400_000;
    const from = Date.now();
    const passDays = async (days: number): Promise<void> => {
      moveDateTo(from + days * day);
      await account.machine.driver.runDue();
    };
    const all = () => account.machine.driver.list().filter(({ name }) => name.startsWith("slow_"));
    await passDays(201);
    expect(all()).toMatchObject([{ name: "slow_1", status: "RUNNING" }]);
    await passDays(335);
    expect(
      all()
        .map(({ name, status }) => `${name} ${status}`)
        .sort(),
    ).toEqual(["slow_1 SUCCEEDED", "slow_2 RUNNING"]);
  });

  it("refuses what it cannot read aloud, and writes nothing", async () => {
    const before = [asked().length, await account.image()];
    for (const event of [{}, null, { task: "somethingElse" }, { Records: [{}] }, { token: "x" }])
      await expect(account.call("driver", event)).rejects.toThrow();
    const nothing = { noted: "none", failures: 0 };
    for (const event of [
      {},
      { caseId: "slow", epoch: 1 },
      { caseId: "none", epoch: 1, ...nothing },
      { caseId: "slow", epoch: 0, ...nothing },
    ])
      await expect(account.call("state-machine-tasks", event)).rejects.toThrow();
    await expect(account.call("found-office", {})).rejects.toThrow();
    expect([asked().length, await account.image()]).toEqual(before);
  });

  it("wrote no person, text or token to any log, and only lines with a code", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});
