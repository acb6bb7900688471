import {
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  type AttributeValue,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import type { TableClient, Tables } from "../../../src/aws/dynamo/index.ts";
import { memoryTables } from "../dynamo/memory-table.ts";
import { serveStub, type Behaviour, type Stub, type StubAnswer } from "../stubs/loopback.ts";

export type Asked = { readonly operation: string; readonly body: string };
/** A DynamoDB as its JSON protocol shows it: an operation and its input, and the answer. */
export type Answering = (asked: Asked) => Promise<StubAnswer>;
/** What a request meets instead of an answer. */
export type Mishap = (operation: string, body: string) => Behaviour | undefined;

const contentType = { "content-type": "application/x-amz-json-1.0" };
type Made = GetItemCommand;
const made: Readonly<Record<string, (input: never) => unknown>> = {
  GetItem: (input) => new GetItemCommand(input),
  PutItem: (input) => new PutItemCommand(input),
  Query: (input) => new QueryCommand(input),
  Scan: (input) => new ScanCommand(input),
  TransactWriteItems: (input) => new TransactWriteItemsCommand(input),
};

const told = (fault: unknown): StubAnswer => {
  const { name, message, ...more } = fault as Error;
  const known = name.endsWith("Exception");
  const body = { ...more, __type: `com.amazonaws.dynamodb.v20120810#${name}`, message };
  return { status: known ? 400 : 500, headers: contentType, body: JSON.stringify(body) };
};

/** Both tables in memory. */
export const answeringFromMemory = (tables: Tables): Answering => {
  const client: TableClient = memoryTables(tables);
  return async ({ operation, body }) => {
    try {
      const command = made[operation]?.(JSON.parse(body) as never);
      if (command === undefined) throw new Error(`${operation} is not answered from memory`);
      const answer = await client.send(command as Made);
      return { status: 200, headers: contentType, body: JSON.stringify(answer) };
    } catch (fault) {
      return told(fault);
    }
  };
};

/** Another DynamoDB, asked one request at a time: moto's transactions are not safe from each other. */
export const answeringFrom = (endpoint: string, authorization: string): Answering => {
  let last: Promise<unknown> = Promise.resolve();
  const ask = async ({ operation, body }: Asked): Promise<StubAnswer> => {
    const target = `DynamoDB_20120810.${operation}`;
    const headers = { ...contentType, "x-amz-target": target, authorization };
    const answer = await fetch(endpoint, { method: "POST", headers, body });
    return { status: answer.status, headers: contentType, body: await answer.text() };
  };
  return (asked) => {
    const answered = last.then(() => ask(asked));
    last = answered.catch(() => undefined);
    return answered;
  };
};

type Item = Readonly<Record<string, AttributeValue>>;

export type DynamoDbStub = Stub & {
  /** Every write that was carried out, as it was asked for. */
  readonly written: () => readonly Asked[];
  /** Every item that was put into that table, in order. */
  readonly putInto: (table: string) => readonly Item[];
  readonly meets: (mishap: Mishap | undefined) => void;
};

type Put = { readonly table: string | undefined; readonly item: Item };

const putsIn = (body: string): readonly Put[] => {
  const { TransactItems = [] } = JSON.parse(body) as { TransactItems?: TransactWriteItem[] };
  return TransactItems.flatMap(({ Put }) =>
    Put?.Item === undefined ? [] : [{ table: Put.TableName, item: Put.Item }],
  );
};

/** DynamoDB's JSON protocol on a loopback port, in front of whoever answers. */
export const serveDynamoDb = async (answering: Answering): Promise<DynamoDbStub> => {
  const written: Asked[] = [];
  const puts: Put[] = [];
  let mishap: Mishap | undefined;
  const stub = await serveStub(async ({ headers, body: bytes }) => {
    const operation = String(headers["x-amz-target"]).replace(/^.*\./, "");
    const body = bytes.toString();
    const met = mishap?.(operation, body);
    if (met !== undefined) return met;
    const answer = await answering({ operation, body });
    const writes = operation === "PutItem" || operation === "TransactWriteItems";
    if (writes && answer.status === 200) {
      written.push({ operation, body });
      puts.push(...putsIn(body));
    }
    return answer;
  });
  return {
    ...stub,
    written: () => written,
    putInto: (name) => puts.filter(({ table }) => table === name).map(({ item }) => item),
    meets: (next) => {
      mishap = next;
    },
  };
};
