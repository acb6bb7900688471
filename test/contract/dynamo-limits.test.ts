import { jest } from "@jest/globals";
import {
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  type TransactWriteItem,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { headItem, ledgerPut } from "../../src/aws/dynamo/append.ts";
import { headKey } from "../../src/aws/dynamo/keys.ts";
import { text, number, type Item } from "../../src/aws/dynamo/rows.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { onEveryEndpoint } from "../support/dynamo/endpoints.ts";
import { unlawfulIn } from "../support/dynamo/lawful.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { costOfOneCase, type CaseCost, type StepCost } from "../support/dynamo/one-case.ts";
import { itemSize, transactedUnits } from "../support/dynamo/sizes.ts";
import { appendOf, digestOf, placeOf, type Before } from "./appends.ts";
import { chainOf, dynamoRecord } from "./ledgers.ts";

const tables = { ledger: "ledger", register: "register" } as const;

const a = caseIdSchema.parse("a");

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

  it("of the procedure files that 200 open cases are judged by is read in one request", async () => {
    const { client, tables: names } = opened();
    const record = dynamoRecord({ client, tables: names });
    const opening = { title: "Convention", procedure: "az", treaty: "one" };
    const [odd, even] = [digestOf("odd"), digestOf("even")];
    for (let n = 0; n < 200; n += 1) {
      const [caseId, id] = [`case-${String(n)}`, `command-${String(n)}`];
      const pinned = n % 2 === 0 ? even : odd;
      await record.append(appendOf({ caseId, before: null, id, opening, pinned }));
    }
    const sent = jest.spyOn(client, "send");
    const pinned = await dynamoRecord({ client, tables: names }).pinned();
    expect(pinned.toSorted()).toEqual([odd, even].toSorted());
    expect(sent).toHaveBeenCalledTimes(1);
  }, 60_000);
});

describe("A list of all cases", () => {
  // Pages of one and the same head, so many that there are `count` of them in all.
  const listed = (count: number) => {
    const opening = { title: "Convention", procedure: "az", treaty: "one" };
    const head = headItem(appendOf({ caseId: "a", before: null, id: "command-a", opening }));
    let left = count;
    const send = () => {
      const Items = Array.from({ length: Math.min(left, 10_000) }, () => head);
      left -= Items.length;
      return Promise.resolve(left > 0 ? { Items, LastEvaluatedKey: headKey(a) } : { Items });
    };
    return dynamoRecord({ client: { send }, tables });
  };

  it("has a million of them, and is a fault where there are more", async () => {
    expect(await listed(1_000_000).pinned()).toEqual([digestOf("p")]);
    await expect(listed(1_000_001).pinned()).rejects.toThrow("More than 1000000 cases");
    await expect(listed(1_000_001).procedures()).rejects.toThrow("More than 1000000 cases");
  }, 60_000);
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

// Stated bounds, from the sizes of real items. With TASDIQ_COST=1 the figures of each step are printed.

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const line = ({ command, bytes, write, read }: StepCost): string => {
  const parts = write.actions.map((one) => `${one.what} ${String(one.units)}`);
  return `${command}: entry ${String(bytes)} bytes, ${String(write.write)} write units (${parts.join(", ")}), ${String(read)} read units`;
};

const printed = ({ steps, leaves, log }: CaseCost): string =>
  [
    ...steps.map(line),
    `whole case: ${String(steps.length)} entries, ${String(sum(steps.map(({ write }) => write.write)))} write units, ${String(sum(steps.map(({ read }) => read)))} read units`,
    `log of ${String(leaves)} entries, the office's among them: ${String(sum(log.map(({ write }) => write)))} write units, ${String(sum(log.map(({ read }) => read)))} read units`,
  ].join("\n");

describe("What a case costs on DynamoDB", () => {
  let cost: CaseCost;
  beforeAll(async () => {
    cost = await costOfOneCase();
    if (process.env["TASDIQ_COST"] === "1") process.stdout.write(`${printed(cost)}\n`);
  }, 30_000);

  it("is that of a case that went its whole way", () => {
    expect(cost.steps[0]?.command).toBe("OpenCase");
    expect(cost.steps.at(-1)?.command).toBe("ConfirmDeposit");
  });

  it("is at most 20 write units for an entry", () => {
    for (const { write } of cost.steps) {
      expect(write.write).toBeGreaterThanOrEqual(10);
      expect(write.write).toBeLessThanOrEqual(20);
    }
  });

  it("is two units for every item of an append but the entry itself", () => {
    for (const { write } of cost.steps) {
      const small = write.actions.filter(({ what }) => what !== "entry");
      expect(small.map(({ units }) => units)).toEqual(small.map(() => 2));
    }
  });

  it("is six units for each leaf of the log, and two for each step of the sequencer and each look at the leaf before", () => {
    const writes = cost.log.filter(({ write }) => write > 0);
    const checks = writes.flatMap(({ actions }) =>
      actions.filter(({ what }) => what.startsWith("check of")),
    );
    expect(sum(writes.map(({ write }) => write))).toBe(
      6 * cost.leaves + 2 * (writes.length + checks.length),
    );
    expect(writes).toHaveLength(Math.ceil(cost.leaves / 24));
  });

  it("is at most 280 write units for the largest entry that there can be", () => {
    const largestEntry = 128 * 1024;
    const keysAndHashes = 64 + 64 + 64 + 64 + 100;
    expect(transactedUnits(largestEntry + keysAndHashes) + 2 * 6).toBeLessThanOrEqual(280);
  });
});

const item = { caseId: { S: "a" }, seq: { N: "1" } };
const inTransaction = (...TransactItems: readonly TransactWriteItem[]) =>
  unlawfulIn(tables, { name: "TransactWriteItemsCommand", input: { TransactItems } });

describe("The watch over what adapters send", () => {
  it("lets the one lawful put pass", () => {
    expect(inTransaction(ledgerPut(tables, item))).toEqual([]);
  });

  it("sees a put in the ledger without its condition, or with another", () => {
    const { Put } = ledgerPut(tables, item);
    const { ConditionExpression, ExpressionAttributeNames, ...bare } = Put ?? {
      TableName: "",
      Item: {},
    };
    const missing = ["a Put in the ledger without attribute_not_exists"];
    expect(inTransaction({ Put: bare })).toEqual(missing);
    const or = `${String(ConditionExpression)} OR attribute_exists(#caseId)`;
    expect(
      inTransaction({ Put: { ...bare, ConditionExpression: or, ...ExpressionAttributeNames } }),
    ).toEqual(missing);
    const elsewhere = { "#caseId": "nothing" };
    expect(
      inTransaction({ Put: { ...bare, ConditionExpression, ExpressionAttributeNames: elsewhere } }),
    ).toEqual(missing);
  });

  it("sees changes and deletions in the ledger, and lets those in the register pass", () => {
    const UpdateExpression = "SET #a = :b";
    const changes = (TableName: string): TransactWriteItem[] => [
      { Update: { TableName, Key: item, UpdateExpression } },
      { Delete: { TableName, Key: item } },
    ];
    expect(inTransaction(...changes("ledger"))).toEqual([
      "an Update in the ledger",
      "a Delete in the ledger",
    ]);
    expect(inTransaction(...changes("register"))).toEqual([]);
  });

  it.each([
    ["PutItemCommand", { TableName: "ledger" }],
    ["UpdateItemCommand", { TableName: "register" }],
    ["DeleteItemCommand", { TableName: "ledger" }],
    ["BatchWriteItemCommand", {}],
    ["ExecuteTransactionCommand", {}],
    ["GetItemCommand", { TableName: "ledger" }],
    ["QueryCommand", { TableName: "register", ConsistentRead: false }],
  ])("sees %s %j", (name, input) => {
    expect(unlawfulIn(tables, { name, input })).toHaveLength(1);
  });

  it("is not alone: the table in memory refuses what no adapter sends", async () => {
    const update = new UpdateItemCommand({ TableName: "register", Key: {} });
    await expect(memoryTables(tables).send(update)).rejects.toThrow(
      "does not answer UpdateItemCommand",
    );
  });
});
