import { sendingStands } from "../../case/sending.ts";
import { outcomeFaults } from "../rules/notification.ts";
import type { Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "RecordSent",
  verb: "record-sent",
  at: ["transmission"],
  duty: "treatyOfficer",
} as const satisfies Definition;

const rule: Rule<"RecordSent"> = {
  against: (situation, command) => outcomeFaults(situation, command.reference),
  leadsTo: () => "deposit",
  isNext: (state) => sendingStands(state) === "claimed",
};

/** Records that a notification left; only its sender does, save of a past case. */
export const recordSent = { definition, rule } as const;
