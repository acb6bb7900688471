import { UpdateItemCommand, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { ledgerPut } from "../../src/aws/dynamo/append.ts";
import { unlawfulIn } from "../support/dynamo/lawful.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";

// The contract suites let this look at every command that the adapters send; here it is shown that it sees.

const tables = { ledger: "ledger", register: "register" } as const;
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
