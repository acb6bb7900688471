import { preparedNotification } from "../../case/sending.ts";
import type { Rule } from "../rules/rule.ts";
import { lineSchema } from "../../values/text.ts";
import type { Definition } from "../definition.ts";
import { mayBeLeftOut, orNone } from "../../case/fields/field.ts";
import { document, line, mailAddress } from "../../case/fields/fields.ts";

export const definition = {
  kind: "PrepareNotification",
  acts: ["NotificationPrepared"],
  verb: "prepare-notification",
  at: ["notification"],
  duty: "treatyOfficer",
  awaits: "consent",
} as const satisfies Definition;

const fields = () => ({ to: mailAddress, text: document, contact: mayBeLeftOut(orNone(line)) });

const gives = () => ({ reference: lineSchema });

const rule: Rule<"PrepareNotification"> = {
  against: () => [],
  record: (situation, fact) => ({
    ...fact,
    kind: "NotificationPrepared",
    // Deterministic, so that a letter can be matched with its case whatever the post does to its headers.
    reference: `${situation.case.caseId}/N${String(situation.case.notifications.prepared.length + 1)}`,
  }),
  isNext: (state) => preparedNotification(state) === undefined,
};

/** Prepares the notification of the depositary; it names whom the depositary may ask. */
export const prepareNotification = { fields, gives, rule } as const;
