import { Stack } from "aws-cdk-lib";
import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import { ConfigurationSet, ConfigurationSetTlsPolicy } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Environment } from "../environment.ts";
import { reminderAddresses, reminderDomains, type Settings } from "../settings.ts";

export type ReminderMailProps = {
  /** The identity that the sender's address belongs to. */
  readonly identityArn: string;
  readonly settings: Pick<Settings, "sender" | "reminders">;
};

/**
 * Reminders to the office's own people. Their configuration set has no destination for events, and is named with each letter:
 * otherwise the identity's would be taken, by which letters to the depositary are reported on. Unlike theirs it heeds the list of
 * suppressed addresses, for reminders that bounce again and again would cost the sender its good name.
 */
export class ReminderMail extends Construct {
  readonly environment: Environment;
  readonly #props: ReminderMailProps;
  readonly #set: ConfigurationSet;

  constructor(scope: Construct, id: string, props: ReminderMailProps) {
    super(scope, id);
    this.#props = props;
    const { reminders } = props.settings;
    this.#set = new ConfigurationSet(this, "ConfigurationSet", {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    });
    this.environment = {
      TASDIQ_SES_REMINDERS_SET: this.#set.configurationSetName,
      TASDIQ_REMINDERS: JSON.stringify(reminders),
    };
  }

  /** Sending to the addresses that the settings name; nothing where they name none. */
  allowSending(role: Role): void {
    const { identityArn, settings } = this.#props;
    const addresses = reminderAddresses(settings.reminders);
    if (addresses.length === 0) return;
    role.addToPolicy(
      new PolicyStatement({
        actions: ["ses:SendEmail", "ses:SendRawEmail"],
        resources: [
          identityArn,
          // Until AWS lifts the sandbox, sending is authorised on a recipient's verified identity as well. A role's policies hold
          // 10 KB, too little for the name of each.
          ...reminderDomains(settings.reminders).flatMap((domain) => [
            this.#arn("identity", domain),
            this.#arn("identity", `*@${domain}`),
          ]),
          this.#arn("configuration-set", this.#set.configurationSetName),
        ],
        conditions: {
          "ForAllValues:StringEquals": { "ses:Recipients": [...addresses] },
          // "All of none" is true: a message without recipients must not pass.
          Null: { "ses:Recipients": "false" },
          StringEquals: { "ses:FromAddress": settings.sender },
        },
      }),
    );
  }

  #arn(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: "ses", resource, resourceName });
  }
}
