import type { RecordedAct } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import { knownDate, type FactDate } from "../../time/fact-date.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import { sendingUnderWay } from "../../case/sending.ts";
import { notBefore, notInFuture, type Situation } from "./rule.ts";

// What happened beside the case, and may have happened after it.
const beside: readonly RecordedAct["kind"][] = [
  "DatedFactRecorded",
  "TreatyInForceRecorded",
  "AmendmentDone",
];

const dateOf = (act: RecordedAct): FactDate | undefined => {
  if (act.kind === "DepositConfirmed") return act.receivedOn;
  if (beside.includes(act.kind) || !("on" in act)) return undefined;
  return typeof act.on === "string" ? knownDate(act.on) : act.on;
};

// A case cannot have ended before anything that was done in it.
const beforeAnyStep = (state: Case, on: FactDate): readonly Refusal[] =>
  state.facts.flatMap(({ act }) => {
    const date = dateOf(act);
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
