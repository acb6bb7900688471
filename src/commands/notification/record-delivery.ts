import { stageAfterReport, wasSent, sendingStands } from "../../case/sending.ts";
import { mailReportFaults } from "../rules/notification.ts";
import type { Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { instant, line, note, notification } from "../../case/fields/fields.ts";

export const definition = {
  kind: "RecordDelivery",
  acts: ["NotificationDelivered"],
  verb: "record-delivery",
  // What a mail server reports comes when it comes, also after the case has ended.
  at: "any",
  by: "reported",
  duty: "treatyOfficer",
  whileSuspended: true,
} as const satisfies Definition;

const fields = () => ({ reference: notification, messageId: line, at: instant, evidence: note });

const rule: Rule<"RecordDelivery"> = {
  against: mailReportFaults,
  record: (_, fact) => ({ ...fact, kind: "NotificationDelivered" }),
  leadsTo: stageAfterReport,
  isBeside: wasSent,
  isNext: (state) => state.stage === "transmission" && sendingStands(state) === "unknown",
};

/** Records that a notification reached the depositary's mail server. */
export const recordDelivery = { fields, rule } as const;
