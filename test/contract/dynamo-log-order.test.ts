import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { followingOne } from "../../src/aws/dynamo/log.ts";
import { seeing } from "../support/dynamo/clients.ts";
import { onEveryEndpoint } from "../support/dynamo/endpoints.ts";
import { chainOf, dynamoRecord, type WholeRecord } from "./ledgers.ts";

const pause = () => Promise.resolve();
const sequenceNumbers = async (record: WholeRecord): Promise<readonly number[]> =>
  (await record.leaves({ from: 0, limit: 100 })).map(({ seq }) => seq);

onEveryEndpoint("An entry's place in the log", (opened) => {
  /** A sequencer that does not see some of the waiting entries the first few times it looks. */
  const blindTo = (isHidden: (place: number) => boolean, looks: number): WholeRecord => {
    const { client, tables } = opened();
    let left = looks;
    const blind = seeing(client, "QueryCommand", (answer) => {
      left -= 1;
      if (left < 0) return answer;
      const Items = (answer.Items ?? []).filter((_, place) => !isHidden(place));
      return { ...answer, Items };
    });
    return dynamoRecord({ client: blind, tables, pause });
  };

  it("never comes before that of the entry before it, though the sequencer missed that one", async () => {
    await chainOf(dynamoRecord(opened()), "a", 5);
    const record = blindTo((place) => place === 0, 1);
    expect(await record.sequence(100)).toBe(5);
    expect(await sequenceNumbers(dynamoRecord(opened()))).toEqual([1, 2, 3, 4, 5]);
  });

  it("waits for an entry that was missed in the middle", async () => {
    await chainOf(dynamoRecord(opened()), "a", 5);
    const record = blindTo((place) => place === 2, 1);
    expect(await record.sequence(100)).toBe(5);
    expect(await sequenceNumbers(dynamoRecord(opened()))).toEqual([1, 2, 3, 4, 5]);
  });

  it("is refused aloud when the entry before it never comes", async () => {
    await chainOf(dynamoRecord(opened()), "a", 3);
    await expect(blindTo((place) => place === 0, 99).sequence(100)).rejects.toThrow("not grow");
    expect(await dynamoRecord(opened()).size()).toBe(0);
  });

  it("is the same for a case whose id begins like another's", async () => {
    const record = dynamoRecord(opened());
    for (const caseId of ["a-b", "a", "a0", "ab"]) await chainOf(record, caseId, 3);
    for (let added = 1; added > 0; added = await record.sequence(5));
    const leaves = await record.leaves({ from: 0, limit: 100 });
    expect(leaves).toHaveLength(12);
    for (const caseId of ["a-b", "a", "a0", "ab"])
      expect(leaves.filter((leaf) => leaf.caseId === caseId).map(({ seq }) => seq)).toEqual([
        1, 2, 3,
      ]);
  });

  it("is found though the entry's text was changed in the table, and the change is found when it is read", async () => {
    const { client, tables } = opened();
    const [append] = await chainOf(dynamoRecord(opened()), "a", 1);
    const bytes = (append?.bytes ?? "").replace("invented", "inverted");
    const Item = {
      caseId: { S: "a" },
      seq: { N: "1" },
      hash: { S: append?.hash ?? "" },
      bytes: { S: bytes },
    };
    await client.send(new PutItemCommand({ TableName: tables.ledger, Item }));
    const afresh = dynamoRecord(opened());
    await expect(afresh.head(caseIdSchema.parse("a"))).rejects.toMatchObject({
      why: { kind: "entryAltered", caseId: "a" },
    });
    expect(await afresh.sequence(9)).toBe(1);
    const [leaf] = await afresh.leaves({ from: 0, limit: 1 });
    expect(leaf?.hash).toBe(append?.hash);
  });
});

describe("The entries of one step", () => {
  it("are those of each case that follow one another", () => {
    const entry = (caseId: string, seq: number) => ({
      caseId: caseIdSchema.parse(caseId),
      seq,
      hash: "" as never,
    });
    const found = [entry("a", 2), entry("a", 3), entry("a", 5), entry("b", 1), entry("b", 3)];
    expect(followingOne(found).map(({ caseId, seq }) => `${caseId}${String(seq)}`)).toEqual([
      "a2",
      "a3",
      "b1",
    ]);
  });
});
