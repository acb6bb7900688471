import { dayOfStep } from "../../case/case-fact.ts";
import type { Case } from "../../case/case.ts";
import { type FactDate } from "../../time/fact-date.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import { sendingUnderWay } from "../../case/sending.ts";
import { notBefore, notInFuture, type Situation } from "./rule.ts";

// A case cannot have ended before anything that was done in it.
const beforeAnyStep = (state: Case, on: FactDate): readonly Refusal[] =>
  state.facts.flatMap(({ act }) => {
    const date = dayOfStep(act);
    return date === undefined ? [] : notBefore(on, { act: act.kind, on: date });
  });

/** Refuses to take a case from where its letter is being sent: the sender could not say any more what became of it. */
export const whileSending = (state: Case): readonly Refusal[] => {
  const claim = sendingUnderWay(state);
  return claim === undefined
    ? []
    : [refusal("SendingUnderWay", { reference: claim.act.reference })];
};

export const endingFaults = (situation: Situation, on: FactDate): readonly Refusal[] => [
  ...whileSending(situation.case),
  ...inField("on", [...notInFuture(situation, on), ...beforeAnyStep(situation.case, on)]),
];
