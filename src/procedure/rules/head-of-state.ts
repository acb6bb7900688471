import type { ActOf } from "../case/act.ts";
import type { Case } from "../case/case.ts";
import { unlessBefore, type CaseFact } from "../case/case-fact.ts";
import type { FactDate } from "../../clocks/dates/fact-date.ts";
import { isStaged } from "../profile/kind-of-procedure.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { notBefore, notInFuture, type Situation, type Step } from "./rule.ts";

/** The day of adoption: that of the vote certified last. */
export const adoption = (state: Case): Step | undefined => {
  const vote = state.votes.at(-1)?.vote;
  return vote && { name: "theAdoptionOfTheLaw", on: vote.act.on };
};

/** The presentation of the law that was adopted last. */
export const presentation = (state: Case): CaseFact<ActOf<"LawPresented">> | undefined =>
  unlessBefore(
    unlessBefore(state.law.presentations.at(-1), state.votes.at(-1)?.vote),
    state.law.returns.at(-1),
  );

/** Refuses what comes before the presentation of the law. */
export const afterPresentation = (situation: Situation, on: FactDate): readonly Refusal[] => {
  const presented = presentation(situation.case);
  const { profile } = situation.law;
  const authority = isStaged(profile) ? undefined : profile.clocks.presentation.authority;
  return [
    ...(presented === undefined ? [refusal("LawNotPresented", {}, authority)] : []),
    ...notInFuture(situation, on),
    ...notBefore(on, adoption(situation.case)),
    ...notBefore(on, presented && { name: "thePresentationOfTheLaw", on: presented.act.on }),
  ];
};
