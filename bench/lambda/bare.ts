import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});
const TableName = process.env["TASDIQ_REGISTER_TABLE"] ?? "";

/** The least that a function over DynamoDB can be: it gets one item. */
export const handler = async (): Promise<unknown> => {
  const Key = { pk: { S: "head" }, sk: { S: "office" } };
  return client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
};
