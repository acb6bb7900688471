import { sendingStands } from "../../case/sending.ts";
import { outcomeFaults } from "../rules/notification.ts";
import type { Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "RecordNotSent",
  verb: "record-not-sent",
  at: ["transmission"],
  duty: "treatyOfficer",
} as const satisfies Definition;

const rule: Rule<"RecordNotSent"> = {
  against: (situation, command) => outcomeFaults(situation, command.reference),
  leadsTo: () => "notification",
  isNext: (state) => sendingStands(state) === "claimed",
};

/** Records that a notification did not leave; only its sender does, save of a past case. */
export const recordNotSent = { definition, rule } as const;
