import type { DynamoDBRecord } from "aws-lambda";
import { heldBack } from "../../src/ledger/sweep/findings.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { alterRecord } from "../support/aws/altered.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import {
  denied,
  nothingFailed,
  open,
  openDriven,
  stateOf,
  waitOf,
  handOn,
} from "../support/aws/driving.ts";
import { inMemory } from "../support/aws/grounds.ts";
import { act, foundOffice, caseOf, carryTo, look } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { streamRecord } from "../support/aws/stream-records.ts";
import { english } from "../support/in-english.ts";

describe("The driver function", () => {
  let account: Account;
  const asked = (): readonly string[] => account.machine.asked();

  beforeAll(async () => {
    account = await openAccount(inMemory);
    await foundOffice(account);
  });
  afterAll(() => account.close());

  const tooLate = {
    status: 400,
    body: JSON.stringify({ __type: "TaskTimedOut", message: "Task Timed Out" }),
  };

  inMemory.describe("The driver function, and the ledger's stream", () => {
    beforeEach(async () => {
      await account.deliver();
      account.output.mark();
    });

    it("starts nothing for the office's own entries", () => {
      expect(asked()).toEqual([]);
    });

    it("starts the first driver of a case that was opened, which waits where the case stands", async () => {
      await open(account, "first");
      expect(asked()).not.toContain("StartExecution first_1");
      expect(await account.deliver()).toEqual(nothingFailed);
      expect(asked().filter((one) => one === "StartExecution first_1")).toHaveLength(1);
      expect(stateOf(account, "first_1")).toBe("Draft law");
      expect(account.output.lines()).toMatchObject([
        { code: "TSD1001", kind: "OpenCase" },
        { code: "TSD2001", caseId: "first", stage: "draft-law" },
      ]);
    });

    it("resumes the wait that is stored when the stage changes, once", async () => {
      await openDriven(account, "resumed");
      const { token } = waitOf(account, "resumed");
      await act(account, "resumed");
      expect(stateOf(account, "resumed_1")).toBe("Draft law");
      expect(await account.deliver()).toEqual(nothingFailed);
      expect(asked().filter((one) => one === `SendTaskSuccess ${String(token)}`)).toHaveLength(1);
      expect(stateOf(account, "resumed_1")).toBe("Committee");
    });

    it("does nothing for an entry that leaves the stage as it is", async () => {
      await openDriven(account, "same-stage");
      await carryTo(account, "same-stage", "committee");
      const before = asked().length;
      // The report; the sitting is what ends this stage.
      await act(account, "same-stage");
      expect((await caseOf(account, "same-stage")).stage).toBe("committee");
      expect(await account.deliver()).toEqual(nothingFailed);
      expect(asked()).toHaveLength(before);
    });

    it("names the records that fail, and carries out the others of the batch", async () => {
      for (const caseId of ["out-of-reach", "in-reach"]) await open(account, caseId);
      const entries = account.stream();
      const garbage = streamRecord({ caseId: "No Case At All", seq: 1 });
      account.dynamo.meets((_, body) =>
        body.includes('"out-of-reach"') || body.includes("driver#out-of-reach")
          ? denied
          : undefined,
      );
      account.output.mark();
      const [unreachable, reachable] = entries as [DynamoDBRecord, DynamoDBRecord];
      const Records = [garbage, unreachable, reachable];
      expect(await handOn(account, Records)).toEqual({
        batchItemFailures: [garbage, unreachable].map((record) => ({
          itemIdentifier: record.dynamodb?.SequenceNumber,
        })),
      });
      account.dynamo.meets(undefined);
      expect(stateOf(account, "in-reach_1")).toBe("Draft law");
      expect(stateOf(account, "out-of-reach_1")).toBeUndefined();
      expect(account.output.counts()).toEqual({ DriverFaults: 2 });
      expect(account.output.lines()).toMatchObject([
        { level: "ERROR", code: "TSD9002", item: "No Case At All" },
        { level: "ERROR", code: "TSD9002", item: "out-of-reach" },
        { code: "TSD2001", caseId: "in-reach" },
      ]);
      expect(await handOn(account, [unreachable])).toEqual(nothingFailed);
      expect(stateOf(account, "out-of-reach_1")).toBe("Draft law");
    });

    it.each(["MODIFY", "REMOVE"] as const)(
      "raises the alarm for every %s, and goes on",
      async (eventName) => {
        const Records = [
          streamRecord({ caseId: "first", seq: 1 }, eventName),
          streamRecord({ caseId: "#log", seq: 0 }, eventName),
        ];
        const before = asked().length;
        expect(await handOn(account, Records)).toEqual(nothingFailed);
        expect(account.output.counts()).toEqual({ LedgerItemsChanged: 2 });
        expect(account.output.lines()).toMatchObject([
          { level: "ERROR", code: "TSD9001", item: "first#1", kind: eventName },
          { level: "ERROR", code: "TSD9001", item: "#log#0", kind: eventName },
        ]);
        expect(asked()).toHaveLength(before);
      },
    );

    it("passes over the log's leaves", async () => {
      const before = [asked().length, await account.image()];
      const Records = [
        streamRecord({ caseId: "#log", seq: 3 }),
        streamRecord({ caseId: "#leaf#first", seq: 1 }),
      ];
      expect(await handOn(account, Records)).toEqual(nothingFailed);
      expect([asked().length, await account.image()]).toEqual(before);
      expect(account.output.lines()).toEqual([]);
    });

    it("starts a driver that was counted and never started, when the record comes again", async () => {
      await open(account, "died-between");
      const Records = account.stream();
      account.machine.meets((operation) => (operation === "StartExecution" ? denied : undefined));
      expect(await handOn(account, Records)).toMatchObject({
        batchItemFailures: [{ itemIdentifier: Records[0]?.dynamodb?.SequenceNumber }],
      });
      account.machine.meets(undefined);
      expect(stateOf(account, "died-between_1")).toBeUndefined();
      expect(await handOn(account, Records)).toEqual(nothingFailed);
      expect(stateOf(account, "died-between_1")).toBe("Draft law");
      expect(stateOf(account, "died-between_2")).toBeUndefined();
    });

    it("breaks nothing when the token that is stored was used already", async () => {
      await openDriven(account, "used-token");
      await act(account, "used-token");
      account.machine.meets((operation) => (operation === "SendTaskSuccess" ? tooLate : undefined));
      expect(await account.deliver()).toEqual(nothingFailed);
      account.machine.meets(undefined);
      expect(stateOf(account, "used-token_1")).toBe("Draft law");
      // What the stream could not do, the schedule does.
      expect(await account.call("driver", { task: "healDrivers" })).toEqual({ healed: 1 });
      expect(stateOf(account, "used-token_1")).toBe("Committee");
    });

    it("starts one driver when the same record is delivered twice at once", async () => {
      await open(account, "at-once");
      const Records = account.stream();
      await Promise.all([1, 2, 3].map(() => handOn(account, Records)));
      await handOn(account, Records);
      const running = account.machine.driver.list("RUNNING").map(({ name }) => name);
      expect(running.filter((name) => name.startsWith("at-once_"))).toEqual(["at-once_1"]);
    });

    it("wrote no person, text or token to any log, and only lines with a code", () => {
      expect(faultsInLog(account)).toEqual([]);
    });
  });

  inMemory.describe("The driver function, and the machine, and the clock", () => {
    afterEach(moveDateBack);

    const failed = (name: string) =>
      account.call("driver", {
        source: "aws.states",
        "detail-type": "Step Functions Execution Status Change",
        detail: { name, status: "ABORTED", startDate: 0, stopDate: 3_600_000 },
      });
    const healDrivers = () => account.call("driver", { task: "healDrivers" });

    it("gives a case another driver at once when it hears that its own failed, once", async () => {
      for (const caseId of ["lost", "kept"]) await openDriven(account, caseId);
      await account.machine.driver.stop("lost_1", "somebody stopped it");
      account.output.mark();
      expect(await failed("lost_1")).toEqual({ kind: "replaced" });
      for (const name of ["lost_1", "nobody_1", "no execution of ours"])
        expect(await failed(name)).toEqual({ kind: "over" });
      expect(stateOf(account, "lost_2")).toBe("Draft law");
      expect(stateOf(account, "kept_2")).toBeUndefined();
      expect(account.output.lines()).toMatchObject([
        { code: "TSD2009", kind: "replaced", caseId: "lost" },
      ]);
      expect(await healDrivers()).toEqual({ healed: 0 });
    });

    it("asks Step Functions about no case whose wait is not over, and of one it was told nothing of at the next act", async () => {
      await openDriven(account, "unheard-of");
      await account.machine.driver.stop("unheard-of_1", "somebody stopped it");
      const before = asked().length;
      expect(await account.call("driver", { task: "healDrivers" })).toEqual({ healed: 0 });
      expect(asked().slice(before)).toEqual([]);
      await act(account, "unheard-of");
      expect(await account.deliver()).toEqual(nothingFailed);
      expect(stateOf(account, "unheard-of_2")).toBe("Committee");
      expect(
        asked()
          .slice(before)
          .map((one) => one.split(" ")[0]),
      ).toEqual(["SendTaskSuccess", "DescribeExecution", "StartExecution"]);
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
      await failed("older_1");
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
      const handing = { task: "handOver", caseId: "handed", epoch: 1 };
      for (let time = 0; time < 2; time += 1)
        expect(await account.call("driver", handing)).toEqual({ kind: "handedOver" });
      await Promise.all([1, 2].map(() => account.call("driver", { ...handing, epoch: 2 })));
      expect(asked().filter((one) => one.startsWith("StartExecution handed_"))).toEqual([
        "StartExecution handed_1",
        "StartExecution handed_2",
        "StartExecution handed_3",
      ]);
    });

    it("starts the next driver when handing over is tried again after the epoch was counted", async () => {
      await openDriven(account, "half-handed");
      const handing = { task: "handOver", caseId: "half-handed", epoch: 1 };
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
      const all = () =>
        account.machine.driver.list().filter(({ name }) => name.startsWith("slow_"));
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
        { caseId: "slow" },
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
});

type Named = { readonly kind: string; readonly caseId: string | null; readonly words: string };

inMemory.describe(
  "The driver's hourly look, beside a damaged record, that the sweep of the cases found",
  () => {
    let account: Account;
    beforeAll(async () => {
      account = await openAccount(inMemory, { stubbedMail: true });
      await foundOffice(account);
      await openDriven(account, "altered");
      await open(account, "undriven");
      // The stream loses the second case.
      account.stream();
    });
    afterAll(async () => {
      await account.close();
    });
    afterEach(() => {
      account.dynamo.meets(undefined);
    });

    const sweep = (timeLeft?: () => number) => account.call("sweep", {}, timeLeft);
    const healDrivers = () => account.call("driver", { task: "healDrivers" });
    const sweepDamage = async (timeLeft?: () => number): Promise<void> => {
      alterRecord(account, "altered");
      await sweep(timeLeft);
      account.dynamo.meets(undefined);
    };
    // Nobody sequences the log here, which is named too .
    const named = async (): Promise<readonly Named[]> => {
      const { body } = await look(account, "/api/incidents");
      return (body["incidents"] as readonly Named[]).filter(({ caseId }) => caseId !== null);
    };

    it("brings no driver on while a sweep is under way that has found it", async () => {
      let asked = 0;
      // Asked for the lease, then before each record: those of the office and of the two cases.
      const forRecords = (): number => ((asked += 1) > 4 ? 50_000 : 600_000);
      await sweepDamage(forRecords);
      expect(await healDrivers()).toEqual({ healed: 0 });
      expect(stateOf(account, "undriven_1")).toBeUndefined();
    });

    it("brings none on after it either, and the next sweep names that in the same words as on one machine", async () => {
      await sweepDamage();
      expect(await healDrivers()).toEqual({ healed: 0 });
      await sweepDamage();
      expect(stateOf(account, "undriven_1")).toBeUndefined();
      expect(await named()).toMatchObject([
        { kind: "recordDamaged", caseId: "altered" },
        {
          kind: "caseStandsStill",
          caseId: "undriven",
          words: `the driver was not resumed: ${english(heldBack)}`,
        },
      ]);
    });

    it("wakes the driver of a case in which people record, as on one machine", async () => {
      await openDriven(account, "recorded");
      expect(stateOf(account, "recorded_1")).toBe("Draft law");
    });

    it("brings them on once a sweep finds the record whole", async () => {
      await sweep();
      expect(await healDrivers()).toEqual({ healed: 1 });
      expect(stateOf(account, "undriven_1")).toBe("Draft law");
      await sweep();
      expect(await named()).toEqual([]);
    });
  },
);
