import * as z from "zod/mini";
import type { MailEvent } from "../../src/ledger/sending/mail-events.ts";
import { referenceIn, referenceTag } from "../../src/aws/ses-post.ts";

// Events of SES as EventBridge brings them: "Amazon SES events" in the EventBridge Events Reference, and "Contents of event
// data" in the Amazon SES Developer Guide. Only what is used is read; SES adds fields as it likes.

const values = z.array(z.string());
const mail = z.object({ messageId: z.string(), tags: z.record(z.string(), values) });
const saidAt = { timestamp: z.string() };
const recipients = z.optional(
  z.array(z.object({ status: z.optional(z.string()), diagnosticCode: z.optional(z.string()) })),
);

const reportSchema = z.discriminatedUnion("detail-type", [
  z.object({
    "detail-type": z.literal("Email Delivered"),
    detail: z.object({
      mail,
      delivery: z.object({ ...saidAt, smtpResponse: z.optional(z.string()) }),
    }),
  }),
  z.object({
    "detail-type": z.literal("Email Bounced"),
    detail: z.object({
      mail,
      bounce: z.object({
        ...saidAt,
        bounceType: z.string(),
        bounceSubType: z.string(),
        bouncedRecipients: recipients,
        feedbackId: z.optional(z.string()),
      }),
    }),
  }),
  z.object({
    "detail-type": z.literal("Email Complaint Received"),
    detail: z.object({
      mail,
      complaint: z.object({
        ...saidAt,
        complaintFeedbackType: z.optional(z.nullable(z.string())),
        complaintSubType: z.optional(z.nullable(z.string())),
        feedbackId: z.optional(z.string()),
      }),
    }),
  }),
  z.object({
    "detail-type": z.literal("Email Rejected"),
    // SES stamps no time on its own refusal but the envelope's.
    time: z.string(),
    detail: z.object({ mail, reject: z.object({ reason: z.string() }) }),
  }),
]);
type Report = z.infer<typeof reportSchema>;

type Sentence = Pick<MailEvent, "kind" | "at" | "evidence">;

const words = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => typeof part === "string" && part !== "").join("; ");

const namedSentenceIn = (report: Report): Sentence => {
  switch (report["detail-type"]) {
    case "Email Delivered": {
      const { timestamp, smtpResponse } = report.detail.delivery;
      return {
        kind: "RecordDelivery",
        at: timestamp,
        evidence: words("SES: delivered", smtpResponse),
      };
    }
    case "Email Bounced": {
      const { timestamp, bounceType, bounceSubType, bouncedRecipients, feedbackId } =
        report.detail.bounce;
      const diagnoses = (bouncedRecipients ?? []).map(({ status, diagnosticCode }) =>
        words(status, diagnosticCode),
      );
      const kind = `SES: bounced, ${bounceType}, ${bounceSubType}`;
      return {
        kind: "RecordBounce",
        at: timestamp,
        evidence: words(kind, ...diagnoses, feedbackId),
      };
    }
    case "Email Complaint Received": {
      const { timestamp, complaintFeedbackType, complaintSubType, feedbackId } =
        report.detail.complaint;
      const evidence = words("SES: complaint", complaintFeedbackType, complaintSubType, feedbackId);
      return { kind: "RecordComplaint", at: timestamp, evidence };
    }
    // Taken and then not sent on, because of what is in it: for the office that is a letter which came back.
    case "Email Rejected":
      return {
        kind: "RecordBounce",
        at: report.time,
        evidence: words("SES: rejected before sending", report.detail.reject.reason),
      };
  }
};

const anyEvent = z.object({ "detail-type": z.string() });
const used: ReadonlySet<string> = new Set<Report["detail-type"]>([
  "Email Delivered",
  "Email Bounced",
  "Email Complaint Received",
  "Email Rejected",
]);

export type Read =
  | { readonly kind: "event"; readonly event: MailEvent }
  | { readonly kind: "unused" }
  | { readonly kind: "unmatched"; readonly reason: string };

const unmatched = (reason: string): Read => ({ kind: "unmatched", reason });

/** What an event of EventBridge says; `unused` where SES reports what nobody here goes by, such as a delay. */
export const readEvent = (event: unknown, configurationSet: string): Read => {
  const any = anyEvent.safeParse(event);
  if (any.success && !used.has(any.data["detail-type"])) return { kind: "unused" };
  const parsed = reportSchema.safeParse(event);
  if (!parsed.success) return unmatched("the event has not the shape of a report of SES");
  const { messageId, tags } = parsed.data.detail.mail;
  // Another office's letters, if the account holds two, are not to be taken for ours.
  if (tags["ses:configuration-set"]?.includes(configurationSet) !== true)
    return unmatched("the letter was not sent by this office's configuration set");
  const [tag, ...more] = tags[referenceTag] ?? [];
  const reference = tag === undefined || more.length > 0 ? undefined : referenceIn(tag);
  if (reference === undefined) return unmatched("the letter carries no reference of ours");
  return { kind: "event", event: { reference, messageId, ...namedSentenceIn(parsed.data) } };
};
