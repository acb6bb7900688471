import type { AttributeValue as TableValue } from "@aws-sdk/client-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";

type Item = Readonly<Record<string, TableValue>>;

const arn =
  "arn:aws:dynamodb:eu-central-1:000000000000:table/ledger/stream/2026-01-01T00:00:00.000";

let given = 0;

/** A record of the ledger's stream about an item, as Lambda hands it on. */
export const streamRecord = (
  { caseId, seq }: { readonly caseId: string; readonly seq: number },
  eventName: "INSERT" | "MODIFY" | "REMOVE" = "INSERT",
  image: Item = {},
): DynamoDBRecord => {
  given += 1;
  const Keys = { caseId: { S: caseId }, seq: { N: String(seq) } };
  const full = { ...image, ...Keys } as unknown as Record<string, never>;
  return {
    eventID: `event-${String(given)}`,
    eventName,
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: "eu-central-1",
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
      Keys,
      ...(eventName === "REMOVE" ? {} : { NewImage: full }),
      ...(eventName === "INSERT" ? {} : { OldImage: full }),
      SequenceNumber: String(100_000_000_000 + given),
      SizeBytes: 26,
      StreamViewType: "NEW_AND_OLD_IMAGES",
    },
    eventSourceARN: arn,
  };
};

/** The record of an item that was put into the ledger. */
export const insertionOf = (item: Item): DynamoDBRecord =>
  streamRecord({ caseId: item["caseId"]?.S ?? "", seq: Number(item["seq"]?.N) }, "INSERT", item);
