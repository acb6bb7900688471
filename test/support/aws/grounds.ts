import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { sender } from "./addresses.ts";
import type { Tables } from "../../../src/aws/dynamo/index.ts";
import { clientOf, createTables } from "../dynamo/tables.ts";
import { closingUnless, describeOnMoto, startMoto, testCredentials, testRegion } from "../moto.ts";
import { verifyOnMoto } from "../open-ses.ts";
import { serveS3 } from "../stubs/s3.ts";
import {
  answeringFrom,
  answeringFromMemory,
  serveDynamoDb,
  type DynamoDbStub,
} from "./dynamodb-over-http.ts";

export const tableNames: Tables = { ledger: "ledger", register: "register" };
export const bucket = "documents";

/** Tables, documents and mail that functions reach over HTTP. */
export type StandsOn = {
  readonly dynamo: DynamoDbStub;
  readonly documents: string;
  /** Where mail goes; undefined where the account brings its own. */
  readonly mail: string | undefined;
  /** Everything that stands in the tables, to be compared. */
  readonly image: () => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export type Ground = {
  readonly describe: (name: string, suite: () => void) => void;
  readonly open: () => Promise<StandsOn>;
};

/** For what stops half-way, races or is throttled: tables of our own that do as they are told. */
export const inMemory: Ground = {
  describe,
  open: async () => {
    const dynamo = await serveDynamoDb(answeringFromMemory(tableNames));
    const s3 = await serveS3(testCredentials.secretAccessKey);
    return {
      dynamo,
      documents: s3.endpoint,
      mail: undefined,
      // Nothing but what was written stands there.
      image: () => Promise.resolve([...dynamo.written()]),
      close: async () => {
        await dynamo.close();
        await s3.close();
      },
    };
  },
};

const authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/${testRegion}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

/** For everything else: moto's tables and buckets. */
export const onMoto: Ground = {
  describe: describeOnMoto,
  open: async () => {
    const moto = await startMoto();
    const client = clientOf(moto);
    const dynamo = await closingUnless(moto.close, async () => {
      await createTables(client, tableNames);
      await fetch(`${moto.endpoint}/${bucket}`, { method: "PUT" });
      await verifyOnMoto(moto.endpoint, sender);
      return serveDynamoDb(answeringFrom(moto.endpoint, authorization));
    });
    const itemsOf = async (TableName: string): Promise<unknown> =>
      (await client.send(new ScanCommand({ TableName }))).Items;
    return {
      dynamo,
      documents: moto.endpoint,
      mail: moto.endpoint,
      image: () => Promise.all([itemsOf(tableNames.ledger), itemsOf(tableNames.register)]),
      close: async () => {
        await dynamo.close();
        client.destroy();
        await moto.close();
      },
    };
  },
};
