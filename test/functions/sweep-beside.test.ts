import { randomUUID } from "node:crypto";
import {
  PutItemCommand,
  TransactWriteItemsCommand,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import { headKey, uniqueKey } from "../../src/aws/dynamo/keys.ts";
import { claimNotice } from "../../src/aws/dynamo/notices.ts";
import { text, type Item } from "../../src/aws/dynamo/rows.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { clerks, sender } from "../support/aws/addresses.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { openDriven, open } from "../support/aws/driving.ts";
import { onMoto, tableNames } from "../support/aws/grounds.ts";
import { claimsOf } from "../support/aws/http-events.ts";
import { openLogKeepers, type LogKeepers } from "../support/aws/log-keepers.ts";
import { administrator, foundOffice, look, act, openCase } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { clientOf } from "../support/dynamo/tables.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { noticeOf } from "../support/notices.ts";
import { sentByMoto } from "../support/open-ses.ts";
import { sesError } from "../support/stubs/ses.ts";

const hour = 3_600_000;
const TableName = tableNames.register;

const isHeadOf =
  (caseId: string) =>
  ({ pk, sk }: Item): boolean =>
    pk?.S === "head" && sk?.S === caseId;

type Named = { readonly key: string; readonly words: string };

onMoto.describe(
  "Who writes past the product into the register, of an account that is swept",
  () => {
    let account: Account;
    let keepers: LogKeepers;
    let client: DynamoDBClient;
    let now = Date.now();
    let asks = 0;
    beforeAll(async () => {
      account = await openAccount(onMoto);
      keepers = await openLogKeepers(account);
      client = clientOf(account.dynamo);
      await foundOffice(account);
      await openDriven(account, "one");
    });
    afterAll(async () => {
      moveDateBack();
      client.destroy();
      await keepers.close();
      await account.close();
    });

    const put = (Item: Item) => client.send(new PutItemCommand({ TableName, Item }));
    const take = (Key: Item) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [{ Delete: { TableName, Key } }],
          ClientRequestToken: randomUUID(),
        }),
      );
    const later = (hours: number): void => {
      now += hours * hour;
      moveDateTo(now);
    };
    /** What is named of cases: nobody sequences the log here. */
    const named = async (): Promise<readonly (readonly [key: string, words: string])[]> => {
      await account.call("sweep", {});
      const { body } = await look(account, "/api/incidents");
      return (body["incidents"] as readonly Named[])
        .filter(({ key }) => key.startsWith("headBehind"))
        .map(({ key, words }) => [key, words]);
    };
    const ask = async (kind: string, incident: string): Promise<unknown> => {
      now += 60_000;
      moveDateTo(now);
      const id = `command-${String((asks += 1))}`;
      const request = {
        id,
        person: administrator,
        duty: "administrator",
        incident: { kind, incident },
      };
      const claims = claimsOf(administrator);
      await account.ask({ method: "POST", path: "/api/incidents", body: { request }, claims });
      const { body } = await look(account, `/api/incidents/${incident}`);
      const shown = body["incident"] as {
        readonly state: string;
        readonly lastRetry: { readonly outcome: string } | null;
      };
      return [shown.state, shown.lastRetry?.outcome];
    };

    it("is named by the sweep within a day where a treaty is held too many, until it is gone", async () => {
      const key = "az-milli-majlis/an invented treaty/consent";
      await put({ ...uniqueKey(key), holder: text("one") });
      later(24);
      const incident = "headBehind.one.stranger.1";
      const words = `something is stored under its id that belongs to no entry: ${key}`;
      expect(await named()).toEqual([[incident, words]]);
      expect(await ask("TakeIncident", incident)).toEqual(["taken", undefined]);
      later(1);
      expect(await named()).toEqual([[incident, words]]);
      expect(await ask("RetryIncident", incident)).toEqual(["taken", "stillThere"]);
      await take(uniqueKey(key));
      expect(await ask("RetryIncident", incident)).toEqual(["ended", "healed"]);
      later(1);
      expect(await named()).toEqual([]);
    });

    it("is named by the sweep within a day where a head was taken away, until it is there again", async () => {
      await keepers.sequence();
      const item = account.dynamo.putInto(TableName).findLast(isHeadOf("one"));
      if (item === undefined) throw new Error("there is no head");
      await take(headKey(caseIdSchema.parse("one")));
      const incident = "headBehind.one.beside-1.1";
      const words =
        "the summary kept of case one (as of entry 1) disagrees with its entries: its head, or a list that is read from it";
      later(24);
      expect(await named()).toEqual([[incident, words]]);
      expect(await ask("TakeIncident", incident)).toEqual(["taken", undefined]);
      later(1);
      expect(await named()).toEqual([[incident, words]]);
      expect(await ask("RetryIncident", incident)).toEqual(["taken", "stillThere"]);
      await put(item);
      expect(await ask("RetryIncident", incident)).toEqual(["ended", "healed"]);
      later(1);
      expect(await named()).toEqual([]);
    });

    it("leaves no person, text or token in any log", () => {
      expect(faultsInLog(account)).toEqual([]);
    });
  },
);

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
    const say = (caseId: string): Promise<unknown> =>
      account.call("sweep", { task: "sayWhatIsDue", caseId, epoch: 1 });

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
    await account.call("sweep", { task: "sayWhatIsDue", caseId: "unwritten", epoch: 1 });
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
    await account.call("sweep", { task: "sayWhatIsDue", caseId: "mailed", epoch: 1 });
    const once = await sent();
    // Moto counts a letter's recipient twice, as the request names it and as the letter's header does.
    expect(once).toBe(mail === undefined ? 1 : 2);
    await account.call("sweep", { task: "sayWhatIsDue", caseId: "mailed", epoch: 1 });
    expect(await sent()).toBe(once);
    moveDateBack();
    await account.close();
  });
});

onMoto.describe(
  "What people were told, by the functions, where a notice stands in the register",
  () => {
    let account: Account;
    beforeAll(async () => {
      account = await openAccount(onMoto);
      await foundOffice(account);
      await openCase(account, "open", 0);
    });
    afterAll(() => account.close());

    it("is told to whoever may read, once it was told and not while it is only claimed", async () => {
      const client = clientOf(account.dynamo);
      const options = { client, tables: tableNames };
      const notice = { ...noticeOf("open"), caseId: caseIdSchema.parse("open") };
      const claim = await claimNotice(options, steppedClock(0), notice);
      expect(await look(account, "/api/notices")).toMatchObject({ body: { notices: [] } });
      await claim?.end("told");
      expect(await look(account, "/api/notices")).toMatchObject({
        status: 200,
        body: {
          kind: "notices",
          notices: [{ caseId: "open", due: "vote", step: "over", at: "1970-01-01T00:00:00.000Z" }],
        },
      });
      client.destroy();
    });
  },
);
