import { stageAfterReport, wasSent, sendingStands } from "../../case/sending.ts";
import { mailReportFaults } from "../rules/notification.ts";
import type { Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "RecordBounce",
  verb: "record-bounce",
  // What a mail server reports comes when it comes, also after the case has ended.
  at: "any",
  duty: "treatyOfficer",
} as const satisfies Definition;

const rule: Rule<"RecordBounce"> = {
  against: mailReportFaults,
  leadsTo: stageAfterReport,
  isBeside: wasSent,
  isNext: (state) => state.stage === "transmission" && sendingStands(state) === "unknown",
};

/** Records that a notification bounced; another is then sent, marked. */
export const recordBounce = { definition, rule } as const;
