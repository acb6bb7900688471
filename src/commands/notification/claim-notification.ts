import { refusal } from "../../words/refusal.ts";
import { liveOnly } from "../rules/notification.ts";
import { notCurrent, type Rule } from "../rules/rule.ts";
import { claimedNotification, releasedNotification, sendingStands } from "../../case/sending.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "ClaimNotification",
  at: ["transmission"],
  by: "system",
} as const satisfies Definition;

const rule: Rule<"ClaimNotification"> = {
  against: (situation, command) => {
    const release = releasedNotification(situation.case);
    const claim = claimedNotification(situation.case);
    return [
      ...(release === undefined
        ? [refusal("NothingReleased", { what: "notification" })]
        : notCurrent(command.of, { what: "releasedNotification", current: release.entry })),
      ...(release?.imported === true ? [refusal("ReleaseIsNoPastFact", {}, liveOnly)] : []),
      ...(claim === undefined
        ? []
        : [refusal("ClaimedAlready", { reference: claim.act.reference })]),
    ];
  },
  gives: (situation) => ({
    reference: releasedNotification(situation.case)?.act.reference ?? "none",
  }),
  names: releasedNotification,
  isNext: (state) => sendingStands(state) === "released",
};

/**
 * Claims a released notification before it is sent. The message is the SHA-256 of the letter without its date; it is left out
 * where no letter could be made.
 */
export const claimNotification = { definition, rule } as const;
