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

const inTransaction = {
  StringEquals: { "dynamodb:EnclosingOperation": "TransactWriteItems" },
} as const;

/** "All of none" is true: a request without keys must not pass. */
const someKey = { Null: { "dynamodb:LeadingKeys": "false" } } as const;

/** For items of these partitions alone. */
const keysLike = (...patterns: readonly string[]): Readonly<Record<string, unknown>> => ({
  "ForAllValues:StringLike": {
    "dynamodb:LeadingKeys": patterns.length === 1 ? patterns[0] : [...patterns],
  },
  ...someKey,
});

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
    role.addToPolicy(allow(["dynamodb:PutItem"], [this.#names.ledger.arn], inTransaction));
    this.#denyChanges(role);
    role.addToPolicy(
      allow(
        ["dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
        [this.#names.register.arn],
      ),
    );
    allowKey(role, { key: this.#key, service: "dynamodb", use: "write" });
  }

  /**
   * Recording what the system records by itself in cases that are open, and keeping the sweep's own items and notices. It adds
   * entries and no leaves, and takes nothing out of the register.
   */
  allowSweeping(role: Role): void {
    const { ledger, register } = this.#names;
    this.allowReading(role);
    role.addToPolicy(
      allow(["dynamodb:PutItem"], [ledger.arn], {
        ...inTransaction,
        // A leaf's partition begins with a number sign, and no case id does.
        "ForAllValues:StringNotLike": { "dynamodb:LeadingKeys": "#*" },
        ...someKey,
      }),
    );
    this.#denyChanges(role);
    role.addToPolicy(
      allow(
        ["dynamodb:PutItem"],
        [register.arn],
        keysLike("head", "command#*", "unsequenced", "sweep", "notice#*"),
      ),
    );
    // The office's head, and that of the case, stand where they were when it was decided.
    role.addToPolicy(allow(["dynamodb:ConditionCheckItem"], [register.arn], keysLike("head")));
    allowKey(role, { key: this.#key, service: "dynamodb", use: "write" });
  }

  /** Keeping the drivers' own items in the register, and nothing else of it. */
  allowDriving(role: Role): void {
    this.allowReading(role);
    role.addToPolicy(allow(["dynamodb:PutItem"], [this.#names.register.arn], keysLike("driver#*")));
    allowKey(role, { key: this.#key, service: "dynamodb", use: "write" });
  }

  /** The ledger's own policy denies the same; this lock holds without it. */
  #denyChanges(role: Role): void {
    role.addToPolicy(
      new PolicyStatement({
        sid: "NothingIsChangedOrRemoved",
        effect: Effect.DENY,
        actions: [...changes],
        resources: [this.#names.ledger.arn],
      }),
    );
  }
}
