import { randomUUID } from "node:crypto";
import {
  PutItemCommand,
  TransactWriteItemsCommand,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { text, type Item } from "../../src/aws/dynamo/rows.ts";
import { headKey, uniqueKey } from "../../src/aws/dynamo/keys.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { openDriven } from "../support/aws/driving.ts";
import { onMoto, tableNames } from "../support/aws/grounds.ts";
import { claimsOf } from "../support/aws/http-events.ts";
import { openLogKeepers, type LogKeepers } from "../support/aws/log-keepers.ts";
import { administrator, foundOffice, look } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { clientOf } from "../support/dynamo/tables.ts";

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
      const incident = "headBehind.one.1.1";
      const words = "the head of one is gone, but entry 1 is on record";
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
