import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { TableClient, Tables } from "../../../src/aws/dynamo/index.ts";
import { keySchemas } from "./tables.ts";

// Several tests on the same two tables, each apart from the others: every partition key that goes in has the test's own
// word before it, and it is taken off what comes out. Nothing of anybody else's is read, changed or deleted.

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

type Renamed = (key: string) => string;

/** Changes the partition key wherever an item or a key stands. */
const inItem = (item: unknown, partition: string, renamed: Renamed): unknown => {
  if (!isFields(item)) return item;
  const key = (item[partition] as AttributeValue | undefined)?.S;
  return key === undefined ? item : { ...item, [partition]: { S: renamed(key) } };
};

const keysIn = ["Item", "Key", "ExclusiveStartKey", "LastEvaluatedKey"] as const;

const inFields = (fields: Fields, partition: string, renamed: Renamed): Fields => {
  const changed = Object.fromEntries(
    keysIn
      .filter((name) => fields[name] !== undefined)
      .map((name) => [name, inItem(fields[name], partition, renamed)]),
  );
  const { Items: items } = fields;
  const list = Array.isArray(items)
    ? { Items: items.map((item) => inItem(item, partition, renamed)) }
    : {};
  return { ...fields, ...changed, ...list };
};

const withQuery = (input: Fields, renamed: Renamed): Fields => {
  const { KeyConditionExpression: condition, ExpressionAttributeValues: values } = input;
  const placeholder = /= (:\w+)/.exec(typeof condition === "string" ? condition : "")?.[1];
  if (placeholder === undefined || !isFields(values)) return input;
  const key = (values[placeholder] as AttributeValue).S ?? "";
  return {
    ...input,
    ExpressionAttributeValues: { ...values, [placeholder]: { S: renamed(key) } },
  };
};

/** A client for which both tables are empty at first, whatever stands in them. */
export const apart = (client: TableClient, tables: Tables, word: string): TableClient => {
  const partitionOf = (fields: Fields): string =>
    fields["TableName"] === tables.ledger
      ? keySchemas.ledger.partition
      : keySchemas.register.partition;
  const put: Renamed = (key) => `${word}${key}`;
  const taken: Renamed = (key) => (key.startsWith(word) ? key.slice(word.length) : key);
  const goingIn = (input: Fields): Fields => {
    const { TransactItems: actions } = input;
    if (!Array.isArray(actions)) return withQuery(inFields(input, partitionOf(input), put), put);
    return {
      ...input,
      TransactItems: actions.map((action: Readonly<Record<string, Fields>>) =>
        Object.fromEntries(
          Object.entries(action).map(([kind, one]) => [kind, inFields(one, partitionOf(one), put)]),
        ),
      ),
    };
  };
  const comingOut = (output: Fields): Fields =>
    Object.values(keySchemas).reduce<Fields>(
      (fields, { partition }) => inFields(fields, partition, taken),
      output,
    );
  const failing = (cause: unknown): never => {
    if (cause instanceof Error && "CancellationReasons" in cause) {
      const reasons = cause.CancellationReasons as readonly Fields[];
      Object.assign(cause, { CancellationReasons: reasons.map(comingOut) });
    }
    if (cause instanceof Error && "Item" in cause)
      Object.assign(cause, comingOut({ Item: cause.Item }));
    throw cause;
  };
  const send = async (command: { readonly input: Fields }): Promise<unknown> => {
    const { input } = command;
    const constructor = command.constructor as new (input: Fields) => typeof command;
    const through = client.send.bind(client) as unknown as (one: unknown) => Promise<Fields>;
    return through(new constructor(goingIn(input))).then(comingOut, failing);
  };
  return { send: send };
};
