import { preparedNotification } from "../../case/sending.ts";
import type { Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "PrepareNotification",
  verb: "prepare-notification",
  at: ["notification"],
  duty: "treatyOfficer",
  awaits: "consent",
} as const satisfies Definition;

const rule: Rule<"PrepareNotification"> = {
  against: () => [],
  gives: (situation) => ({
    // Deterministic, so that a letter can be matched with its case whatever the post does to its headers.
    reference: `${situation.case.caseId}/N${String(situation.case.notifications.prepared.length + 1)}`,
  }),
  isNext: (state) => preparedNotification(state) === undefined,
};

/** Prepares the notification of the depositary; it names whom the depositary may ask. */
export const prepareNotification = { definition, rule } as const;
