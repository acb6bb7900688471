import {
  CreateTableCommand,
  DynamoDBClient,
  type ScalarAttributeType,
} from "@aws-sdk/client-dynamodb";
import type { TableClient, Tables } from "../../../src/aws/dynamo/index.ts";
import { testCredentials, testRegion, type Moto } from "../moto.ts";

/** The keys of both tables; the records stack says the same. */
export const keySchemas = {
  ledger: { partition: "caseId", sort: "seq", sortType: "N" },
  register: { partition: "pk", sort: "sk", sortType: "S" },
} as const;

type Schema = {
  readonly partition: string;
  readonly sort: string;
  readonly sortType: ScalarAttributeType;
};

const createTable = async (client: TableClient, name: string, schema: Schema): Promise<void> => {
  const { partition, sort, sortType } = schema;
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        { AttributeName: partition, AttributeType: "S" },
        { AttributeName: sort, AttributeType: sortType },
      ],
      KeySchema: [
        { AttributeName: partition, KeyType: "HASH" },
        { AttributeName: sort, KeyType: "RANGE" },
      ],
    }),
  );
};

/** Makes both tables. */
export const createTables = async (client: TableClient, tables: Tables): Promise<void> => {
  await createTable(client, tables.ledger, keySchemas.ledger);
  await createTable(client, tables.register, keySchemas.register);
};

/** A client of a DynamoDB that runs beside the test. The caller destroys it. */
export const clientOf = ({ endpoint }: Pick<Moto, "endpoint">): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: testRegion, credentials: testCredentials });
