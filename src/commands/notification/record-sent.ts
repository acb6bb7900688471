import { sendingStands } from "../../case/sending.ts";
import { outcomeFaults } from "../rules/notification.ts";
import type { Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { line, notification } from "../../case/fields/fields.ts";

export const definition = {
  kind: "RecordSent",
  acts: ["NotificationSent"],
  verb: "record-sent",
  at: ["transmission"],
  by: "reported",
  duty: "treatyOfficer",
  whileSuspended: true,
  openData: ["reference"],
} as const satisfies Definition;

const fields = () => ({ reference: notification, messageId: line });

const rule: Rule<"RecordSent"> = {
  against: (situation, command) => outcomeFaults(situation, command.reference),
  record: (_, fact) => ({ ...fact, kind: "NotificationSent" }),
  leadsTo: () => "deposit",
  isNext: (state) => sendingStands(state) === "claimed",
};

/** Records that a notification left; only its sender does, save of a past case. */
export const recordSent = { fields, rule } as const;
