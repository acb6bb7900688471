import type { DynamoDBRecord } from "aws-lambda";
import type { Clock } from "../clock.ts";
import type { Estate, StreamSource } from "../deploy/estate.ts";
import { asService, inRole, keyNeeds, type Caller, type Rights } from "../gateway/rights.ts";
import type { Lambdas } from "../lambda/lambdas.ts";
import type { Work } from "../work.ts";
import type { Change, DynamoDb } from "./dynamodb.ts";
import { fits } from "./event-pattern.ts";
import type { Sqs } from "./sqs.ts";

type Record = DynamoDBRecord;

/** What happens to a record on its way: it goes its way, is lost, comes twice, or waits until it is let go. */
export type Fate = "delivered" | "lost" | "doubled" | "held";

export type Stream = {
  /** What happens to each record from now on. */
  readonly meets: (fate: ((record: Record) => Fate) | undefined) => void;
  /** Hands on what was held. */
  readonly release: () => void;
  readonly delivered: () => number;
};

type Parts = {
  readonly estate: Estate;
  readonly rights: Rights;
  readonly lambdas: () => Lambdas;
  readonly sqs: Sqs;
  readonly clock: Clock;
  readonly work: Work;
};

const recordOf = ({ key, before, after, table }: Change, number: number, at: number): Record => ({
  eventID: `record-${String(number)}`,
  eventName: before === undefined ? "INSERT" : after === undefined ? "REMOVE" : "MODIFY",
  eventVersion: "1.1",
  eventSource: "aws:dynamodb",
  awsRegion: table.arn.split(":")[3] ?? "",
  dynamodb: {
    ApproximateCreationDateTime: Math.floor(at / 1000),
    Keys: key as NonNullable<Record["dynamodb"]>["Keys"] & object,
    ...(after === undefined ? {} : { NewImage: after as never }),
    ...(before === undefined ? {} : { OldImage: before as never }),
    SequenceNumber: String(100_000_000_000 + number),
    SizeBytes: 1,
    StreamViewType: "NEW_AND_OLD_IMAGES",
  },
  eventSourceARN: table.streamArn ?? "",
});

const reading = ["DescribeStream", "GetRecords", "GetShardIterator"];

type BatchAnswer = { readonly batchItemFailures?: readonly { readonly itemIdentifier: string }[] };

/** The streams of tables, and the functions that are called with what a stream brings ("Lambda and DynamoDB streams"). */
export const streams = (parts: Parts, dynamo: DynamoDb): Stream => {
  const { estate, rights, lambdas, sqs, clock, work } = parts;
  let numbered = 0;
  let delivered = 0;
  let fateOf: ((record: Record) => Fate) | undefined;
  const waiting = new Map<StreamSource, Record[]>();
  const held: (readonly [StreamSource, Record])[] = [];
  const running = new Set<StreamSource>();

  const callerOf = ({ functionArn }: StreamSource): Caller => {
    const role = estate.roles.get(estate.functions.get(functionArn)?.role ?? "");
    if (role === undefined) throw new Error(`${functionArn} has no role`);
    return inRole(role);
  };

  // Lambda reads the stream by the function's own role.
  const assertReadable = (source: StreamSource): void => {
    const table = [...estate.tables.values()].find(
      ({ streamArn }) => streamArn === source.streamArn,
    );
    rights.require(
      callerOf(source),
      { action: "dynamodb:ListStreams", resource: "*" },
      ...reading.map((action) => ({ action: `dynamodb:${action}`, resource: source.streamArn })),
      ...keyNeeds(estate, table?.arn ?? "", { service: "dynamodb", actions: ["kms:Decrypt"] }),
    );
  };

  const failedIn = (
    source: StreamSource,
    batch: readonly Record[],
    answer: BatchAnswer,
  ): number => {
    if (!source.reportsItems) return batch.length;
    const [first] = answer.batchItemFailures ?? [];
    if (first === undefined) return batch.length;
    const place = batch.findIndex(
      ({ dynamodb }) => dynamodb?.SequenceNumber === first.itemIdentifier,
    );
    return place === -1 ? 0 : place;
  };

  /** How many records of a batch, from its first, were done with. */
  const hand = async (source: StreamSource, batch: readonly Record[]): Promise<number> => {
    // An event source is no call that a policy of the function must allow: its own role has it called.
    const by = { caller: { ...asService("lambda.amazonaws.com"), identity: invoking } };
    const invoked = await lambdas().invoke(by, source.functionArn, { Records: batch });
    return invoked.kind === "failed" ? 0 : failedIn(source, batch, invoked.answer as BatchAnswer);
  };

  const giveUp = async (source: StreamSource, batch: readonly Record[]): Promise<void> => {
    if (source.failures === undefined) return;
    const [first] = batch;
    const last = batch.at(-1);
    const message = {
      DDBStreamBatchInfo: {
        startSequenceNumber: first?.dynamodb?.SequenceNumber,
        endSequenceNumber: last?.dynamodb?.SequenceNumber,
        batchSize: batch.length,
        streamArn: source.streamArn,
      },
    };
    await sqs.send(callerOf(source), { queue: source.failures, message });
  };

  const deliver = async (source: StreamSource, batch: readonly Record[]): Promise<void> => {
    let rest = batch;
    for (let attempt = 1; attempt <= source.attempts; attempt += 1) {
      const done = await hand(source, rest);
      delivered += done;
      rest = rest.slice(done);
      if (rest.length === 0) return;
      if (source.bisects && rest.length > 1) {
        const half = Math.ceil(rest.length / 2);
        await deliver(source, rest.slice(0, half));
        await deliver(source, rest.slice(half));
        return;
      }
    }
    await giveUp(source, rest);
  };

  const drain = async (source: StreamSource): Promise<void> => {
    assertReadable(source);
    for (;;) {
      const batch = (waiting.get(source) ?? []).splice(0, source.batchSize);
      if (batch.length === 0) return;
      await deliver(source, batch);
    }
  };

  const run = (source: StreamSource): void => {
    if (running.has(source)) return;
    running.add(source);
    work.begin("the stream", () =>
      drain(source).finally(() => {
        running.delete(source);
      }),
    );
  };

  const queue = (source: StreamSource, ...records: readonly Record[]): void => {
    waiting.set(source, [...(waiting.get(source) ?? []), ...records]);
    run(source);
  };

  dynamo.onChange((change) => {
    numbered += 1;
    const record = recordOf(change, numbered, clock.now());
    for (const source of estate.sources) {
      if (source.streamArn !== change.table.streamArn) continue;
      if (!source.patterns.some((pattern) => fits(pattern, record))) continue;
      const fate = fateOf?.(record) ?? "delivered";
      if (fate === "held") held.push([source, record]);
      else if (fate === "doubled") queue(source, record, record);
      else if (fate === "delivered") queue(source, record);
    }
  });

  return {
    meets: (fate) => {
      fateOf = fate;
    },
    release: () => {
      for (const [source, record] of held.splice(0)) queue(source, record);
    },
    delivered: () => delivered,
  };
};

const invoking = [{ Effect: "Allow", Action: "lambda:InvokeFunction", Resource: "*" }] as const;
