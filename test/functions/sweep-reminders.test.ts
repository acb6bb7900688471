import { clerks, sender } from "../support/aws/addresses.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { open } from "../support/aws/driving.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { act, foundOffice, look } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { sentByMoto } from "../support/open-ses.ts";
import { sesError } from "../support/stubs/ses.ts";

const day = 24 * 3_600_000;

type Told = { readonly caseId: string; readonly step: string; readonly dueOn: string };

const noticesOf = async (account: Account, caseId: string): Promise<readonly Told[]> => {
  const { body } = await look(account, "/api/notices");
  return (body["notices"] as readonly Told[]).filter((one) => one.caseId === caseId);
};

/** The last day of what runs in a case. */
const lastDayOf = async (account: Account, caseId: string): Promise<number> => {
  const { body } = await look(account, "/api/tasks");
  const tasks = body["tasks"] as readonly { readonly caseId: string; readonly dueOn: string }[];
  return Date.parse(tasks.find((one) => one.caseId === caseId)?.dueOn ?? "none");
};

/** Opens a case in which a deadline of the clerk's runs, and moves to so many days before its last. */
const near = async (account: Account, caseId: string, days: number): Promise<void> => {
  await open(account, caseId);
  await act(account, caseId);
  moveDateTo((await lastDayOf(account, caseId)) - days * day + day / 2);
  account.output.mark();
};

onMoto.describe(
  "The function that sweeps, asked by the state machine, reminds people of what is due",
  () => {
    let account: Account;
    beforeAll(async () => {
      account = await openAccount(onMoto, { stubbedMail: true });
      await foundOffice(account);
    });
    afterAll(() => account.close());
    afterEach(() => {
      moveDateBack();
    });
    const say = (caseId: string): Promise<unknown> => account.call("sweep", { caseId, epoch: 1 });

    it("writes one letter to the addresses of the duty, under the set of reminders, once", async () => {
      await near(account, "near", 3);
      await say("near");
      await say("near");
      const [letter, ...more] = account.ses.asked();
      expect(more).toEqual([]);
      expect(letter).toMatchObject({
        FromEmailAddress: sender,
        Destination: { ToAddresses: [clerks] },
        ConfigurationSetName: "reminders",
      });
      expect(letter).not.toHaveProperty("EmailTags");
      expect(await noticesOf(account, "near")).toMatchObject([{ step: "before-3" }]);
    });

    it("tells the next step by itself, and nothing between the two", async () => {
      const sent = account.ses.asked().length;
      const lastDay = await lastDayOf(account, "near");
      for (const days of [2, 1]) {
        moveDateTo(lastDay - days * day + day / 2);
        await say("near");
      }
      expect(account.ses.asked()).toHaveLength(sent + 1);
      const steps = (await noticesOf(account, "near")).map(({ step }) => step);
      expect(steps).toEqual(["before-3", "before-1"]);
    });

    it("fails aloud where SES refused, without an address, and tells it when it is asked again", async () => {
      await near(account, "refused", 3);
      const sent = account.ses.asked().length;
      account.ses.meets(sesError("MessageRejected", 400, `not verified: ${clerks}`));
      await expect(say("refused")).rejects.toThrow("not verified: (…)");
      expect(await noticesOf(account, "refused")).toEqual([]);
      await say("refused");
      expect(account.ses.asked()).toHaveLength(sent + 2);
      expect(await noticesOf(account, "refused")).toHaveLength(1);
    });

    it("wrote no person, text, token or address to any log, and only lines with a code", () => {
      expect(faultsInLog(account)).toEqual([]);
      expect(account.output.text()).not.toContain(clerks);
    });
  },
);

onMoto.describe("Reminders in the cloud, where nobody has an address", () => {
  it("makes the notice, which the API shows, and asks SES for nothing", async () => {
    const account = await openAccount(onMoto, { stubbedMail: true, reminders: {} });
    await foundOffice(account);
    await near(account, "unwritten", 3);
    await account.call("sweep", { caseId: "unwritten", epoch: 1 });
    expect(account.ses.asked()).toEqual([]);
    expect(await noticesOf(account, "unwritten")).toMatchObject([{ step: "before-3" }]);
    moveDateBack();
    await account.close();
  });
});

onMoto.describe("Reminders in the cloud, by SES as moto has it", () => {
  it("hands one letter to the mail service, asked twice", async () => {
    const account = await openAccount(onMoto);
    await foundOffice(account);
    await near(account, "mailed", 3);
    const { mail } = account;
    const sent = async (): Promise<number> =>
      mail === undefined ? account.ses.asked().length : sentByMoto(mail);
    expect(await sent()).toBe(0);
    await account.call("sweep", { caseId: "mailed", epoch: 1 });
    const once = await sent();
    // Moto counts a letter's recipient twice, as the request names it and as the letter's header does.
    expect(once).toBe(mail === undefined ? 1 : 2);
    await account.call("sweep", { caseId: "mailed", epoch: 1 });
    expect(await sent()).toBe(once);
    moveDateBack();
    await account.close();
  });
});
