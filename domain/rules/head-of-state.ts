import { latest, latestSince, type Case } from "../case.ts";
import type { FactDate } from "../fact-date.ts";
import { isLawProcedure } from "../profile.ts";
import { refusal } from "../refusal.ts";
import { notBefore, notInFuture, type Rule, type Situation, type Step } from "./rule.ts";

/** The day of adoption: that of the vote certified last. */
const adoption = (state: Case): Step | undefined => {
  const vote = latest(state, "PlenaryVoteRecorded");
  return vote && { name: "theAdoptionOfTheLaw", on: vote.act.on };
};

const presentation = (state: Case) =>
  latestSince(state, "LawPresented", ["PlenaryVoteRecorded", "LawReturned"]);

export const presentLaw: Rule<"PresentLaw"> = {
  against: (situation, command) => {
    const earlier = presentation(situation.case);
    return [
      ...(earlier === undefined ? [] : [refusal("LawPresentedAlready", { entry: earlier.entry })]),
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, adoption(situation.case)),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "LawPresented" }),
};

const afterPresentation = (situation: Situation, on: FactDate) => {
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

export const signLaw: Rule<"SignLaw"> = {
  against: (situation, command) => afterPresentation(situation, command.on),
  record: (_, fact) => ({ ...fact, kind: "LawSigned" }),
};

export const returnLaw: Rule<"ReturnLaw"> = {
  against: (situation, command) => afterPresentation(situation, command.on),
  record: (_, fact) => ({ ...fact, kind: "LawReturned" }),
};

export const publishLaw: Rule<"PublishLaw"> = {
  against: (situation, command) => {
    const signed = latest(situation.case, "LawSigned");
    const earlier = latest(situation.case, "LawPublished");
    const { profile } = situation.law;
    return [
      ...(earlier === undefined ? [] : [refusal("PublishedAlready", { entry: earlier.entry })]),
      ...notInFuture(situation, command.on),
      ...notBefore(
        command.on,
        signed && {
          name: "theSignatureOfTheLaw",
          on: signed.act.on,
          ...(isLawProcedure(profile) ? { authority: profile.publication.authority } : {}),
        },
      ),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "LawPublished" }),
};
