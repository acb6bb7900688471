import { longestLife } from "../../functions/shell/longest-life.ts";
import { opening } from "../local/procedure.ts";
import { openAccount, type Account, treatyWithoutAddress } from "../support/aws/account.ts";
import { depositary, council } from "../support/aws/addresses.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { denied, notifyAsDriven, open } from "../support/aws/driving.ts";
import { inMemory, onMoto } from "../support/aws/grounds.ts";
import {
  act,
  administer,
  caseOf,
  carryTo,
  foundOffice,
  nextOf,
  theWords,
  command,
  look,
  type Sending,
} from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { sendInSteps } from "../support/send-in-steps.ts";
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
    const [of, claim] = [{ caseId: "sent", epoch: 1 }, "0".repeat(64)];
    for (const payload of [
      {},
      null,
      of,
      { ...of, task: "claimNotification", epoch: 0 },
      { ...of, task: "sendNotification", claim: "none" },
      { ...of, task: "recordSending", claim, outcome: { kind: "sent" } },
    ])
      await expect(account.call("notify-depositary", payload)).rejects.toThrow();
    expect(await notify("none")).toEqual({ kind: "settled" });
    expect(sentSince(before)).toBe(0);
  });

  it("wrote no person, text or token to any log, and only lines with a code", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});

type Item = { readonly id: string; readonly status: string; readonly why: string };

onMoto.describe("Depositaries of one installation, that the settings give an address each", () => {
  let account: Account;
  beforeAll(async () => {
    account = await openAccount(onMoto, { stubbedMail: true });
    await foundOffice(account);
  });
  afterAll(() => account.close());

  const openUnder = (caseId: string, treaty: string) =>
    command(account, { caseId, asked: opening(treaty) });

  /** The preparation of the notification, as the officer asks for it who typed that address. */
  const preparation = async (caseId: string, to: string): Promise<Sending> => {
    await carryTo(account, caseId, "notification");
    for (;;) {
      const next = await nextOf(account, caseId);
      if (next === undefined) throw new Error(`nobody may carry ${caseId} on`);
      const { asked } = next;
      if (asked.command.kind === "PrepareNotification")
        return { caseId, asked: { ...asked, command: { ...asked.command, to } } };
      await act(account, caseId);
    }
  };
  const sentence = async (sending: Promise<Sending>): Promise<string> => {
    const { status, body } = await command(account, await sending);
    expect(status).toBeGreaterThanOrEqual(400);
    return JSON.stringify(body);
  };
  const addressItem = async (caseId: string): Promise<Item | undefined> => {
    const { body } = await look(account, `/api/cases/${caseId}/readiness`);
    return (body["items"] as readonly Item[]).find(({ id }) => id === "depositary-address");
  };
  const release = async (caseId: string, to: string): Promise<void> => {
    expect((await command(account, await preparation(caseId, to))).status).toBe(201);
    expect(await act(account, caseId)).toBe("ReleaseNotification");
  };
  const addressesSince = (before: number) =>
    account.ses
      .asked()
      .slice(before)
      .map(({ Destination }) => Destination.ToAddresses);

  it("get the letters of their own treaties", async () => {
    await open(account, "un");
    expect((await openUnder("council", "budapest-2001")).status).toBe(201);
    const before = account.ses.asked().length;
    await release("un", depositary);
    await account.deliver();
    await release("council", `The Secretary General <${council}>`);
    await account.deliver();
    expect(addressesSince(before)).toEqual([[depositary], [council]]);
    expect((await caseOf(account, "un")).stage).toBe("deposit");
    expect((await caseOf(account, "council")).stage).toBe("deposit");
  });

  it("get no letter of another's treaty: its preparation is refused, with the right address", async () => {
    await open(account, "crossed");
    expect(await sentence(preparation("crossed", council))).toContain(
      `letters to the depositary un-secretary-general go to ${depositary}, not to ${council}; prepare the notification with that address, or have an administrator record another with \`tasdiq mail depositary\``,
    );
    expect(await addressItem("crossed")).toMatchObject({
      status: "met",
      why: `letters to un-secretary-general go to ${depositary}`,
    });
  });

  it("are named where they have no address, from the opening of the case on", async () => {
    expect((await openUnder("without", treatyWithoutAddress)).status).toBe(201);
    expect(await addressItem("without")).toMatchObject({
      status: "missing",
      why: "the office’s record has no address for invented-depositary: an administrator records it with `tasdiq mail depositary`",
    });
    expect(await sentence(preparation("without", depositary))).toContain(
      "the office’s record has no address for the depositary invented-depositary; an administrator records it with `tasdiq mail depositary`",
    );
  });

  it("must be named by the treaty file before a case is opened under it", async () => {
    const { status, body } = await openUnder("nobody", "rome-statute");
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).toContain("the treaty file does not say who the depositary is");
  });

  it("whose address changed after the release get nothing at the old one, and the case goes on", async () => {
    await open(account, "changed");
    await release("changed", depositary);
    account.stream();
    const before = account.ses.asked().length;
    const move = (address: string) =>
      administer(account, {
        kind: "SetDepositaryAddress",
        depositary: "un-secretary-general",
        address,
      });
    expect((await move("moved@example.invalid")).status).toBe(201);
    const handler = (event: unknown) => account.call("notify-depositary", event);
    const steps = { claim: handler, send: handler, record: handler };
    expect(await sendInSteps(steps, "changed")).toEqual({ kind: "settled" });
    expect(addressesSince(before)).toEqual([]);
    const { facts, stage } = await caseOf(account, "changed");
    expect(facts.at(-1)?.act).toMatchObject({
      kind: "NotificationNotSent",
      reason: { kind: "NotDepositarysAddress", address: "moved@example.invalid" },
    });
    expect(stage).toBe("notification");
    expect((await nextOf(account, "changed"))?.asked.command.kind).toBe("PrepareNotification");
    expect((await move(depositary)).status).toBe(201);
  });
});
