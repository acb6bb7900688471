import type { DynamoDBRecord } from "aws-lambda";
import { openAccount, type Account } from "../support/aws/account.ts";
import {
  denied,
  handOn,
  nothingFailed,
  open,
  openDriven,
  stateOf,
  waitOf,
} from "../support/aws/driving.ts";
import { inMemory } from "../support/aws/grounds.ts";
import { act, caseOf, carryTo, foundOffice } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { streamRecord } from "../support/aws/stream-records.ts";

const tooLate = {
  status: 400,
  body: JSON.stringify({ __type: "TaskTimedOut", message: "Task Timed Out" }),
};

inMemory.describe("The driver function, and the ledger's stream", () => {
  let account: Account;
  const asked = (): readonly string[] => account.machine.asked();

  beforeAll(async () => {
    account = await openAccount(inMemory);
    await foundOffice(account);
  });
  afterAll(() => account.close());
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
      body.includes('"out-of-reach"') || body.includes("driver#out-of-reach") ? denied : undefined,
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
