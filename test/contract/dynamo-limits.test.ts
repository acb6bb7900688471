import {
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { text, number, type Item } from "../../src/aws/dynamo/rows.ts";
import { onEveryEndpoint } from "../support/dynamo/endpoints.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { itemSize, transactedUnits } from "../support/dynamo/sizes.ts";
import { appendOf, placeOf, type Before } from "./appends.ts";
import { chainOf, dynamoRecord } from "./ledgers.ts";

const a = caseIdSchema.parse("a");
const tables = { ledger: "ledger", register: "register" } as const;

onEveryEndpoint("What does not fit into one page", (opened) => {
  it("of a case's entries is read whole, in order, and with its head", async () => {
    const record = dynamoRecord(opened());
    let before: Before | null = null;
    const made: string[] = [];
    for (let n = 1; n <= 10; n += 1) {
      const reason = "ə".repeat(60_000);
      const append = appendOf({ caseId: "a", before, id: `command-${String(n)}`, reason });
      expect(await record.append(append)).toEqual({ kind: "appended" });
      before = placeOf(append);
      made.push(append.hash);
    }
    const afresh = dynamoRecord(opened());
    const entries = await afresh.entries(a, { afterSeq: 0, limit: 100 });
    expect(entries.map(({ hash }) => hash)).toEqual(made);
    expect((await afresh.head(a))?.state.version).toBe(10);
  }, 30_000);

  it("of the list of cases is read until there are as many as were asked for", async () => {
    const record = dynamoRecord(opened());
    const ids = Array.from({ length: 12 }, (_, n) => `case-${String(n).padStart(2, "0")}`);
    for (const caseId of ids) await chainOf(record, caseId, 1);
    const idsOf = async (limit: number, afterId = ""): Promise<readonly string[]> =>
      (await record.cases({ afterId, limit, openOnly: false })).map(({ caseId }) => caseId);
    expect(await idsOf(5)).toEqual(ids.slice(0, 5));
    expect(await idsOf(5, ids[9])).toEqual(ids.slice(10));
    expect(await idsOf(0)).toEqual([]);
  }, 30_000);
});

describe("The table in memory", () => {
  const send = (...TransactItems: readonly TransactWriteItem[]) =>
    memoryTables(tables).send(
      new TransactWriteItemsCommand({
        TransactItems: [...TransactItems],
        ClientRequestToken: "token",
      }),
    );
  const put = (Item: Item): TransactWriteItem => ({ Put: { TableName: "ledger", Item } });
  const item = (seq: number, bytes = ""): Item => ({
    caseId: text("a"),
    seq: number(seq),
    bytes: text(bytes),
  });
  const many = (count: number, bytes = ""): readonly TransactWriteItem[] =>
    Array.from({ length: count }, (_, seq) => put(item(seq, bytes)));

  it("takes a hundred actions and refuses one more", async () => {
    await expect(send(...many(100))).resolves.toBeDefined();
    await expect(send(...many(101))).rejects.toThrow("between 1 and 100");
    await expect(send()).rejects.toThrow("between 1 and 100");
  });

  it("refuses two actions on one item, items above 400 KB and transactions above 4 MB", async () => {
    await expect(send(put(item(1)), put(item(1)))).rejects.toThrow("one item");
    await expect(send(put(item(1, "a".repeat(400 * 1024))))).rejects.toThrow("Item size");
    await expect(send(...many(11, "a".repeat(390 * 1024)))).rejects.toThrow("4 MB");
  });

  it("carries a transaction out once under one token, and refuses another content under it", async () => {
    const client = memoryTables(tables);
    const under = (...TransactItems: TransactWriteItem[]) =>
      client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken: "token" }));
    const absent = {
      TableName: "ledger",
      Item: item(1),
      ConditionExpression: "attribute_not_exists(#seq)",
      ExpressionAttributeNames: { "#seq": "seq" },
    };
    await under({ Put: absent });
    await expect(under({ Put: absent })).resolves.toBeDefined();
    await expect(under(put(item(2)))).rejects.toMatchObject({
      name: "IdempotentParameterMismatchException",
    });
  });

  it.each([
    ["a phrase that it does not know", "begins_with(#pk, :a)"],
    ["a name that is not a placeholder", "pk = :a"],
    ["a placeholder that is not given", "#sk = :a"],
    ["a placeholder that is not used", "attribute_exists(#pk)"],
    ["words that are left over", "#pk = :a )"],
  ])("refuses %s", async (_, ConditionExpression) => {
    const command = new PutItemCommand({
      TableName: "register",
      Item: { pk: text("a"), sk: text("b") },
      ConditionExpression,
      ExpressionAttributeNames: { "#pk": "pk" },
      ExpressionAttributeValues: { ":a": text("a") },
    });
    await expect(memoryTables(tables).send(command)).rejects.toThrow();
  });

  it("refuses an item without its keys, an empty key and a table that it has not", async () => {
    const client = memoryTables(tables);
    const putting = (TableName: string, Item: Item) =>
      client.send(new PutItemCommand({ TableName, Item }));
    await expect(putting("register", { pk: text("a") })).rejects.toThrow("key element");
    await expect(putting("register", { pk: text(""), sk: text("a") })).rejects.toThrow("empty key");
    await expect(putting("strange", {})).rejects.toThrow("not found");
  });

  it("cuts a page at a megabyte and goes on from there", async () => {
    const client = memoryTables(tables);
    for (let seq = 1; seq <= 4; seq += 1)
      await client.send(
        new PutItemCommand({ TableName: "ledger", Item: item(seq, "a".repeat(300 * 1024)) }),
      );
    const page = await client.send(
      new QueryCommand({
        TableName: "ledger",
        KeyConditionExpression: "#caseId = :a",
        ExpressionAttributeNames: { "#caseId": "caseId" },
        ExpressionAttributeValues: { ":a": text("a") },
      }),
    );
    expect(page.Count).toBe(3);
    expect(page.LastEvaluatedKey).toEqual({ caseId: text("a"), seq: number(3) });
  });
});

describe("The size of an item", () => {
  it("counts names and values by the published rule", () => {
    expect(itemSize({ caseId: text("a"), seq: number(1) })).toBe(6 + 1 + 3 + 2);
    expect(itemSize({ n: number(12_345) })).toBe(1 + 4);
    expect(itemSize({ n: number(1000) })).toBe(1 + 2);
    expect(itemSize({ t: text("ə"), b: { BOOL: true } })).toBe(3 + 2);
  });

  it("costs two units for each started KB in a transaction", () => {
    expect([1, 1024, 1025, 4096].map(transactedUnits)).toEqual([2, 2, 4, 8]);
  });
});
