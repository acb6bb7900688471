import type { EventPattern } from "aws-cdk-lib/aws-events";

/** The pattern of calls to AWS as a trail tells EventBridge of them. */
export const calls = (
  source: readonly string[],
  detail: Readonly<Record<string, unknown>>,
): EventPattern => ({
  source: [...source],
  detailType: ["AWS API Call via CloudTrail"],
  detail,
});

/** Begins one of the names, as EventBridge says it. */
export const begins = (names: readonly string[]): readonly unknown[] =>
  names.map((prefix) => ({ prefix }));

/** What was done, by whom, and the refusal where it was refused. */
export const whatAndWho = [
  "$.detail.eventName",
  "$.detail.userIdentity.arn",
  "$.detail.errorCode",
] as const;
