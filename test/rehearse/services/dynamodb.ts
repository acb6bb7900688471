import type { Estate, Table } from "../deploy/estate.ts";
import { Refusal, type Asked, type Service } from "../gateway/gateway.ts";
import { keyNeeds, type Need, type Rights } from "../gateway/rights.ts";
import type { Moto } from "../moto.ts";
import { jsonError } from "./answers.ts";

type Value = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, Value>>;
type Fields = Readonly<Record<string, unknown>>;

/** One item that a request reads, checks, writes or removes. */
type Touch = {
  readonly action: string;
  readonly table: Table;
  readonly key: Item | undefined;
  /** Undefined where a whole table is read. */
  readonly partition: string | undefined;
  readonly writes: boolean;
};

/** A change of an item, as a stream tells of it. */
export type Change = {
  readonly table: Table;
  readonly key: Item;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
};

const partitionIn = (item: Item, { partitionKey }: Table): string => {
  const value = item[partitionKey];
  return String(value?.["S"] ?? value?.["N"]);
};

const keyIn = (item: Item, { partitionKey, sortKey }: Table): Item =>
  Object.fromEntries(
    [partitionKey, sortKey ?? partitionKey].map((name) => [name, item[name] ?? {}]),
  );

/** The value that a query asks the partition to have. */
const partitionAsked = (input: Fields, { partitionKey }: Table): string => {
  const names = (input["ExpressionAttributeNames"] ?? {}) as Readonly<Record<string, string>>;
  const values = (input["ExpressionAttributeValues"] ?? {}) as Item;
  const conditions = [
    ...String(input["KeyConditionExpression"]).matchAll(/([#\w]+)\s*=\s*(:\w+)/g),
  ];
  const found = conditions.find(([, name = ""]) => (names[name] ?? name) === partitionKey);
  const value = values[found?.[2] ?? ""];
  if (value === undefined) throw new Refusal("ValidationException", "a query names its partition");
  return String(value["S"] ?? value["N"]);
};

const partitionOf = (
  operation: string,
  { input, item, table }: { input: Fields; item: Item | undefined; table: Table },
): string | undefined => {
  if (operation === "Scan") return undefined;
  return item === undefined ? partitionAsked(input, table) : partitionIn(item, table);
};

const wrote: ReadonlySet<string> = new Set(["PutItem", "DeleteItem", "UpdateItem"]);

const inTransaction: Readonly<Record<string, string>> = {
  Put: "PutItem",
  Delete: "DeleteItem",
  Update: "UpdateItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
};

export type DynamoDb = Service & {
  /** Hears of every change of a table that has a stream, in the order of the changes. */
  readonly onChange: (heard: (change: Change) => void) => void;
  readonly stands: (table: Table, key: Item) => Promise<Item | undefined>;
  /** Puts an item past everybody's rights, as somebody does who has broken into the account. */
  readonly plant: (table: Table, item: Item) => Promise<void>;
  /** Removes an item past everybody's rights, and answers what stood there. */
  readonly uproot: (table: Table, key: Item) => Promise<Item | undefined>;
};

/** DynamoDB: moto holds the tables. Requests are asked one at a time, because moto's transactions are not safe from each other. */
export const dynamoDb = (estate: Estate, rights: Rights, moto: Moto): DynamoDb => {
  const heard: ((change: Change) => void)[] = [];
  const images = new Map<string, Item>();
  let last: Promise<unknown> = Promise.resolve();

  const tableNamed = (named: unknown): Table => {
    const found = [...estate.tables.values()].find(
      ({ arn, name }) => named === name || named === arn,
    );
    if (found === undefined)
      throw new Refusal("ResourceNotFoundException", `there is no table ${String(named)}`);
    return found;
  };

  const touchOf = (operation: string, input: Fields): Touch => {
    const table = tableNamed(input["TableName"]);
    const item = (input["Item"] ?? input["Key"]) as Item | undefined;
    return {
      action: `dynamodb:${operation}`,
      table,
      key: item === undefined ? undefined : keyIn(item, table),
      partition: partitionOf(operation, { input, item, table }),
      writes: wrote.has(operation),
    };
  };

  const touchesOf = (operation: string, input: Fields): readonly Touch[] => {
    if (["GetItem", "Query", "Scan", "PutItem", "DeleteItem", "UpdateItem"].includes(operation))
      return [touchOf(operation, input)];
    if (operation !== "TransactWriteItems" && operation !== "TransactGetItems")
      throw new Error(`the rehearsal does not know DynamoDB's ${operation}`);
    return (input["TransactItems"] as readonly Readonly<Record<string, Fields>>[]).flatMap((one) =>
      Object.entries(one).map(([kind, fields]) => touchOf(inTransaction[kind] ?? kind, fields)),
    );
  };

  const needsOf = (
    operation: string,
    { action, table, partition, writes }: Touch,
  ): readonly Need[] => [
    {
      action,
      resource: table.arn,
      context: {
        ...(partition === undefined ? {} : { "dynamodb:LeadingKeys": [partition] }),
        ...(operation.startsWith("Transact") ? { "dynamodb:EnclosingOperation": operation } : {}),
      },
    },
    ...keyNeeds(estate, table.arn, {
      service: "dynamodb",
      actions: writes ? ["kms:Decrypt", "kms:GenerateDataKey"] : ["kms:Decrypt"],
    }),
  ];

  const ask = (operation: string, body: Buffer | string) =>
    moto.ask("dynamodb", {
      method: "POST",
      path: "/",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": `DynamoDB_20120810.${operation}`,
      },
      body,
    });

  const itemOf = async ({ name }: Table, key: Item): Promise<Item | undefined> => {
    const answer = await ask(
      "GetItem",
      JSON.stringify({ TableName: name, Key: key, ConsistentRead: true }),
    );
    return (JSON.parse(answer.body.toString()) as { Item?: Item }).Item;
  };

  const tell = async ({
    table,
    key,
  }: {
    readonly table: Table;
    readonly key: Item;
  }): Promise<void> => {
    const id = `${table.name} ${JSON.stringify(key)}`;
    const before = images.get(id);
    const after = await itemOf(table, key);
    if (after === undefined) images.delete(id);
    else images.set(id, after);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    for (const hear of heard) hear({ table, key, before, after });
  };

  const carryOut = async (operation: string, body: Buffer, touches: readonly Touch[]) => {
    const answer = await ask(operation, body);
    if (answer.status === 200)
      for (const { writes, table, key } of touches)
        if (writes && table.streamArn !== undefined && key !== undefined)
          await tell({ table, key });
    return answer;
  };

  return {
    refuse: jsonError,
    onChange: (hear) => {
      heard.push(hear);
    },
    stands: itemOf,
    plant: async (table, item) => {
      await ask("PutItem", JSON.stringify({ TableName: table.name, Item: item }));
      if (table.streamArn !== undefined) await tell({ table, key: keyIn(item, table) });
    },
    uproot: async (table, key) => {
      const stood = await itemOf(table, key);
      await ask("DeleteItem", JSON.stringify({ TableName: table.name, Key: key }));
      return stood;
    },
    answer: (asked: Asked) => {
      const operation = String(asked.headers["x-amz-target"]).replace(/^.*\./, "");
      const touches = touchesOf(operation, JSON.parse(asked.body.toString()) as Fields);
      rights.require(asked.caller, ...touches.flatMap((touch) => needsOf(operation, touch)));
      const done = last.then(() => carryOut(operation, asked.body, touches));
      last = done.catch(() => undefined);
      return done;
    },
  };
};
