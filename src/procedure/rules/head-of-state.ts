import type { ActOf } from "../case/act.ts";
import { latest, latestSince, type Case, type CaseFact } from "../case/case.ts";
import type { FactDate } from "../../clocks/dates/fact-date.ts";
import { isLawProcedure } from "../profile/law-procedure.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { notBefore, notInFuture, type Situation, type Step } from "./rule.ts";

/** The day of adoption: that of the vote certified last. */
export const adoption = (state: Case): Step | undefined => {
  const vote = latest(state, "PlenaryVoteRecorded");
  return vote && { name: "theAdoptionOfTheLaw", on: vote.act.on };
};

/** The presentation of the law that was adopted last. */
export const presentation = (state: Case): CaseFact<ActOf<"LawPresented">> | undefined =>
  latestSince(state, "LawPresented", ["PlenaryVoteRecorded", "LawReturned"]);

/** Refuses what comes before the presentation of the law. */
export const afterPresentation = (situation: Situation, on: FactDate): readonly Refusal[] => {
  const presented = presentation(situation.case);
  const { profile } = situation.law;
  const authority = isLawProcedure(profile) ? profile.clocks.presentation.authority : undefined;
  return [
    ...(presented === undefined ? [refusal("LawNotPresented", {}, authority)] : []),
    ...notInFuture(situation, on),
    ...notBefore(on, adoption(situation.case)),
    ...notBefore(on, presented && { name: "thePresentationOfTheLaw", on: presented.act.on }),
  ];
};
