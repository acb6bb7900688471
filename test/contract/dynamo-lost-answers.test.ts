import { type TableClient, dynamoWaits } from "../../src/aws/dynamo/index.ts";
import { caseIdSchema, commandIdSchema } from "../../src/procedure/values/ids.ts";
import { failing, losing, lostAnswer } from "../support/dynamo/clients.ts";
import { onEveryEndpoint } from "../support/dynamo/endpoints.ts";
import { appendOf } from "./appends.ts";
import { chainOf, dynamoRecord, type WholeRecord } from "./ledgers.ts";

const a = caseIdSchema.parse("a");
const id = commandIdSchema.parse("command-1");
const write = "TransactWriteItemsCommand";
const append = appendOf({ caseId: "a", before: null, id });

onEveryEndpoint("When an answer is lost", (opened) => {
  const through = (change: (client: TableClient) => TableClient): WholeRecord => {
    const { client, tables } = opened();
    return dynamoRecord({ client: change(client), tables, pause: () => Promise.resolve() });
  };
  const expectOneEntry = async (): Promise<void> => {
    const ledger = through((client) => client);
    expect(await ledger.entries(a, { afterSeq: 0, limit: 9 })).toHaveLength(1);
    expect(await ledger.sequence(9)).toBe(1);
    expect(await ledger.head(a)).toEqual(append.head);
  };

  it.each([1, 2])(
    "after the commit, %i times in a row, the entry is written once and said to be",
    async (times) => {
      const ledger = through((client) => losing(client, write, times));
      expect(await ledger.append(append)).toEqual({ kind: "appended" });
      await expectOneEntry();
    },
  );

  it("before the commit, the same is sent again and written once", async () => {
    const ledger = through((client) => failing(client, write, [lostAnswer()]));
    expect(await ledger.append(append)).toEqual({ kind: "appended" });
    await expectOneEntry();
  });

  it("and nothing is on record, it is a fault and never a conflict; asking again is safe", async () => {
    const ledger = through((client) => failing(client, write, [lostAnswer(), lostAnswer()]));
    await expect(ledger.append(append)).rejects.toThrow("was not confirmed as written");
    expect(await ledger.accepted(id)).toBeUndefined();
    expect(await ledger.append(append)).toEqual({ kind: "appended" });
    await expectOneEntry();
  });

  it("and the record cannot be read either, it is a fault; the command is known afterwards", async () => {
    const ledger = through((client) => {
      const once = failing(losing(client, write, 1), write, [undefined, lostAnswer()]);
      return failing(once, "GetItemCommand", [lostAnswer()]);
    });
    await expect(ledger.append(append)).rejects.toThrow("not confirmed as written");
    expect(await ledger.accepted(id)).toMatchObject({ receipt: { hash: append.hash } });
    const again = appendOf({ caseId: "a", before: null, id, reason: "decided anew" });
    expect((await ledger.append(again)).kind).toBe("commandKnown");
    await expectOneEntry();
  });

  it("and meanwhile the same id was accepted for something else, that is told", async () => {
    const { client, tables } = opened();
    const other = appendOf({ caseId: "b", before: null, id });
    await dynamoRecord({ client, tables }).append(other);
    const ledger = through((one) => failing(one, write, [lostAnswer(), lostAnswer()]));
    expect(await ledger.append(append)).toMatchObject({
      kind: "commandKnown",
      receipt: { caseId: "b" },
    });
  });

  it("by the sequencer, no leaf is doubled and the count is right", async () => {
    await chainOf(
      through((client) => client),
      "a",
      30,
    );
    const ledger = through((client) => losing(client, write, 1));
    expect(await ledger.sequence(100)).toBe(30);
    const leaves = await ledger.leaves({ from: 0, limit: 100 });
    expect(leaves.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  }, 30_000);

  it("by whoever moves an epoch on, they are told that it was them", async () => {
    const { client, tables } = opened();
    const waits = dynamoWaits({ client: losing(client, "PutItemCommand", 1), tables });
    expect(await waits.advanceEpoch(a, 0)).toBe(true);
    expect(await waits.advanceEpoch(a, 0)).toBe(false);
    expect(await waits.epoch(a)).toBe(1);
  });

  it("by whoever stores a wait, it is stored", async () => {
    const { client, tables } = opened();
    const waits = dynamoWaits({ client: losing(client, "PutItemCommand", 1), tables });
    const wait = {
      caseId: a,
      epoch: 1,
      entered: "2001-01-01T00:00:00Z",
      retry: 0,
      stage: "plenary",
      version: 7,
      clock: '{"due":null,"noted":"none"}',
      token: "token",
    } as const;
    expect(await waits.store(wait)).toBe("stored");
    expect(await waits.get(a)).toEqual(wait);
  });
});
