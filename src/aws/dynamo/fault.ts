import { TransactionCanceledException, type CancellationReason } from "@aws-sdk/client-dynamodb";

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
