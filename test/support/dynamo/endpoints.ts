import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { TableClient, Tables } from "../../../src/aws/dynamo/index.ts";
import { describeOnMoto, startMoto } from "../moto.ts";
import { apart } from "./apart.ts";
import { oneAtATime } from "./clients.ts";
import { memoryTables } from "./memory-table.ts";
import { clientOf, createTables } from "./tables.ts";

/** Two empty tables and somebody who answers for them. */
export type OpenTables = { readonly client: TableClient; readonly tables: Tables };

/** What answers DynamoDB's commands in a test; started once for a suite, and opened for each test. */
export type Endpoint = {
  readonly name: string;
  readonly describe: (name: string, suite: () => void) => void;
  readonly start: () => Promise<{
    readonly open: () => Promise<OpenTables>;
    readonly stop: () => Promise<void>;
  }>;
};

const named = (): Tables => {
  const word = randomUUID().slice(0, 8);
  return { ledger: `ledger-${word}`, register: `register-${word}` };
};

const inMemory: Endpoint = {
  name: "on a table in memory",
  describe,
  start: () =>
    Promise.resolve({
      open: () => {
        const tables = named();
        return Promise.resolve({ client: memoryTables(tables), tables });
      },
      stop: () => Promise.resolve(),
    }),
};

// As on a real account, where tables are not made anew for each test.
const shared: Endpoint = {
  name: "on a table that many tests share",
  describe,
  start: () => {
    const tables = named();
    const client = memoryTables(tables);
    return Promise.resolve({
      open: () => Promise.resolve({ client: apart(client, tables, `${randomUUID()}~`), tables }),
      stop: () => Promise.resolve(),
    });
  },
};

const onMoto: Endpoint = {
  name: "on moto",
  describe: describeOnMoto,
  start: async () => {
    const moto = await startMoto();
    const client = clientOf(moto);
    return {
      open: async () => {
        const tables = named();
        await createTables(client, tables);
        return { client: oneAtATime(client), tables };
      },
      stop: async () => {
        client.destroy();
        await moto.close();
      },
    };
  },
};

const isOnAccount = process.env["TASDIQ_AWS_TESTS"] === "1";

const tableNamedBy = (variable: string): string => {
  const name = process.env[variable];
  if (name === undefined || name === "")
    throw new Error(`TASDIQ_AWS_TESTS=1 needs the name of a table made for tests in ${variable}`);
  return name;
};

/** Region and credentials come from the environment, as the SDK finds them. What a test writes stays in the tables. */
const onAccount: Endpoint = {
  name: "on a real account",
  describe: (name, suite) => {
    if (isOnAccount) describe(name, suite);
    else describe.skip(`${name} (skipped: TASDIQ_AWS_TESTS is not 1)`, suite);
  },
  start: () => {
    const client = new DynamoDBClient();
    const tables = {
      ledger: tableNamedBy("TASDIQ_AWS_LEDGER_TABLE"),
      register: tableNamedBy("TASDIQ_AWS_REGISTER_TABLE"),
    };
    return Promise.resolve({
      open: () => Promise.resolve({ client: apart(client, tables, `${randomUUID()}~`), tables }),
      stop: () => {
        client.destroy();
        return Promise.resolve();
      },
    });
  },
};

export const endpoints: readonly Endpoint[] = [inMemory, shared, onMoto, onAccount];

/** Those whose tables are a suite's own: only there does a scan read nobody else's items. */
export const ownEndpoints: readonly Endpoint[] = [inMemory, onMoto];

/** Runs a suite on every endpoint; within a test, `opened` is what was opened for it. */
export const onEveryEndpoint = (title: string, suite: (opened: () => OpenTables) => void): void => {
  for (const endpoint of endpoints) {
    endpoint.describe(`${title} ${endpoint.name}`, () => {
      let started: Awaited<ReturnType<Endpoint["start"]>>;
      let opened: OpenTables;
      beforeAll(async () => {
        started = await endpoint.start();
      }, 30_000);
      beforeEach(async () => {
        opened = await started.open();
      });
      afterAll(async () => {
        await started.stop();
      });
      suite(() => opened);
    });
  }
};
