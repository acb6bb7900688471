import { stageAfterReport, wasSent } from "../../case/sending.ts";
import { mailReportFaults } from "../rules/notification.ts";
import type { Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "RecordComplaint",
  verb: "record-complaint",
  // What a mail server reports comes when it comes, also after the case has ended.
  at: "any",
  duty: "treatyOfficer",
} as const satisfies Definition;

const rule: Rule<"RecordComplaint"> = {
  against: mailReportFaults,
  leadsTo: stageAfterReport,
  isBeside: wasSent,
};

/** Records that the depositary's mail server complained of a notification. */
export const recordComplaint = { definition, rule } as const;
