import { inField, refusal } from "../../words/refusal.ts";
import { liveOnly } from "../rules/notification.ts";
import { type Rule, notCurrent, otherPersonThan } from "../rules/rule.ts";
import { mayHaveLeft, preparedNotification } from "../../case/sending.ts";
import type { Definition } from "../definition.ts";
import { statementsOf, documentDifference, textDifferences } from "../../case/texts.ts";
import { fourEyes } from "../../findings/separation.ts";

const definition = {
  kind: "ReleaseNotification",
  verb: "release-notification",
  at: ["notification"],
  duty: "releasing",
  irreversible: true,
  awaits: "consent",
} as const satisfies Definition;

const rule: Rule<"ReleaseNotification"> = {
  against: (situation, command) => {
    const draft = preparedNotification(situation.case);
    return [
      ...(situation.context.mode.kind === "import"
        ? [refusal("ReleaseIsNoPastFact", {}, liveOnly)]
        : []),
      ...(draft === undefined
        ? [refusal("NothingPrepared", { what: "notification" })]
        : notCurrent(command.of, { what: "preparedNotification", current: draft.entry })),
      ...otherPersonThan(
        situation,
        draft && { person: draft.person, did: "preparedTheNotification" },
        "releaseIt",
      ),
      ...inField("text", documentDifference("theNotification", command.text, draft?.act.text)),
      ...inField("statements", textDifferences(statementsOf(situation.case), command.statements)),
    ];
  },
  gives: (situation) => ({
    reference: preparedNotification(situation.case)?.act.reference ?? "none",
    duplicate: mayHaveLeft(situation.case),
  }),
  leadsTo: () => "transmission",
  names: preparedNotification,
  firstHalf: (state) => [preparedNotification(state)?.person],
  authority: () => fourEyes,
  isNext: (state) => preparedNotification(state) !== undefined,
};

/** Releases the prepared notification, as another person; it is then sent. */
export const releaseNotification = { definition, rule } as const;
