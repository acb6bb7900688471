import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  StreamViewType,
  TableEncryptionV2,
  type TableOptionsV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import { Effect, PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { appendOnlyPolicy, changes, registerPolicy } from "./append-only-policy.ts";
import { allowKey } from "./key-use.ts";
import { keepId } from "./logical-id.ts";

const kept = (): TableOptionsV2 & { readonly removalPolicy: RemovalPolicy } => ({
  deletionProtection: true,
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
  removalPolicy: RemovalPolicy.RETAIN,
});

const allow = (
  actions: string[],
  resources: string[],
  conditions: Readonly<Record<string, unknown>> = {},
): PolicyStatement => new PolicyStatement({ actions, resources, conditions });

/**
 * The ledger and what can be rebuilt from it. Grants are by name of what is done, because the library's own write grant
 * would allow changing and removing.
 */
export class Tables extends Construct {
  readonly ledger: TableV2;
  readonly register: TableV2;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id);
    this.#key = key;
    this.ledger = new TableV2(this, "Ledger", {
      ...kept(),
      partitionKey: { name: "caseId", type: AttributeType.STRING },
      sortKey: { name: "seq", type: AttributeType.NUMBER },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      resourcePolicy: appendOnlyPolicy(this),
    });
    this.register = new TableV2(this, "Register", {
      ...kept(),
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      resourcePolicy: registerPolicy(),
    });
    keepId(this.ledger, "Ledger");
    keepId(this.register, "Register");
  }

  /** Reading both tables. */
  allowReading(role: Role): void {
    role.addToPolicy(allow(["dynamodb:Query"], [this.ledger.tableArn]));
    role.addToPolicy(allow(["dynamodb:GetItem", "dynamodb:Query"], [this.register.tableArn]));
    allowKey(role, { key: this.#key, service: "dynamodb", use: "read" });
  }

  /** Recording acts: adding to the ledger inside a transaction, and keeping the register. */
  allowRecording(role: Role): void {
    this.allowReading(role);
    // Looking inside a transaction whether an item is there: a read.
    role.addToPolicy(allow(["dynamodb:ConditionCheckItem"], [this.ledger.tableArn]));
    role.addToPolicy(
      allow(["dynamodb:PutItem"], [this.ledger.tableArn], {
        StringEquals: { "dynamodb:EnclosingOperation": "TransactWriteItems" },
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        sid: "NothingIsChangedOrRemoved",
        effect: Effect.DENY,
        actions: [...changes],
        resources: [this.ledger.tableArn],
      }),
    );
    role.addToPolicy(
      allow(
        ["dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
        [this.register.tableArn],
      ),
    );
    allowKey(role, { key: this.#key, service: "dynamodb", use: "write" });
  }

  /** Keeping the drivers' own items in the register, and nothing else of it. */
  allowDriving(role: Role): void {
    this.allowReading(role);
    role.addToPolicy(
      allow(["dynamodb:PutItem"], [this.register.tableArn], {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": "driver#*" },
        // "All of none" is true: a request without keys must not pass.
        Null: { "dynamodb:LeadingKeys": "false" },
      }),
    );
    allowKey(role, { key: this.#key, service: "dynamodb", use: "write" });
  }
}
