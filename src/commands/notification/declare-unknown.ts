import type { ActOf } from "../../case/act.ts";
import type { CaseFact } from "../../case/case-fact.ts";
import { type Refusal, refusal } from "../../words/refusal.ts";
import { notCurrent, type Rule } from "../rules/rule.ts";
import { claimedNotification, unknownNotification } from "../../case/sending.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "DeclareUnknown",
  at: ["transmission"],
  by: "system",
} as const satisfies Definition;

const claimIs = (
  claim: CaseFact<ActOf<"NotificationClaimed">> | undefined,
  of: string,
): readonly Refusal[] => {
  if (claim === undefined) return [refusal("NotClaimed", {})];
  return notCurrent(of, { what: "claim", current: claim.entry });
};

const rule: Rule<"DeclareUnknown"> = {
  against: (situation, command) => [
    ...claimIs(claimedNotification(situation.case), command.of),
    ...(unknownNotification(situation.case) === undefined
      ? []
      : [refusal("OutcomeUnknownAlready", {})]),
  ],
  names: claimedNotification,
};

/** Declares that nobody knows whether a claimed notification left. */
export const declareUnknown = { definition, rule } as const;
