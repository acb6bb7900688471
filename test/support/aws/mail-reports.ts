import { randomUUID } from "node:crypto";
import { tagOf } from "../../../src/aws/ses-post.ts";
import { depositary, sender } from "./addresses.ts";

/** On which letter a report is: the id that SES answered, and its reference. */
export type Reported = {
  readonly messageId: string;
  readonly reference: string;
  readonly configurationSet?: string;
};

const instant = (at: number): string => new Date(at).toISOString();

const mailOf = ({ messageId, reference, configurationSet }: Reported) => ({
  timestamp: instant(Date.now()),
  source: sender,
  sourceArn: `arn:aws:ses:eu-central-1:000000000000:identity/${sender}`,
  sendingAccountId: "000000000000",
  messageId,
  destination: [depositary],
  headersTruncated: false,
  headers: [
    { name: "From", value: sender },
    { name: "To", value: depositary },
    { name: "X-Tasdiq-Reference", value: reference },
  ],
  commonHeaders: { from: [sender], to: [depositary], messageId },
  tags: {
    "ses:operation": ["SendEmail"],
    "ses:configuration-set": [configurationSet ?? "notifications"],
    "ses:source-ip": ["192.0.2.1"],
    "ses:from-domain": ["example.invalid"],
    "ses:caller-identity": ["notifier"],
    "tasdiq-reference": [tagOf(reference)],
  },
});

/** An event as EventBridge brings it: an envelope, and in it what SES says. */
export type MailReport = Readonly<Record<string, unknown>>;

const inEnvelope = (detailType: string, detail: unknown): MailReport => ({
  version: "0",
  id: randomUUID(),
  "detail-type": detailType,
  source: "aws.ses",
  account: "000000000000",
  time: instant(Date.now()).replace(/\.\d+Z$/, "Z"),
  region: "eu-central-1",
  resources: ["arn:aws:ses:eu-central-1:000000000000:configuration-set/notifications"],
  detail,
});

// The events of SES in the shape in which EventBridge brings them. `at` in epoch milliseconds.

export const delivered = (of: Reported, at = Date.now()): MailReport =>
  inEnvelope("Email Delivered", {
    eventType: "Delivery",
    mail: mailOf(of),
    delivery: {
      timestamp: instant(at),
      processingTimeMillis: 1025,
      recipients: [depositary],
      smtpResponse: "250 2.6.0 Message received",
      reportingMTA: "mta.example.invalid",
    },
  });

export const bounced = (of: Reported, at = Date.now(), bounceType = "Permanent"): MailReport =>
  inEnvelope("Email Bounced", {
    eventType: "Bounce",
    mail: mailOf(of),
    bounce: {
      bounceType,
      bounceSubType: "General",
      bouncedRecipients: [
        {
          emailAddress: depositary,
          action: "failed",
          status: "5.1.1",
          diagnosticCode: "smtp; 550 5.1.1 user\u0007 unknown",
        },
      ],
      timestamp: instant(at),
      feedbackId: "feedback-of-a-bounce",
      reportingMTA: "dsn; mta.example.invalid",
    },
  });

export const complained = (of: Reported, at = Date.now()): MailReport =>
  inEnvelope("Email Complaint Received", {
    eventType: "Complaint",
    mail: mailOf(of),
    complaint: {
      complainedRecipients: [{ emailAddress: depositary }],
      timestamp: instant(at),
      feedbackId: "feedback-of-a-complaint",
      complaintSubType: null,
      complaintFeedbackType: "abuse",
      arrivalDate: instant(at),
    },
  });

export const rejected = (of: Reported): MailReport =>
  inEnvelope("Email Rejected", {
    eventType: "Reject",
    mail: mailOf(of),
    reject: { reason: "Bad content" },
  });

export const delayed = (of: Reported): MailReport =>
  inEnvelope("Email Delivery Delayed", {
    eventType: "DeliveryDelay",
    mail: mailOf(of),
    deliveryDelay: {
      timestamp: instant(Date.now()),
      delayType: "TransientCommunicationFailure",
      expirationTime: instant(Date.now() + 50_000_000),
      delayedRecipients: [{ emailAddress: depositary, status: "4.4.1" }],
    },
  });
