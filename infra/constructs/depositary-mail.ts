import { Stack } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Settings } from "../settings.ts";
import { productMetric, raiseAlarm } from "./alarm.ts";
import type { Operations } from "./operations.ts";

export type DepositaryMailProps = { readonly operations: Operations; readonly settings: Settings };

/** Letters to the depositary, and alarms for those that did not leave. */
export class DepositaryMail extends Construct {
  readonly configurationSetName: string;
  readonly #identity: EmailIdentity;
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
    this.#identity = new EmailIdentity(this, "Identity", {
      identity: settings.sesIdentity.includes("@")
        ? Identity.email(settings.sesIdentity)
        : Identity.domain(settings.sesIdentity),
      configurationSet: set,
    });
    this.#watch(operations);
  }

  /** Sending to the depositary's address and nobody else's. */
  allowSending(role: Role): void {
    role.addToPolicy(
      new PolicyStatement({
        // A message that is made here, attachments and all, counts as raw, although the request is called SendEmail.
        actions: ["ses:SendEmail", "ses:SendRawEmail"],
        resources: [
          this.#identity.emailIdentityArn,
          Stack.of(this).formatArn({
            service: "ses",
            resource: "configuration-set",
            resourceName: this.configurationSetName,
          }),
        ],
        conditions: {
          "ForAllValues:StringEquals": { "ses:Recipients": this.#settings.depositary },
          // "All of none" is true: a message without recipients must not pass.
          Null: { "ses:Recipients": "false" },
          StringEquals: { "ses:FromAddress": this.#settings.sender },
        },
      }),
    );
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
