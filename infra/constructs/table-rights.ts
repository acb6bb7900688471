import { Effect, PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { changes } from "./append-only-policy.ts";
import { allowKey } from "./key-use.ts";

export type TableName = { readonly name: string; readonly arn: string };

/** Which tables are worked on: those of the records, or those that were restored from a backup. */
export type TableNames = {
  readonly ledger: TableName;
  readonly register: TableName;
  readonly ledgerStreamArn: string;
};

const allow = (
  actions: string[],
  resources: string[],
  conditions: Readonly<Record<string, unknown>> = {},
): PolicyStatement => new PolicyStatement({ actions, resources, conditions });

/** Grants on the tables by name of what is done, because the library's own write grant would allow changing and removing. */
export class TableRights {
  readonly #names: TableNames;
  readonly #key: IKey;

  constructor(names: TableNames, key: IKey) {
    this.#names = names;
    this.#key = key;
  }

  /** Reading both tables. */
  allowReading(role: Role): void {
    role.addToPolicy(allow(["dynamodb:Query"], [this.#names.ledger.arn]));
    role.addToPolicy(allow(["dynamodb:GetItem", "dynamodb:Query"], [this.#names.register.arn]));
    allowKey(role, { key: this.#key, service: "dynamodb", use: "read" });
  }

  /** Recording acts: adding to the ledger inside a transaction, and keeping the register. */
  allowRecording(role: Role): void {
    this.allowReading(role);
    // Looking inside a transaction whether an item is there: a read.
    role.addToPolicy(allow(["dynamodb:ConditionCheckItem"], [this.#names.ledger.arn]));
    role.addToPolicy(
      allow(["dynamodb:PutItem"], [this.#names.ledger.arn], {
        StringEquals: { "dynamodb:EnclosingOperation": "TransactWriteItems" },
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        sid: "NothingIsChangedOrRemoved",
        effect: Effect.DENY,
        actions: [...changes],
        resources: [this.#names.ledger.arn],
      }),
    );
    role.addToPolicy(
      allow(
        ["dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
        [this.#names.register.arn],
      ),
    );
    allowKey(role, { key: this.#key, service: "dynamodb", use: "write" });
  }

  /** Keeping the drivers' own items in the register, and nothing else of it. */
  allowDriving(role: Role): void {
    this.allowReading(role);
    role.addToPolicy(
      allow(["dynamodb:PutItem"], [this.#names.register.arn], {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": "driver#*" },
        // "All of none" is true: a request without keys must not pass.
        Null: { "dynamodb:LeadingKeys": "false" },
      }),
    );
    allowKey(role, { key: this.#key, service: "dynamodb", use: "write" });
  }
}
