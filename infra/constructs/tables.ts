import { ArnFormat, CfnOutput, type RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  StreamViewType,
  TableEncryptionV2,
  type TableOptionsV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { RestoredTables } from "../settings.ts";
import { keepId, kept } from "./logical-id.ts";
import {
  appendOnlyPolicy,
  registerPolicy,
  type TableName,
  type TableNames,
} from "./table-rights.ts";

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

const protectedTable = (): TableOptionsV2 & { readonly removalPolicy: RemovalPolicy } => ({
  deletionProtection: true,
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
  removalPolicy: kept,
});

const streamOf = ({ tableStreamArn }: TableV2): string => {
  if (tableStreamArn === undefined) throw new Error("The ledger has no stream");
  return tableStreamArn;
};

/** The ledger and what can be rebuilt from it. */
export class Tables extends Construct {
  readonly ledger: TableV2;
  readonly register: TableV2;

  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id);
    const policies = { ledger: appendOnlyPolicy(this), register: registerPolicy() };
    this.ledger = new TableV2(this, "Ledger", {
      ...protectedTable(),
      partitionKey: { name: "caseId", type: AttributeType.STRING },
      sortKey: { name: "seq", type: AttributeType.NUMBER },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      resourcePolicy: policies.ledger,
    });
    this.register = new TableV2(this, "Register", {
      ...protectedTable(),
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      resourcePolicy: policies.register,
      // Drafts alone have it: what is typed into a form and not put on record is forgotten.
      timeToLiveAttribute: "expiresAt",
    });
    keepId(this.ledger, "Ledger");
    keepId(this.register, "Register");
    this.#tell(policies);
  }

  /** The tables as others name them. */
  get names(): TableNames {
    return {
      ledger: { name: this.ledger.tableName, arn: this.ledger.tableArn },
      register: { name: this.register.tableName, arn: this.register.tableArn },
      ledgerStreamArn: streamOf(this.ledger),
    };
  }

  /** What whoever restores the tables needs: which they are, and the policies that a restored table does not bring along. */
  #tell(policies: { readonly ledger: unknown; readonly register: unknown }): void {
    const stack = Stack.of(this);
    const tell = (id: string, value: string): void => {
      const output = new CfnOutput(this, id, { value });
      output.overrideLogicalId(id);
    };
    tell("LedgerTable", this.ledger.tableName);
    tell("RegisterTable", this.register.tableName);
    tell("LedgerPolicy", stack.toJsonString(policies.ledger));
    tell("RegisterPolicy", stack.toJsonString(policies.register));
  }
}
