import { refusal } from "../../words/refusal.ts";
import { notCurrent, type Rule } from "../rules/rule.ts";
import { unknownNotification, sendingStands } from "../../case/sending.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "ResolveUnknown",
  verb: "resolve-unknown",
  at: ["transmission"],
  duty: "treatyOfficer",
} as const satisfies Definition;

const rule: Rule<"ResolveUnknown"> = {
  against: (situation, command) => {
    const unknown = unknownNotification(situation.case);
    if (unknown === undefined) return [refusal("NothingUnknown", {})];
    return notCurrent(command.of, { what: "unknownOutcome", current: unknown.entry });
  },
  leadsTo: (_, { outcome }) => (outcome === "wasSent" ? "deposit" : "notification"),
  names: unknownNotification,
  isNext: (state) => sendingStands(state) === "unknown",
};

/** Settles a sending whose outcome is unknown. */
export const resolveUnknown = { definition, rule } as const;
