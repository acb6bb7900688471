import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PutItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Notices } from "../../src/ledger/ports.ts";
import type { Incident } from "../../src/ledger/sweep/incident.ts";
import type { LookedAgain } from "../../src/ledger/sweep/looks.ts";
import { readRecords } from "../../src/ledger/sweep/looks/records.ts";
import { readsAll } from "../../src/ledger/sweep/reads.ts";
import { lookAgain, sweep, type Sweeping, type Swept } from "../../src/ledger/sweep/sweep.ts";
import {
  lookAgainWithoutDrivers,
  withoutDrivers,
  type SweptParts,
} from "../../src/ledger/sweep/without-drivers.ts";
import type { CaseId } from "../../src/values/ids.ts";
import { usualReminding } from "../../src/office/reminding.ts";
import {
  dynamoDerivedData,
  dynamoLog,
  dynamoUniqueFacts,
  type DynamoOptions,
} from "../../src/aws/dynamo/index.ts";
import { text, type Item } from "../../src/aws/dynamo/rows.ts";
import { headKey, uniqueKey } from "../../src/aws/dynamo/keys.ts";
import { readItem, type Source } from "../../src/aws/dynamo/read.ts";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { endpoints, type Endpoint } from "../support/dynamo/endpoints.ts";
import { watch, type Watch } from "../support/dynamo/lawful.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";
import { newFolder } from "./folders.ts";
import { dynamoRecord } from "./ledgers.ts";

/** Who writes past the product into what is kept beside the entries. */
export type Forger = {
  /** Has a unique fact held under an id. */
  readonly hold: (key: string, id: string) => Promise<void>;
  readonly free: (key: string) => Promise<void>;
  /** Takes a head away; answers how it is put back. */
  readonly takeHead: (caseId: CaseId) => Promise<() => Promise<void>>;
};

/** An office that is swept, and who writes past it. */
export type SweptOffice = {
  readonly office: KeyOffice;
  readonly forger: Forger;
  /** What sweeps name once a day of them has passed. */
  readonly named: () => Promise<readonly Incident[]>;
  readonly look: (caseId: CaseId | null) => Promise<LookedAgain>;
  readonly stop: () => Promise<void>;
};

/** Two cases under way, of which the second ends, all of it in the log. */
export const carryTwo = async (
  { office }: SweptOffice,
  open: CaseId,
  ended: CaseId,
): Promise<void> => {
  await office.carry(open, "un-cybercrime-2024", 3);
  await office.carry(ended, "paris-agreement", 1);
  await office.withdraw(ended, "withdraw-it");
  await office.seal();
};

export type SweepGround = Pick<Endpoint, "name" | "describe"> & {
  /** Whether the sweep makes anew what is wrong, or tells of it alone. */
  readonly makesAnew: boolean;
  readonly watched: Watch | undefined;
  readonly start: () => Promise<SweptOffice>;
};

const forgerIn = (file: string): Forger => {
  const run = (sql: string, ...values: readonly string[]): Promise<void> => {
    const database = new DatabaseSync(file);
    database.exec("PRAGMA foreign_keys = OFF");
    database.prepare(sql).run(...values);
    database.close();
    return Promise.resolve();
  };
  return {
    hold: (key, id) =>
      run("INSERT OR REPLACE INTO unique_fact (key, case_id) VALUES (?, ?)", key, id),
    free: (key) => run("DELETE FROM unique_fact WHERE key = ?", key),
    takeHead: async (caseId) => {
      await run("DELETE FROM head WHERE case_id = ?", caseId);
      // The sweep made it anew.
      return () => Promise.resolve();
    },
  };
};

const onDisk: SweepGround = {
  name: "on one machine",
  describe,
  makesAnew: true,
  watched: undefined,
  start: async () => {
    const { folder, remove } = newFolder();
    const file = join(folder, "ledger.db");
    const ledger = openLedger({ file });
    const office = await newKeyOffice(ledger);
    const { desk } = office;
    const sweeping = (): Sweeping => ({
      ports: desk.ports,
      first: [],
      records: ledger.derived.records,
      ofRecords: [readRecords({ desk, kept: ledger.derived }, readsAll(""))],
      ofCases: [],
      last: [],
    });
    return {
      office,
      forger: forgerIn(file),
      named: async () => (await sweep(sweeping())).incidents,
      look: (caseId) => lookAgain(sweeping(), caseId),
      stop: async () => {
        await ledger.close();
        remove();
      },
    };
  },
};

const forgerOf = ({ client, tables }: Source): Forger => {
  const put = async (Item: Item): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: tables.register, Item }));
  };
  const take = async (Key: Item): Promise<void> => {
    const Delete = { TableName: tables.register, Key };
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [{ Delete }],
        ClientRequestToken: randomUUID(),
      }),
    );
  };
  return {
    hold: (key, id) => put({ ...uniqueKey(key), holder: text(id) }),
    free: (key) => take(uniqueKey(key)),
    takeHead: async (caseId) => {
      const item = await readItem({ client, tables }, headKey(caseId));
      if (item === undefined) throw new Error("there is no head");
      await take(headKey(caseId));
      return () => put(item);
    },
  };
};

const nobodyToTell: Notices = {
  sentIn: () => Promise.resolve([]),
  tell: () => Promise.resolve({ kind: "known" }),
};

const partsOf = (options: DynamoOptions, { desk, checkpoints }: KeyOffice): SweptParts => ({
  desk: { ...desk, ports: { ...desk.ports, post: { longestLife: 180_000 } } },
  kept: dynamoDerivedData(options),
  facts: dynamoUniqueFacts(options),
  log: dynamoLog(options),
  checkpoints,
  notices: nobodyToTell,
  reminding: usualReminding(),
  ofDrivers: { last: () => Promise.resolve(undefined) },
});

/** Sweeps once in each hour of a day, every time after what the sweep before it named. */
const sweepDay = async (parts: SweptParts): Promise<Swept> => {
  let swept: Swept | undefined;
  for (let hour = 0; hour < 24; hour += 1) {
    const at = new Date(Date.UTC(2026, 2, 2, hour, 15)).toISOString();
    swept = await sweep(withoutDrivers(parts)(at, swept));
  }
  if (swept === undefined) throw new Error("a day has hours");
  return swept;
};

const onTables = ({ name, describe, start }: Endpoint): SweepGround => {
  const watched = watch();
  return {
    name,
    describe,
    makesAnew: false,
    watched,
    start: async () => {
      const { open, stop } = await start();
      const { client, tables } = await open();
      const options = { client: watched.through(client, tables), tables };
      const office = await newKeyOffice(dynamoRecord(options));
      const parts = partsOf(options, office);
      return {
        office,
        forger: forgerOf({ client, tables }),
        named: async () => (await sweepDay(parts)).incidents,
        look: lookAgainWithoutDrivers(parts),
        stop,
      };
    },
  };
};

/** Where the same is swept: one machine's file, and tables. A day of sweeps is long on moto, where the function's own suite sweeps. */
export const sweepGrounds: readonly SweepGround[] = [
  onDisk,
  ...endpoints.filter(({ name }) => name !== "on moto").map(onTables),
];
