import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import { rolePaths, rolesUnder } from "../role-paths.ts";

/** Everything by which an item could be changed or removed, TTL's own deletions included. */
export const changes = [
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:PartiQLInsert",
  "dynamodb:PartiQLUpdate",
  "dynamodb:PartiQLDelete",
];

const deny = (
  sid: string,
  actions: readonly string[],
  conditions: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): PolicyStatement =>
  new PolicyStatement({
    sid,
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: [...actions],
    // In a table's own policy this is the table; its ARN is not known while it is being made.
    resources: ["*"],
    conditions,
  });

/**
 * What nobody may do to the ledger, the account's administrators included. DynamoDB refuses a policy that names an action
 * that resource policies do not know, such as `RestoreTableFromBackup`: docs/adr/0016-cloud-stacks-and-append-only-rights.md.
 */
export const appendOnlyPolicy = (scope: Construct): PolicyDocument =>
  new PolicyDocument({
    statements: [
      deny("NothingIsChangedOrRemoved", [
        ...changes,
        "dynamodb:DeleteTable",
        "dynamodb:UpdateTimeToLive",
      ]),
      deny("OnlyTheLedgersWritersPut", ["dynamodb:PutItem"], {
        ArnNotLike: { "aws:PrincipalArn": rolesUnder(scope, rolePaths.ledgerWriter) },
      }),
      // A put outside a transaction has no such key; a negated comparison holds where the key is missing.
      deny("OnlyInATransaction", ["dynamodb:PutItem"], {
        StringNotEquals: { "dynamodb:EnclosingOperation": "TransactWriteItems" },
      }),
      deny("RestoringIsDoneOnPurpose", ["dynamodb:RestoreTableToPointInTime"], {
        ArnNotLike: { "aws:PrincipalArn": rolesUnder(scope, rolePaths.restorer) },
      }),
    ],
  });

/** The register may be written, and rebuilt, but the table stays. */
export const registerPolicy = (): PolicyDocument =>
  new PolicyDocument({ statements: [deny("TheTableStays", ["dynamodb:DeleteTable"])] });
