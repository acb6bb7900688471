import {
  AnyPrincipal,
  Effect,
  PolicyDocument,
  PolicyStatement,
  type Role,
} from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { incidentsId, officeId, logId } from "../../src/values/ids.ts";
import { rolePaths, rolesUnder } from "../role-paths.ts";
import { allowKey } from "./keys.ts";

/** Everything by which an item could be changed or removed, TTL's own deletions included. */
const changes = [
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

/** What a function that records does in the register beside putting an entry's own items. */
export type Recording = {
  /** Takes the fact that a case of this treaty is open. */
  readonly opensCases?: boolean;
  /** Gives it back. */
  readonly endsCases?: boolean;
  /** Compares the law that a case is to be judged by with that of the open cases. */
  readonly pinsLaw?: boolean;
  /** Keeps what is typed into a form until it is put on record, and who is signed in. */
  readonly servesPeople?: boolean;
  /** Records in the office and about incidents as well. */
  readonly administers?: boolean;
};

/** Of the ledger's partitions: a leaf's begins with a number sign, and no case id does. */
const leaves = "#*";
const keysUnlike = (...patterns: readonly string[]): Readonly<Record<string, unknown>> => ({
  "ForAllValues:StringNotLike": { "dynamodb:LeadingKeys": [...patterns] },
  ...someKey,
});
const entriesAlone = keysUnlike(leaves);
const entriesOfCases = keysUnlike(leaves, officeId, incidentsId, logId);

/**
 * Grants on the tables by name of what is done, because the library's own write grant would allow changing and removing. In the
 * register each function writes the partitions that it has to do with (src/aws/dynamo/keys.ts), and no others.
 */
export class TableRights {
  readonly #names: TableNames;
  readonly #key: IKey;

  constructor(names: TableNames, key: IKey) {
    this.#names = names;
    this.#key = key;
  }

  /** Reading entries, and single items of the register. */
  allowReading(role: Role): void {
    role.addToPolicy(allow(["dynamodb:Query"], [this.#names.ledger.arn]));
    role.addToPolicy(allow(["dynamodb:GetItem"], [this.#names.register.arn]));
    allowKey(role, { key: this.#key, service: "dynamodb", use: "read" });
  }

  /** Reading the register's lists as well: cases, tasks, notices, what waits for the log. */
  allowListing(role: Role): void {
    this.allowReading(role);
    role.addToPolicy(allow(["dynamodb:Query"], [this.#names.register.arn]));
  }

  /** Recording acts in cases: adding entries to the ledger inside a transaction, with what is kept beside them in the register. */
  allowRecording(
    role: Role,
    { opensCases, endsCases, pinsLaw, servesPeople, administers }: Recording = {},
  ): void {
    this.#allowEntries(role, administers === true ? entriesAlone : entriesOfCases);
    this.#allowPuts(role, [
      ...(opensCases === true ? ["unique"] : []),
      ...(servesPeople === true ? ["draft#*", "kept#*"] : []),
    ]);
    if (endsCases === true) this.#allowDeletes(role, "unique");
    if (pinsLaw === true)
      role.addToPolicy(allow(["dynamodb:Query"], [this.#names.register.arn], keysLike("head")));
    this.#allowHeadsToBeCompared(role);
  }

  /** Recording what is done in the office and about incidents, and in no case. */
  allowAdministering(role: Role): void {
    this.#allowEntries(role, keysLike(officeId, incidentsId));
    this.#allowPuts(role, []);
    this.#allowHeadsToBeCompared(role);
  }

  /** Recording the first entry of the office, and no other record's. */
  allowFounding(role: Role): void {
    this.#allowEntries(role, keysLike(officeId));
    this.#allowPuts(role, []);
  }

  /** Recording what the system records by itself in cases, and keeping the sweep's own items and notices. */
  allowSweeping(role: Role): void {
    this.#allowEntries(role, entriesAlone);
    this.#allowPuts(role, ["sweep", "notice#*"]);
    this.#allowHeadsToBeCompared(role);
  }

  /** Adding leaves to the log, taking entries out of the queue for it, and recording seals. */
  allowSequencing(role: Role): void {
    this.#allowEntries(role, keysLike(logId, leaves));
    // That the entry before has its leaf: a look inside a transaction.
    role.addToPolicy(
      allow(["dynamodb:ConditionCheckItem"], [this.#names.ledger.arn], keysLike("#leaf#*")),
    );
    this.#allowPuts(role, [logId]);
    this.#allowDeletes(role, "unsequenced");
    this.#allowHeadsToBeCompared(role);
  }

  /** Keeping the drivers' own items in the register, and nothing else of it. */
  allowDriving(role: Role): void {
    this.allowListing(role);
    role.addToPolicy(allow(["dynamodb:PutItem"], [this.#names.register.arn], keysLike("driver#*")));
    allowKey(role, { key: this.#key, service: "dynamodb", use: "write" });
  }

  /** Rebuilding what of the register follows from the ledger: it reads both tables whole, and adds nothing to the ledger. */
  allowRebuilding(role: Role): void {
    const { ledger, register } = this.#names;
    role.addToPolicy(allow(["dynamodb:Scan", "dynamodb:Query"], [ledger.arn]));
    role.addToPolicy(allow(["dynamodb:Scan", "dynamodb:GetItem"], [register.arn]));
    allowKey(role, { key: this.#key, service: "dynamodb", use: "read" });
    // An entry is put into the queue for the log only while it has no leaf, and a fact only while its case stands there.
    role.addToPolicy(allow(["dynamodb:ConditionCheckItem"], [ledger.arn], keysLike("#leaf#*")));
    this.#allowHeadsToBeCompared(role);
    this.#allowPuts(role, ["unique", logId]);
    this.#allowDeletes(role, "command#*", "unsequenced", "unique", logId);
  }

  /** Adding to some partitions of the ledger inside a transaction, and never changing what stands there. */
  #allowEntries(role: Role, partitions: Readonly<Record<string, unknown>>): void {
    this.allowReading(role);
    role.addToPolicy(
      allow(["dynamodb:PutItem"], [this.#names.ledger.arn], { ...inTransaction, ...partitions }),
    );
    // The ledger's own policy denies the same; this lock holds without it.
    role.addToPolicy(
      new PolicyStatement({
        sid: "NothingIsChangedOrRemoved",
        effect: Effect.DENY,
        actions: [...changes],
        resources: [this.#names.ledger.arn],
      }),
    );
  }

  /** What stands in the register beside every entry: the record's head, its command's id, its place in the queue for the log. */
  #allowPuts(role: Role, others: readonly string[]): void {
    role.addToPolicy(
      allow(
        ["dynamodb:PutItem"],
        [this.#names.register.arn],
        keysLike("head", "command#*", "unsequenced", ...others),
      ),
    );
    allowKey(role, { key: this.#key, service: "dynamodb", use: "write" });
  }

  /** The office's head stands where it was when the command was decided. */
  #allowHeadsToBeCompared(role: Role): void {
    role.addToPolicy(
      allow(["dynamodb:ConditionCheckItem"], [this.#names.register.arn], keysLike("head")),
    );
  }

  #allowDeletes(role: Role, ...partitions: readonly string[]): void {
    role.addToPolicy(
      allow(["dynamodb:DeleteItem"], [this.#names.register.arn], keysLike(...partitions)),
    );
  }
}
