import { openAccount, type Account } from "../support/aws/account.ts";
import { stateOf } from "../support/aws/driving.ts";
import { inMemory } from "../support/aws/grounds.ts";
import { bounced, complained, delivered, rejected } from "../support/aws/mail-reports.ts";
import { act, carryTo, foundOffice } from "../support/aws/people.ts";
import {
  lastLetter,
  lastSubject,
  letters,
  sent,
  stageOf,
  tell,
  unknown,
} from "../support/aws/sending.ts";

inMemory.describe("What the mail service says again, or late, of a notification that left", () => {
  let account: Account;
  beforeAll(async () => {
    account = await openAccount(inMemory, { stubbedMail: true });
    await foundOffice(account);
  });
  afterAll(() => account.close());

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
