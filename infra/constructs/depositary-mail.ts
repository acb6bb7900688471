import { Stack } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  type IConfigurationSet,
  type IEmailIdentity,
  Identity,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { depositaryAddresses, type Settings } from "../settings.ts";
import { productMetric, raiseAlarm } from "./alarm.ts";
import { kept } from "./logical-id.ts";
import type { Operations } from "./operations.ts";

/** What the rule is called that carries, and warns of nothing. */
export const carriesLetters = "Tasdiq: what became of letters to the depositary";

export type DepositaryMailProps = { readonly operations: Operations; readonly settings: Settings };

// To verify a domain anew takes days, so it outlives the stack.
const keptIdentity = (
  scope: Construct,
  sesIdentity: string,
  configurationSet: IConfigurationSet,
): IEmailIdentity => {
  const identity = new EmailIdentity(scope, "Identity", {
    identity: sesIdentity.includes("@")
      ? Identity.email(sesIdentity)
      : Identity.domain(sesIdentity),
    configurationSet,
  });
  identity.applyRemovalPolicy(kept);
  return identity;
};

/** The identity that letters come from: made here, or one that SES knows already. */
const identityOf = (
  scope: Construct,
  { sesIdentity, sesIdentityExists }: Settings,
  configurationSet: IConfigurationSet,
): IEmailIdentity =>
  sesIdentityExists
    ? EmailIdentity.fromEmailIdentityName(scope, "Identity", sesIdentity)
    : keptIdentity(scope, sesIdentity, configurationSet);

/** Letters to depositaries, and alarms for those that did not leave. */
export class DepositaryMail extends Construct {
  readonly configurationSetName: string;
  readonly identityArn: string;
  readonly #settings: Settings;

  constructor(scope: Construct, id: string, { operations, settings }: DepositaryMailProps) {
    super(scope, id);
    this.#settings = settings;
    const set = new ConfigurationSet(this, "ConfigurationSet", {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // A depositary that once bounced must still be written to: suppression would drop the letter and call it sent.
      disableSuppressionList: true,
    });
    this.configurationSetName = set.configurationSetName;
    set.addEventDestination("Events", {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, "Bus", "default")),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.SEND,
      ],
    });
    this.identityArn = identityOf(this, settings, set).emailIdentityArn;
    this.#watch(operations);
  }

  /** Calls a function with what SES says of letters that left. */
  tell(listener: IFunction, failures: IQueue): void {
    new Rule(this, "Letters", {
      description: carriesLetters,
      eventPattern: {
        source: ["aws.ses"],
        detailType: [
          "Email Delivered",
          "Email Bounced",
          "Email Complaint Received",
          "Email Rejected",
        ],
        detail: { mail: { tags: { "ses:configuration-set": [this.configurationSetName] } } },
      },
      targets: [new LambdaFunction(listener, { deadLetterQueue: failures, retryAttempts: 8 })],
    });
  }

  /** Sending from the address and to the addresses that the settings allow. Which of them a letter goes to, the office's record says. */
  allowSending(role: Role): void {
    role.addToPolicy(
      new PolicyStatement({
        // A message that is made here, attachments and all, counts as raw, although the request is called SendEmail.
        actions: ["ses:SendEmail", "ses:SendRawEmail"],
        resources: [
          this.identityArn,
          // Until AWS lifts the sandbox, sending is authorised on the recipient's verified identity as well.
          ...this.#recipients().map((name) => this.#arn("identity", name)),
          this.#arn("configuration-set", this.configurationSetName),
        ],
        conditions: {
          "ForAllValues:StringEquals": { "ses:Recipients": [...this.#depositaries] },
          // "All of none" is true: a message without recipients must not pass.
          Null: { "ses:Recipients": "false" },
          StringEquals: { "ses:FromAddress": this.#settings.sender },
        },
      }),
    );
  }

  /** What SES may know the depositaries by: their addresses, or the domains of these. */
  #recipients(): readonly string[] {
    const domains = this.#depositaries.map((address) => address.slice(address.indexOf("@") + 1));
    return [...this.#depositaries, ...new Set(domains)];
  }

  get #depositaries(): readonly string[] {
    return depositaryAddresses(this.#settings.depositaries);
  }

  #arn(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: "ses", resource, resourceName });
  }

  #watch({ topic }: Operations): void {
    raiseAlarm(this, "NotSent", {
      topic,
      metric: productMetric("NotificationsNotSent"),
      impact: "The depositary was not notified: the mail service refused the letter.",
      runbook: "notification-not-sent",
    });
    raiseAlarm(this, "OutcomeUnknown", {
      topic,
      metric: productMetric("NotificationsUnknown"),
      impact: "Nobody knows whether the depositary was notified; a treaty officer must decide.",
      runbook: "notification-unknown",
    });
  }
}
