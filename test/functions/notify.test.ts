import { longestLife } from "../../functions/shell/longest-life.ts";
import { depositary } from "../support/aws/addresses.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { denied, notifyAsDriven, open } from "../support/aws/driving.ts";
import { inMemory } from "../support/aws/grounds.ts";
import { act, caseOf, carryTo, foundOffice, nextOf, theWords } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { sesError } from "../support/stubs/ses.ts";

inMemory.describe("The function that notifies the depositary, of a released notification", () => {
  let account: Account;
  beforeAll(async () => {
    account = await openAccount(inMemory, { stubbedMail: true });
    await foundOffice(account);
  });
  afterAll(() => account.close());
  afterEach(() => {
    moveDateBack();
    account.dynamo.meets(undefined);
  });

  /** Carries a case to its released notification, and keeps the machine from hearing of it. */
  const released = async (caseId: string): Promise<number> => {
    await open(account, caseId);
    await carryTo(account, caseId, "notification");
    while ((await act(account, caseId)) !== "ReleaseNotification");
    account.stream();
    account.output.mark();
    return account.ses.asked().length;
  };
  const notify = (caseId: string): Promise<unknown> => notifyAsDriven(account, caseId);
  const kindsIn = async (caseId: string): Promise<readonly string[]> =>
    (await caseOf(account, caseId)).facts.map(({ act }) => act.kind);
  const sentSince = (before: number): number => account.ses.asked().length - before;

  it("sends it once, to the depositary alone, with the text that was released", async () => {
    const before = await released("sent");
    expect(await notify("sent")).toEqual({ kind: "settled" });
    expect(account.output.counts()).toEqual({ NotificationsSent: 1 });
    expect(account.output.lines()).toMatchObject([
      { level: "INFO", code: "TSD3001", caseId: "sent", kind: "RecordSent" },
    ]);
    const [letter, ...more] = account.ses.asked().slice(before);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      FromEmailAddress: "office@example.invalid",
      Destination: { ToAddresses: [depositary] },
      ConfigurationSetName: "notifications",
    });
    const message = Buffer.from(letter?.Content.Raw.Data ?? "", "base64").toString();
    expect(message).toContain(Buffer.from(theWords).toString("base64"));
    expect((await caseOf(account, "sent")).stage).toBe("deposit");

    expect(await notify("sent")).toEqual({ kind: "settled" });
    expect(sentSince(before)).toBe(1);
    expect(account.output.counts()).toEqual({ NotificationsSent: 1 });
  });

  it("sends it once when the task is run several times at once", async () => {
    const before = await released("at-once");
    await Promise.all([1, 2, 3].map(() => notify("at-once")));
    expect(sentSince(before)).toBe(1);
    expect(account.output.counts()).toEqual({ NotificationsSent: 1 });
  });

  it("records that it was not sent when the post refuses it, and sends nothing again by itself", async () => {
    const before = await released("refused");
    account.ses.meets(sesError("MessageRejected", 400, "the address is suppressed"));
    expect(await notify("refused")).toEqual({ kind: "settled" });
    expect(account.output.counts()).toEqual({ NotificationsNotSent: 1 });
    expect(await kindsIn("refused")).toContain("NotificationNotSent");
    expect((await caseOf(account, "refused")).stage).not.toBe("deposit");
    expect(await notify("refused")).toEqual({ kind: "settled" });
    expect(sentSince(before)).toBe(1);
  });

  it.each([
    ["the connection breaks", "hang up" as const],
    ["the post has a fault of its own", sesError("InternalServiceErrorException", 500)],
  ])("leaves it to people when %s, and sends nothing again by itself", async (words, behaviour) => {
    const caseId = words.replaceAll(" ", "-");
    const before = await released(caseId);
    account.ses.meets(behaviour);
    expect(await notify(caseId)).toEqual({ kind: "unknown" });
    expect(account.output.counts()).toEqual({ NotificationsUnknown: 1 });
    expect(account.output.lines()).toMatchObject([{ level: "WARN", code: "TSD3901", caseId }]);
    expect(await kindsIn(caseId)).toContain("NotificationOutcomeUnknown");
    expect(await notify(caseId)).toEqual({ kind: "unknown" });
    expect(sentSince(before)).toBe(1);
    expect(account.output.counts()).toEqual({ NotificationsUnknown: 1 });
    // Only a treaty officer goes on from here.
    expect((await nextOf(account, caseId))?.asked.command.kind).toBe("ResolveUnknown");
  });

  it("declares a claim without an outcome unknown after the sender's longest life, and not before", async () => {
    const before = await released("died");
    // Whoever sent is gone before the outcome is written.
    account.dynamo.meets((operation) =>
      operation === "TransactWriteItems" && sentSince(before) > 0 ? denied : undefined,
    );
    await expect(notify("died")).rejects.toThrow();
    account.dynamo.meets(undefined);
    expect(sentSince(before)).toBe(1);
    const claimed = (await caseOf(account, "died")).facts.at(-1);
    expect(claimed?.act.kind).toBe("NotificationClaimed");
    const image = await account.image();
    const at = Date.parse(claimed?.at ?? "");
    for (const age of [0, longestLife]) {
      moveDateTo(at + age);
      expect(await notify("died")).toEqual({ kind: "unknown" });
    }
    expect(await account.image()).toEqual(image);
    expect(account.output.counts()).toEqual({});

    moveDateTo(at + longestLife + 1);
    for (const outcome of await Promise.all([notify("died"), notify("died")]))
      expect(outcome).toEqual({ kind: "unknown" });
    expect((await kindsIn("died")).at(-1)).toBe("NotificationOutcomeUnknown");
    expect(account.output.counts()).toEqual({ NotificationsUnknown: 1 });
    expect(account.output.lines()).toMatchObject([{ code: "TSD3901", caseId: "died" }]);
    expect(await notify("died")).toEqual({ kind: "unknown" });
    expect(sentSince(before)).toBe(1);
    expect(account.output.counts()).toEqual({ NotificationsUnknown: 1 });
  });

  it("lets the machine look again soon enough to find such a claim, and go on when people decided", async () => {
    const before = await released("looked-at");
    account.dynamo.meets((operation) =>
      operation === "TransactWriteItems" && sentSince(before) > 0 ? denied : undefined,
    );
    await account.call("driver", { task: "healDrivers" });
    // Until every retry of the record has failed.
    for (let retry = 0; retry < 3; retry += 1) {
      moveDateTo(Date.now() + 46_000);
      await account.machine.driver.runDue();
    }
    account.dynamo.meets(undefined);
    const stateOf = () =>
      account.machine.driver.list().find(({ name }) => name === "looked-at_1")?.state;
    expect(stateOf()).toBe("Wait for the outcome of the sending");
    moveDateTo(Date.now() + longestLife + 2000);
    await account.machine.driver.runDue();
    expect(await kindsIn("looked-at")).toContain("NotificationOutcomeUnknown");
    // Decided "send again": the officer releases it anew, marked as a duplicate.
    await carryTo(account, "looked-at", "deposit");
    expect(stateOf()).toBe("Wait for the depositary");
    expect(sentSince(before)).toBe(2);
    const again = account.ses.asked().at(-1)?.Content.Raw.Data ?? "";
    expect(Buffer.from(again, "base64").toString()).toContain("DUPLICATE");
  });

  it("refuses a payload that it cannot read, and settles where nothing is to be sent", async () => {
    const before = account.ses.asked().length;
    const [of, entered, claim] = [{ caseId: "sent", epoch: 1 }, "now", "0".repeat(64)];
    for (const payload of [
      {},
      null,
      of,
      { ...of, entered, to: "x" },
      { ...of, claim: "none" },
      { ...of, claim, outcome: { kind: "sent" } },
    ])
      await expect(account.call("notify-depositary", payload)).rejects.toThrow();
    expect(await notify("none")).toEqual({ kind: "settled" });
    expect(sentSince(before)).toBe(0);
  });

  it("wrote no person, text or token to any log, and only lines with a code", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});
