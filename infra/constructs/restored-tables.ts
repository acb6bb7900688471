import { ArnFormat, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { RestoredTables } from "../settings.ts";
import type { TableName, TableNames } from "./table-rights.ts";

/** The tables that were restored from a backup: no stack made them, so they are known by what the settings say. */
export const restoredNames = (scope: Construct, restored: RestoredTables): TableNames => {
  const named = (name: string): TableName => ({
    name,
    arn: Stack.of(scope).formatArn({
      service: "dynamodb",
      resource: "table",
      resourceName: name,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    }),
  });
  return {
    ledger: named(restored.ledger),
    register: named(restored.register),
    ledgerStreamArn: restored.ledgerStream,
  };
};
