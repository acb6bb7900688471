import { EventField, type EventPattern, Rule, RuleTargetInput } from "aws-cdk-lib/aws-events";
import { SnsTopic } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey, Key } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { forThisAccount } from "../this-account.ts";
import { type Warning, warningText } from "./alarm.ts";
import { kept } from "./logical-id.ts";
import { operationsKey } from "./keys.ts";
import { keepFailures } from "./queue.ts";

/** Whoever sends to an encrypted queue or topic of the operations needs its key, too; the library forgets it. */
export const allowOperationsKey = (role: Role, { key }: { readonly key: IKey }): void => {
  role.addToPolicy(
    new PolicyStatement({
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: [key.keyArn],
    }),
  );
};

export type EventWarning = Warning & {
  readonly pattern: EventPattern;
  /** Where in the event stands what the operator wants to know, as JSON paths. */
  readonly tell: readonly string[];
};

/** How the operator hears that something is wrong, and how logs are kept. */
export class Operations extends Construct {
  /** Encrypts logs, queues and alarms. */
  readonly key: Key;
  readonly topic: Topic;
  /** Warnings that could not be delivered. */
  readonly undelivered: Queue;
  /** Under it events are published; the topic itself could not tell for which account EventBridge does so. */
  readonly #teller: Role;

  /** @param alarmEmail who is told; SNS asks that address once to confirm */
  constructor(scope: Construct, id: string, alarmEmail: string) {
    super(scope, id);
    this.key = operationsKey(this);
    this.topic = new Topic(this, "Topic", {
      displayName: "Tasdiq",
      masterKey: this.key,
      enforceSSL: true,
    });
    // The library's policy takes the place of the one by which a topic lets its own account's alarms in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsAreHeard",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: forThisAccount(this),
      }),
    );
    this.#teller = new Role(this, "Teller", {
      assumedBy: new ServicePrincipal("events.amazonaws.com", { conditions: forThisAccount(this) }),
    });
    this.allowTelling(this.#teller);
    this.undelivered = keepFailures(this, "Undelivered", {
      key: this.key,
      topic: this.topic,
      impact: "The operator was not told of something that went wrong.",
      runbook: "warnings-undelivered",
    });
    this.topic.addSubscription(
      new EmailSubscription(alarmEmail, { deadLetterQueue: this.undelivered }),
    );
  }

  /** Lets a role tell the operator. */
  allowTelling(role: Role): void {
    role.addToPolicy(
      new PolicyStatement({ actions: ["sns:Publish"], resources: [this.topic.topicArn] }),
    );
    allowOperationsKey(role, this);
  }

  /** Tells the operator of an event of AWS. */
  tellOf(scope: Construct, id: string, warning: EventWarning): Rule {
    const rule = new Rule(scope, id, {
      description: warningText(warning),
      eventPattern: warning.pattern,
    });
    const told = ["$.detail-type", ...warning.tell].map((path) => EventField.fromPath(path));
    rule.addTarget(
      new SnsTopic(this.topic, {
        message: RuleTargetInput.fromText(`${warningText(warning)} (${told.join(", ")})`),
        deadLetterQueue: this.undelivered,
        // Its rights are stated above; the library's have a wildcard.
        role: this.#teller.withoutPolicyUpdates(),
      }),
    );
    return rule;
  }
}

/** An encrypted log. It holds ids and codes, never texts or persons, and is kept for a year. */
export const encryptedLog = (scope: Construct, id: string, { key }: Operations): LogGroup =>
  new LogGroup(scope, id, {
    encryptionKey: key,
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: kept,
  });
