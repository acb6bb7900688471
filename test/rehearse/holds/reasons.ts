/** Why a right that a role was granted may stay unused. */
export type Reason = {
  /** The roles, as the rights are printed; `*` stands for any text. */
  readonly roles: readonly string[];
  /** As they are printed; `*` stands for any text. */
  readonly rights: readonly string[];
  readonly why: string;
};

/**
 * Every right that was granted and not used in the story, with its reason. A right without one is a fault, and so is a reason for a
 * right that is used or granted no more.
 */
export const reasons: readonly Reason[] = [
  {
    roles: ["*"],
    rights: [
      "kms:DescribeKey on RecordsKey",
      "kms:Encrypt on RecordsKey",
      "kms:ReEncryptFrom on RecordsKey",
      "kms:ReEncryptTo on RecordsKey",
    ],
    why: "DynamoDB and S3 document them for a customer's key; on whose behalf they use them, only an account can show",
  },
  {
    roles: ["driver"],
    rights: [
      "kms:Encrypt on OperationsKey",
      "kms:GenerateDataKey* on OperationsKey",
      "kms:ReEncrypt* on OperationsKey",
      "sqs:GetQueueAttributes on LedgerStreamFailures",
      "sqs:GetQueueUrl on LedgerStreamFailures",
    ],
    why: "the library's own grant for a queue of failures, which is wider than sending",
  },
  {
    roles: ["driver"],
    rights: [
      "states:DescribeExecution on execution:ratification:*",
      "states:SendTaskSuccess on stateMachine:ratification",
      "states:StartExecution on stateMachine:ratification",
    ],
    why: "the common machine carries cases whose procedure has none of its own; in the story each has one",
  },
  {
    roles: ["Ratification"],
    rights: [
      "lambda:InvokeFunction on function:driverFunction",
      "lambda:InvokeFunction on function:notifydepositaryFunction",
      "lambda:InvokeFunction on function:statemachinetasksFunction",
      "lambda:InvokeFunction on function:sweepFunction",
    ],
    why: "the role of the common machine, which carries no case in the story",
  },
  {
    roles: ["HourlyHealing", "HourlySweep", "sequencelog", "LogKeepingSequencing"],
    rights: [
      "lambda:InvokeFunction on function:driverFunction:*",
      "lambda:InvokeFunction on function:seallogFunction:*",
      "lambda:InvokeFunction on function:sequencelogFunction:*",
      "lambda:InvokeFunction on function:sweepFunction:*",
    ],
    why: "the library's own grant to call a function covers its versions and aliases, of which there are none",
  },
  {
    roles: ["*"],
    rights: ["xray:PutTelemetryRecords on *", "xray:PutTraceSegments on *"],
    why: "X-Ray knows no resources",
  },
  {
    roles: ["Ratification*"],
    rights: ["logs:* on *", "xray:GetSamplingRules on *", "xray:GetSamplingTargets on *"],
    why: "the library's own grant to a machine that logs and is traced; the delivery of logs knows no resources",
  },
  {
    roles: ["driver"],
    rights: ["dynamodb:ListStreams on *"],
    why: "listing streams knows no resources",
  },
  {
    roles: ["recordact"],
    rights: ["dynamodb:Query on table/Register"],
    why: "it compares the law of a case that is moved to another version with that of the open cases; in the story none is moved",
  },
  {
    roles: ["*"],
    rights: ["s3:ListBucket on documents"],
    why: "S3 tells only those who may list that a document is missing; in the story none is",
  },
  {
    roles: ["notifydepositary"],
    rights: ["ses:SendEmail on configuration-set/*", "ses:SendEmail on identity/*"],
    why: "a message that is made elsewhere counts as raw; whether SES asks for SendEmail too, only an account can show",
  },
  {
    roles: ["notifydepositary"],
    rights: ["ses:SendRawEmail on identity/*"],
    why: "the SES sandbox asks for the recipient's identity as well; only an account is in it",
  },
  {
    roles: ["foundoffice"],
    rights: ["dynamodb:Query on table/Ledger"],
    why: "whoever records reads the record it adds to; the founding finds none",
  },
  {
    roles: ["rebuildregister"],
    rights: ["dynamodb:GetItem on table/Register"],
    why: "it looks at a single item only where something else was written there meanwhile",
  },
  {
    roles: ["pages"],
    rights: ["dynamodb:DeleteItem on table/Register", "s3:PutObject on documents/*"],
    why: "in the story people send documents and end cases by the API, and not by the pages' forms",
  },
];
