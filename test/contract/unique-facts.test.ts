import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { gathering, type Gathered } from "../../src/ledger/sweep/findings.ts";
import { factsInTurn, lookAtFactsOf } from "../../src/ledger/sweep/looks/facts.ts";
import { incident } from "../../src/ledger/sweep/incident.ts";
import type { UniqueFact, UniqueFacts } from "../../src/ledger/sweep/unique-facts.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { dynamoUniqueFacts } from "../../src/aws/dynamo/index.ts";
import { number, text, type Item } from "../../src/aws/dynamo/rows.ts";
import { uniqueKey } from "../../src/aws/dynamo/keys.ts";
import type { Source } from "../../src/aws/dynamo/read.ts";
import { endpoints } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch } from "../support/dynamo/lawful.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";
import { dynamoRecord } from "./ledgers.ts";

const az = caseIdSchema.parse("az-1");
const forged = "forged/by hand/consent";

describe.each(endpoints)("The unique facts of a register $name", ({ describe: on, start }) => {
  const watched = watch();
  on("that stand together", () => {
    let started: Awaited<ReturnType<typeof start>>;
    let source: Source;
    let facts: UniqueFacts;
    let office: KeyOffice;
    beforeAll(async () => {
      started = await start();
    }, 30_000);
    beforeEach(async () => {
      const { client, tables } = await started.open();
      source = { client, tables };
      const options = { client: watched.through(client, tables), tables };
      facts = dynamoUniqueFacts(options);
      office = await newKeyOffice(dynamoRecord(options));
    });
    afterAll(() => started.stop());

    const put = async (key: string, fields: Item): Promise<void> => {
      const Item = { ...uniqueKey(key), ...fields };
      await source.client.send(new PutItemCommand({ TableName: source.tables.register, Item }));
    };
    const every = { after: "", limit: 100 };
    const hours = Array.from({ length: 24 }, (_, hour) => hour);
    /** What is named in each hour of a day. */
    const named = async (
      looked: UniqueFacts,
      before: Gathered["incidents"] = [],
    ): Promise<readonly (readonly string[])[]> => {
      const found: (readonly string[])[] = [];
      for (const hour of hours) {
        const at = new Date(Date.UTC(2026, 2, 2, hour, 15)).toISOString();
        const way = factsInTurn({ desk: office.desk, facts: looked }, { at, before });
        const findings = gathering();
        for (const fact of (await way.pageOf(every)).filter(way.isOnIt))
          for (const look of way.looks) await look(fact, findings);
        found.push(findings.gathered().incidents.map(({ trouble }) => trouble));
      }
      return found;
    };

    it("are those of open cases, and an ended one holds none", async () => {
      expect(await facts.list(every)).toEqual([]);
      await office.carry("az-1", "un-cybercrime-2024", 1);
      const [fact] = await facts.list(every);
      expect(fact).toMatchObject({ caseId: az });
      expect(await facts.find(fact?.key ?? "")).toEqual(fact);
      await office.withdraw("az-1", "withdraw-it");
      expect(await facts.list(every)).toEqual([]);
      expect(await facts.find(fact?.key ?? "")).toBeUndefined();
    });

    it("are listed in order of their keys, a page after the other", async () => {
      for (const key of ["c", "a", "e", "b", "d"]) await put(key, { holder: text("az-1") });
      const keys = async (after: string, limit: number) =>
        (await facts.list({ after, limit })).map(({ key }) => key);
      expect(await keys("", 2)).toEqual(["a", "b"]);
      expect(await keys("b", 2)).toEqual(["c", "d"]);
      expect(await keys("d", 2)).toEqual(["e"]);
      expect(await keys("e", 2)).toEqual([]);
    });

    it("are named once a day where they follow from no entry, and every hour after that", async () => {
      await put(forged, { holder: text("az-1") });
      const found = await named(facts);
      expect(found.flat()).toEqual(["headBehind.az-1.stranger"]);
      const words = "named before";
      const before = [
        incident("headBehind", {
          caseId: az,
          since: null,
          says: { kind: "asWritten", text: words },
          mark: "stranger",
        }),
      ];
      expect((await named(facts, before)).flat()).toHaveLength(24);
    });

    it.each([text("No Id"), number(7)])(
      "are named every hour where they stand under no id of a case",
      async (holder) => {
        await put(forged, { holder });
        const found: readonly UniqueFact[] = await facts.list(every);
        expect(found).toEqual([{ key: forged, caseId: null }]);
        expect((await named(facts)).flat()).toEqual(hours.map(() => "headBehind.office.stranger"));
        const findings = gathering();
        await lookAtFactsOf({ desk: office.desk, facts }, null)(findings);
        expect(findings.gathered().incidents).toMatchObject([
          {
            kind: "headBehind",
            caseId: null,
            says: { key: expect.stringContaining(forged) as string },
          },
        ]);
      },
    );

    it("are not named where the entry that released them came since they were listed", async () => {
      await office.carry("az-1", "un-cybercrime-2024", 1);
      const listed = await facts.list(every);
      await office.withdraw("az-1", "withdraw-it");
      const stale = { ...facts, list: () => Promise.resolve(listed) };
      expect(listed).toHaveLength(1);
      expect((await named(stale)).flat()).toEqual([]);
    });

    itSentOnlyWhatIsLawful(watched);
  });
});
