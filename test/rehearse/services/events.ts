import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Estate, Rule, Target } from "../deploy/estate.ts";
import { asService, inRole, NotAllowed } from "../gateway/rights.ts";
import type { Lambdas } from "../lambda/lambdas.ts";
import type { Work } from "../work.ts";
import { fits } from "./event-pattern.ts";
import type { SentLetter, Ses } from "./ses.ts";
import type { Sns } from "./sns.ts";
import type { Sqs } from "./sqs.ts";

export type Event = {
  readonly source: string;
  readonly "detail-type": string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
};

export type Events = {
  /** Puts an event on the bus; the rules that it fits call their targets. Answers how many did. */
  readonly put: (event: Event) => number;
  readonly matched: ReadonlySet<string>;
};

type Parts = {
  readonly estate: Estate;
  readonly lambdas: () => Lambdas;
  readonly sns: Sns;
  readonly sqs: Sqs;
  readonly clock: Clock;
  readonly work: Work;
};

const events = asService("events.amazonaws.com");

const at = (event: unknown, path: string): unknown =>
  path
    .split(".")
    .slice(1)
    .reduce<unknown>(
      (value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name],
      event,
    );

const textAt = (event: unknown, path: string): string => {
  const found = at(event, path);
  return typeof found === "string" ? found : JSON.stringify(found ?? "");
};

/** What a target is sent: the event, or a text that is made from it. */
const inputFor = ({ input, transformer }: Target, event: unknown): string => {
  if (transformer !== undefined)
    return Object.entries(transformer.paths).reduce(
      (text, [name, path]) => text.replaceAll(`<${name}>`, textAt(event, path)),
      transformer.template,
    );
  return input ?? JSON.stringify(event);
};

/** EventBridge: the default bus and the rules of the templates, whose targets are functions and topics. */
export const eventBus = ({ estate, lambdas, sns, sqs, clock, work }: Parts): Events => {
  const matched = new Set<string>();
  const call = async (rule: Rule, target: Target, input: string): Promise<void> => {
    if (estate.functions.has(target.arn)) {
      const by = { caller: events, source: rule.arn };
      await lambdas().invokeLater(by, target.arn, JSON.parse(input));
      return;
    }
    if (!estate.topics.has(target.arn)) throw new Error(`there is no target ${target.arn}`);
    const role = estate.roles.get(target.role ?? "");
    await sns.publish(role === undefined ? events : inRole(role), {
      topic: target.arn,
      subject: "",
      message: input,
    });
  };
  const callOrKeep = async (rule: Rule, target: Target, input: string): Promise<void> => {
    try {
      await call(rule, target, input);
    } catch (fault) {
      if (fault instanceof NotAllowed || target.failures === undefined) throw fault;
      await sqs.send(events, { queue: target.failures, message: input, source: rule.arn });
    }
  };
  return {
    matched,
    put: (event) => {
      const full = {
        version: "0",
        id: randomUUID(),
        account: estate.account,
        region: estate.region,
        time: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, "Z"),
        resources: [],
        ...event,
      };
      const rules = estate.rules.filter(({ pattern }) => fits(pattern, full));
      for (const rule of rules) {
        matched.add(rule.id);
        for (const target of rule.targets)
          work.begin(`the rule ${rule.id}`, () => callOrKeep(rule, target, inputFor(target, full)));
      }
      return rules.length;
    },
  };
};

/** What SES reports of a letter; `type` as a configuration set names it. */
export type Report =
  | { readonly type: "delivery" }
  | { readonly type: "bounce"; readonly diagnosis: string }
  | { readonly type: "complaint" }
  | { readonly type: "reject" }
  | { readonly type: "send" };

const detailTypes: Readonly<Record<Report["type"], string>> = {
  delivery: "Email Delivered",
  bounce: "Email Bounced",
  complaint: "Email Complaint Received",
  reject: "Email Rejected",
  send: "Email Sent",
};

const mailOf = ({ messageId, from, to, set, tags }: SentLetter, at: string) => ({
  timestamp: at,
  source: from,
  messageId,
  destination: to,
  commonHeaders: { from: [from], to, messageId },
  tags: { ...tags, "ses:operation": ["SendEmail"], "ses:configuration-set": [set] },
});

const reported = (
  report: Report,
  letter: SentLetter,
  at: string,
): Readonly<Record<string, unknown>> => {
  switch (report.type) {
    case "delivery":
      return {
        eventType: "Delivery",
        delivery: {
          timestamp: at,
          recipients: letter.to,
          smtpResponse: "250 2.6.0 Message received",
        },
      };
    case "bounce":
      return {
        eventType: "Bounce",
        bounce: {
          timestamp: at,
          bounceType: "Permanent",
          bounceSubType: "General",
          bouncedRecipients: letter.to.map((emailAddress) => ({
            emailAddress,
            action: "failed",
            status: "5.1.1",
            diagnosticCode: report.diagnosis,
          })),
          feedbackId: "feedback-of-a-bounce",
        },
      };
    case "complaint":
      return {
        eventType: "Complaint",
        complaint: { timestamp: at, complaintFeedbackType: "abuse", complaintSubType: null },
      };
    case "reject":
      return { eventType: "Reject", reject: { reason: "Bad content" } };
    case "send":
      return { eventType: "Send", send: {} };
  }
};

/**
 * What becomes of letters, as SES reports it to the bus: of those sent by a configuration set that reports this kind of event.
 * Answers whether it was reported.
 */
export const mailReports = (
  { estate, clock }: Pick<Parts, "estate" | "clock">,
  ses: Ses,
  bus: Events,
): ((letter: SentLetter, report: Report) => boolean) => {
  const report = (letter: SentLetter, said: Report): boolean => {
    const isReported = estate.mailEvents.some(
      ({ set, types }) => set === letter.set && types.includes(said.type),
    );
    if (!isReported) return false;
    const now = new Date(clock.now()).toISOString();
    bus.put({
      source: "aws.ses",
      "detail-type": detailTypes[said.type],
      detail: { mail: mailOf(letter, now), ...reported(said, letter, now) },
    });
    return true;
  };
  ses.onSent((letter) => {
    report(letter, { type: "send" });
  });
  return report;
};
