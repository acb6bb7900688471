import {
  type AttributeValue,
  type CancellationReason,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import type { Append } from "../../ledger/ports.ts";
import { type Item, number, text } from "./rows.ts";

/** What a failed sending says of the transaction. */
export type Fault =
  /** Nothing was written, for these reasons; one per action, in their order. */
  | { readonly kind: "cancelled"; readonly reasons: readonly CancellationReason[] }
  /** Nothing was written by this sending, and the same may be sent again. */
  | { readonly kind: "busy" }
  /** It may have been written. */
  | { readonly kind: "unknown" }
  /** Nothing was written, and sending it again would not help. */
  | { readonly kind: "refused" };

const busyNames: readonly string[] = [
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "ThrottlingException",
  "TransactionInProgressException",
];
const busyCodes: readonly string[] = [
  "ProvisionedThroughputExceeded",
  "ThrottlingError",
  "TransactionConflict",
];
const failedCheck = "ConditionalCheckFailed";

export const hasFailed = ({ Code }: CancellationReason): boolean => Code === failedCheck;

const isBusy = ({ Code }: CancellationReason): boolean =>
  Code !== undefined && busyCodes.includes(Code);

const cancelledFor = (reasons: readonly CancellationReason[]): Fault => {
  if (reasons.some(isBusy)) return { kind: "busy" };
  return reasons.some(hasFailed) ? { kind: "cancelled", reasons } : { kind: "refused" };
};

/** What a failed sending says. */
export const faultIn = (cause: unknown): Fault => {
  if (cause instanceof TransactionCanceledException)
    return cancelledFor(cause.CancellationReasons ?? []);
  if (!(cause instanceof Error)) return { kind: "unknown" };
  if (busyNames.includes(cause.name)) return { kind: "busy" };
  // The SDK marks what the service refused as the client's fault. A lost network has no such mark, and a fault of the
  // service says nothing of what became of the request.
  return "$fault" in cause && cause.$fault === "client" ? { kind: "refused" } : { kind: "unknown" };
};

/** Whether an earlier sending of the same request is unaccounted for: the SDK tries again by itself. */
export const mayFollowAnother = (cause: unknown): boolean => {
  if (!(cause instanceof Error) || !("$metadata" in cause)) return false;
  const { $metadata: metadata, name } = cause;
  if (name === "TransactionInProgressException") return true;
  return (
    typeof metadata === "object" &&
    metadata !== null &&
    "attempts" in metadata &&
    typeof metadata.attempts === "number" &&
    metadata.attempts > 1
  );
};

export type Condition = {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>;
  /** Where it fails, what stands there is told: who was quicker, or who holds a fact. */
  readonly ReturnValuesOnConditionCheckFailure: "ALL_OLD";
};

export const allOld = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;

/** The condition that nothing stands there, in the register. */
export const absent: Condition = {
  ...allOld,
  ConditionExpression: "attribute_not_exists(#pk)",
  ExpressionAttributeNames: { "#pk": "pk" },
};

/** The condition that a case still stands at a version; 0 is a case that was never opened. */
export const standsAt = (version: number): Condition =>
  version === 0
    ? absent
    : {
        ...allOld,
        ConditionExpression: "#version = :version",
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: { ":version": number(version) },
      };

/** The same of the case's own head, which must also be that of the entry before. */
export const follows = ({ entry, expectedVersion }: Append): Condition =>
  expectedVersion === 0 || entry.prev === null
    ? absent
    : {
        ...allOld,
        ConditionExpression: "#version = :version AND #hash = :prev",
        ExpressionAttributeNames: { "#version": "version", "#hash": "hash" },
        ExpressionAttributeValues: {
          ":version": number(expectedVersion),
          ":prev": text(entry.prev),
        },
      };

/** The condition that an item is still as it was read; undefined is one that was not there. */
export const asRead = (item: Item | undefined): Condition => {
  if (item === undefined) return absent;
  // An attribute that was damaged may have any name, so each has a placeholder.
  const attributes = Object.entries(item).map(([name, value], index) => ({
    name,
    value,
    placeholder: "a".repeat(index + 1),
  }));
  return {
    ...allOld,
    ConditionExpression: attributes
      .map(({ placeholder }) => `#${placeholder} = :${placeholder}`)
      .join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(
      attributes.map(({ placeholder, name }) => [`#${placeholder}`, name]),
    ),
    ExpressionAttributeValues: Object.fromEntries(
      attributes.map(({ placeholder, value }) => [`:${placeholder}`, value]),
    ),
  };
};
