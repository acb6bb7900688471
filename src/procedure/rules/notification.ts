import { ownRule } from "../values/authority.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { claimedNotification, unknownNotification } from "../case/sending.ts";
import type { Situation } from "./rule.ts";

export const liveOnly = ownRule("sentByTwoInLiveCase");

const senders = ownRule("senderReportsOutcome");

const isSaidByAPerson = ({ context }: Situation): boolean =>
  context.mode.kind === "live" && context.person !== "system";

export const outcomeFaults = (situation: Situation, reference: string): readonly Refusal[] => {
  const unknown = unknownNotification(situation.case);
  const claim = claimedNotification(situation.case);
  return [
    // First, because it says more: now people are asked.
    ...(unknown === undefined ? [] : [refusal("OutcomeUnknownAlready", {})]),
    ...(isSaidByAPerson(situation) ? [refusal("OutcomeIsTheSenders", { reference }, senders)] : []),
    ...(claim === undefined ? [refusal("NotClaimed", {})] : []),
    ...(claim === undefined || claim.act.reference === reference
      ? []
      : [refusal("ReferenceDiffers", { supplied: reference, recorded: claim.act.reference })]),
  ];
};
