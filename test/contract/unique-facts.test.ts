import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { gathering } from "../../src/ledger/sweep/findings.ts";
import { factsRead, lookAtFactsOf } from "../../src/ledger/sweep/looks/facts.ts";
import { type Reads, readsAll } from "../../src/ledger/sweep/reads.ts";
import type { UniqueFact, UniqueFacts } from "../../src/ledger/sweep/unique-facts.ts";
import { type CaseId, caseIdSchema } from "../../src/procedure/values/ids.ts";
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
    const everything = readsAll("2026-03-02T00:15:00.000Z");
    const only = (...cases: readonly CaseId[]): Reads => ({
      ...everything,
      all: false,
      named: new Set(cases),
    });
    const named = async (looked: UniqueFacts, reads = everything): Promise<readonly string[]> => {
      const way = factsRead({ desk: office.desk, facts: looked }, reads);
      const findings = gathering();
      for (const fact of (await way.pageOf(every)).filter(way.isOnIt))
        for (const look of way.looks) await look(fact, findings);
      return findings.gathered().incidents.map(({ trouble }) => trouble);
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

    it("are named where they follow from no entry and their case is read", async () => {
      await put(forged, { holder: text("az-1") });
      const found = ["headBehind.az-1.stranger"];
      expect(await named(facts)).toEqual(found);
      expect(await named(facts, only(az))).toEqual(found);
      expect(await named(facts, only())).toEqual([]);
    });

    it.each([text("No Id"), number(7)])(
      "are named in every sweep where they stand under no id of a case",
      async (holder) => {
        await put(forged, { holder });
        const found: readonly UniqueFact[] = await facts.list(every);
        expect(found).toEqual([{ key: forged, caseId: null }]);
        expect(await named(facts, only())).toEqual(["headBehind.office.stranger"]);
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
      expect(await named(stale)).toEqual([]);
    });

    itSentOnlyWhatIsLawful(watched);
  });
});
