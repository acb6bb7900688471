import { longestLife } from "../../functions/shell/longest-life.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { denied, notifyAsDriven, open, stateOf } from "../support/aws/driving.ts";
import { inMemory } from "../support/aws/grounds.ts";
import {
  bounced,
  complained,
  delayed,
  delivered,
  rejected,
  type Reported,
} from "../support/aws/mail-reports.ts";
import { act, caseOf, carryTo, foundOffice, nextOf } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import * as mail from "../support/aws/sending.ts";
import {
  lastLetter,
  lastSubject,
  letters,
  sent,
  stageOf,
  tell,
  unknown,
} from "../support/aws/sending.ts";

let account: Account;
beforeAll(async () => {
  account = await openAccount(inMemory, { stubbedMail: true });
  await foundOffice(account);
});
afterAll(() => account.close());

inMemory.describe("The function that hears the mail service, of a notification that left", () => {
  afterEach(() => {
    moveDateBack();
    account.dynamo.meets(undefined);
  });

  const letters = (): number => mail.letters(account);
  const tell = (event: unknown): Promise<unknown> => mail.tell(account, event);
  const kindsIn = (caseId: string): Promise<readonly string[]> => mail.kindsIn(account, caseId);
  const stageOf = (caseId: string): Promise<string> => mail.stageOf(account, caseId);
  const stops = (caseId: string): string | undefined => stateOf(account, `${caseId}_1`);
  const sent = (caseId: string): Promise<Reported> => mail.sent(account, caseId);
  const unknown = (caseId: string): Promise<Reported> => mail.unknown(account, caseId);

  it("records a delivery, once, however often and under whatever id the event comes", async () => {
    const letter = await sent("delivered");
    const at = Date.now();
    const event = delivered(letter, at);
    expect(await tell(event)).toEqual({ kind: "recorded" });
    expect(account.output.counts()).toEqual({ NotificationsDelivered: 1 });
    expect(account.output.lines()).toMatchObject([
      { level: "INFO", code: "TSD3002", caseId: "delivered", kind: "RecordDelivery" },
    ]);
    const image = await account.image();
    expect(await tell(event)).toEqual({ kind: "repeated" });
    expect(await tell({ ...delivered(letter, at), id: "another" })).toEqual({ kind: "repeated" });
    await Promise.all([tell(event), tell(event)]);
    expect(await account.image()).toEqual(image);
    expect(account.output.counts()).toEqual({ NotificationsDelivered: 1 });
    const fact = (await caseOf(account, "delivered")).facts.at(-1);
    expect(fact).toMatchObject({
      person: "system",
      act: {
        kind: "NotificationDelivered",
        reference: "delivered/N1",
        messageId: letter.messageId,
        at: new Date(at).toISOString(),
        evidence: "SES: delivered; 250 2.6.0 Message received",
      },
    });
    expect(await stageOf("delivered")).toBe("deposit");
  });

  it("settles an unknown outcome by a late delivery, and the case goes on without anybody", async () => {
    const letter = await unknown("late");
    expect(stops("late")).toBe("Wait for the outcome of the sending");
    expect(await tell(delivered(letter))).toEqual({ kind: "recorded" });
    expect(await stageOf("late")).toBe("deposit");
    await account.deliver();
    expect(stops("late")).toBe("Wait for the depositary");
    const before = letters();
    await carryTo(account, "late", "deposited");
    expect(letters()).toBe(before);
  });

  it("opens a new sending by a bounce, and the second letter says that it is a duplicate", async () => {
    const letter = await sent("bounced");
    expect(stops("bounced")).toBe("Wait for the depositary");
    expect(await tell(bounced(letter))).toEqual({ kind: "recorded" });
    expect(account.output.counts()).toEqual({ NotificationsBounced: 1 });
    expect(account.output.lines()).toMatchObject([
      { level: "WARN", code: "TSD3902", caseId: "bounced", kind: "RecordBounce" },
    ]);
    expect((await caseOf(account, "bounced")).facts.at(-1)?.act).toMatchObject({
      evidence:
        "SES: bounced, Permanent, General; 5.1.1; smtp; 550 5.1.1 user  unknown; feedback-of-a-bounce",
    });
    await account.deliver();
    expect(stops("bounced")).toBe("Wait for the released notification");
    // Nothing leaves by itself: two persons release it anew.
    const before = letters();
    expect((await nextOf(account, "bounced"))?.asked.command.kind).toBe("PrepareNotification");
    await carryTo(account, "bounced", "deposit");
    expect(letters()).toBe(before + 1);
    expect(mail.lastSubject(account)).toContain(
      "DUPLICATE, an earlier one may have reached you: bounced/N2",
    );
    const [, , body = ""] = mail.lastMessage(account).split("\r\n\r\n");
    const words = Buffer.from(body.split("\r\n--")[0] ?? "", "base64").toString();
    expect(words).toContain("Reference: bounced/N2");
    expect(words).toContain("may have reached you. Earlier reference: bounced/N1.");
  });

  it("takes a letter that the service would not send on for one that came back", async () => {
    const letter = await sent("rejected");
    expect(await tell(rejected(letter))).toEqual({ kind: "recorded" });
    expect(await stageOf("rejected")).toBe("notification");
    expect((await caseOf(account, "rejected")).facts.at(-1)?.act).toMatchObject({
      kind: "NotificationBounced",
      evidence: "SES: rejected before sending; Bad content",
    });
  });

  it("records a complaint and moves nothing by it", async () => {
    const letter = await sent("complained");
    expect(await tell(complained(letter))).toEqual({ kind: "recorded" });
    expect(await stageOf("complained")).toBe("deposit");
    expect(account.output.counts()).toEqual({ NotificationsComplained: 1 });
    expect(account.output.lines()).toMatchObject([{ level: "WARN", code: "TSD3903" }]);
  });

  it.each(["delivery first", "bounce first"])(
    "goes by when it happened, whichever is told first: %s",
    async (order) => {
      const caseId = order.replaceAll(" ", "-");
      const letter = await sent(caseId);
      const events = [delivered(letter, Date.now()), bounced(letter, Date.now() + 1000)];
      for (const event of order === "delivery first" ? events : events.toReversed()) {
        expect(await tell(event)).toEqual({ kind: "recorded" });
      }
      expect(await stageOf(caseId)).toBe("notification");
      expect(await kindsIn(caseId)).toEqual(
        expect.arrayContaining(["NotificationDelivered", "NotificationBounced"]),
      );
    },
  );

  it("hears of a delivery before the sender has recorded that it sent", async () => {
    await open(account, "early");
    await carryTo(account, "early", "notification");
    while ((await act(account, "early")) !== "ReleaseNotification");
    account.stream();
    const before = letters();
    // Whoever sent dies after the letter left.
    account.dynamo.meets((operation) =>
      operation === "TransactWriteItems" && letters() > before ? denied : undefined,
    );
    await expect(notifyAsDriven(account, "early")).rejects.toThrow();
    account.dynamo.meets(undefined);
    expect(await tell(delivered(mail.lastLetter(account, "early")))).toEqual({
      kind: "recorded",
    });
    moveDateTo(Date.now() + longestLife + 1000);
    expect(await notifyAsDriven(account, "early")).toEqual({ kind: "settled" });
    expect(await kindsIn("early")).not.toContain("NotificationOutcomeUnknown");
    expect(letters()).toBe(before + 1);
    moveDateBack();
    await carryTo(account, "early", "deposited");
  });

  it("drops what belongs to no letter of this office, and says so", async () => {
    const letter = await sent("mine");
    const image = await account.image();
    const good = delivered(letter) as { detail: { mail: { tags: Record<string, string[]> } } };
    const tagged = (tags: Record<string, string[] | undefined>): unknown => ({
      ...good,
      detail: {
        ...good.detail,
        mail: { ...good.detail.mail, tags: { ...good.detail.mail.tags, ...tags } },
      },
    });
    const unknownLetters = [
      delivered({ ...letter, reference: "mine/N2" }),
      delivered({ ...letter, reference: "nobodys/N1" }),
      delivered({ ...letter, reference: "office/N1" }),
      delivered({ ...letter, reference: "mine" }),
      delivered({ ...letter, messageId: "message-of-another-letter" }),
      delivered({ ...letter, configurationSet: "another-office" }),
      bounced(letter, Date.now() + 100 * 86_400_000),
      bounced(letter, Date.now() - 100 * 86_400_000),
      tagged({ "tasdiq-reference": ["not/base64url"] }),
      tagged({ "tasdiq-reference": [] }),
      tagged({ "tasdiq-reference": undefined }),
      { ...good, detail: {} },
      null,
      "Email Delivered",
    ];
    for (const event of unknownLetters) expect(await tell(event)).toEqual({ kind: "dropped" });
    expect(await account.image()).toEqual(image);
    expect(account.output.counts()).toEqual({ MailEventsUnmatched: unknownLetters.length });
    const codes = account.output.lines().map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(["TSD3904"]));
  });

  it("goes by no delay, which the service goes on from by itself", async () => {
    const letter = await sent("delayed");
    const image = await account.image();
    expect(await tell(delayed(letter))).toEqual({ kind: "unused" });
    expect(await account.image()).toEqual(image);
  });

  it("fails when the ledger cannot be reached, so that the event comes again", async () => {
    const letter = await sent("unreachable");
    const event = delivered(letter);
    account.dynamo.meets(() => denied);
    await expect(tell(event)).rejects.toThrow();
    account.dynamo.meets(undefined);
    expect(await tell(event)).toEqual({ kind: "recorded" });
  });

  it("wrote no person, text or token to any log, and only lines with a code", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});

inMemory.describe("What the mail service says again, or late, of a notification that left", () => {
  const stops = (caseId: string): string | undefined => stateOf(account, `${caseId}_1`);

  it.each([
    ["bounce", bounced, "NotificationsBounced"],
    ["complaint", complained, "NotificationsComplained"],
    ["rejection", rejected, "NotificationsBounced"],
  ] as const)("records a %s once as well, however often it comes", async (name, told, metric) => {
    const letter = await sent(account, `again-${name}`);
    const event = told(letter);
    expect(await tell(account, event)).toEqual({ kind: "recorded" });
    const image = await account.image();
    expect(await tell(account, event)).toEqual({ kind: "repeated" });
    expect(await tell(account, { ...event, id: "another" })).toEqual({ kind: "repeated" });
    await Promise.all([tell(account, event), tell(account, event)]);
    expect(await account.image()).toEqual(image);
    expect(account.output.counts()).toEqual({ [metric]: 1 });
  });

  it("opens a new sending by a bounce of what nobody knew of, and that one is marked", async () => {
    const letter = await unknown(account, "lost");
    expect(await tell(account, bounced(letter))).toEqual({ kind: "recorded" });
    expect(await stageOf(account, "lost")).toBe("notification");
    await account.deliver();
    expect(stops("lost")).toBe("Wait for the released notification");
    await carryTo(account, "lost", "deposit");
    expect(lastSubject(account)).toMatch(
      /^DUPLICATE, an earlier one may have reached you: lost\/N2/,
    );
  });

  it("needs no second letter when a delivery comes after it was decided to send again", async () => {
    const letter = await unknown(account, "needless");
    const before = letters(account);
    expect(await act(account, "needless")).toBe("ResolveUnknown");
    expect(await stageOf(account, "needless")).toBe("notification");
    await account.deliver();
    expect(await tell(account, delivered(letter))).toEqual({ kind: "recorded" });
    await account.deliver();
    expect(stops("needless")).toBe("Wait for the depositary");
    await carryTo(account, "needless", "deposited");
    expect(letters(account)).toBe(before);
  });

  it("goes by the newest letter: what comes late of the first moves nothing", async () => {
    const first = await sent(account, "two");
    const bounce = bounced(first);
    await tell(account, bounce);
    await carryTo(account, "two", "deposit");
    const second = lastLetter(account, "two", 2);
    expect(await tell(account, bounce)).toEqual({ kind: "repeated" });
    const late = [
      delivered(first, Date.now() + 1000),
      bounced(first, Date.now() + 2000),
      complained(first),
    ];
    for (const event of late) expect(await tell(account, event)).toEqual({ kind: "recorded" });
    expect(await stageOf(account, "two")).toBe("deposit");
    expect(await tell(account, bounced(second))).toEqual({ kind: "recorded" });
    expect(await stageOf(account, "two")).toBe("notification");
    await carryTo(account, "two", "deposit");
    expect(lastSubject(account)).toMatch(
      /^DUPLICATE, an earlier one may have reached you: two\/N3/,
    );
  });
});
