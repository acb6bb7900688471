import type { ActOf } from "../../case/act.ts";
import type { CommandOf } from "../../case/command.ts";
import type { Definition } from "../definition.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { againstCertifying, isImport, recordersOfVote } from "../rules/certifying.ts";
import { type CommandSituation, type Rule, type Situation } from "../rules/rule.ts";
import { bodyFaults, courseFaults } from "../rules/stage-rule.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { wholeFaults } from "../../law/votes/whole-counts.ts";
import { differsFromRecord, type Entered, uncertifiedVote } from "../../case/certification.ts";
import { fourEyes } from "../../findings/separation.ts";

const definition = {
  kind: "CertifyVote",
  verb: "certify",
  at: [],
  duty: "plenary",
  irreversible: true,
} as const satisfies Definition;

const recorded = ({ case: state }: Situation): ActOf<"VoteRecorded"> | undefined =>
  uncertifiedVote(state)?.act;

/** The stage at which the vote was taken: nobody has to name it, and whoever reads the certification is told it. */
const stageOfVote = (situation: Situation): { readonly stage: string } => ({
  stage: recorded(situation)?.stage ?? "",
});

const differs = (situation: Situation, command: Entered): boolean => {
  const vote = recorded(situation);
  return vote !== undefined && differsFromRecord(situation.law.procedure, vote, command);
};

// One that is the record opens it, and itself: so what cannot be opened was recorded as differing.
const isRecordedAsDiffering = (situation: Situation, command: CommandOf<"CertifyVote">): boolean =>
  situation.context.isBlank === true || (!isImport(situation) && differs(situation, command));

const instead = (
  situation: Situation,
  command: CommandOf<"CertifyVote">,
): ActOf<"VoteCertificationDiffered"> | undefined =>
  isRecordedAsDiffering(situation, command)
    ? { kind: "VoteCertificationDiffered", of: command.of, ...stageOfVote(situation) }
    : undefined;

/** Refuses to certify for a body what another body decided, and what a body decided without counting. */
const ofOtherBody = (situation: CommandSituation): readonly Refusal[] => {
  const vote = recorded(situation);
  if (vote === undefined) return [];
  const procedure = situation.law.procedure;
  const stage = stageOf(procedure, vote.stage);
  return [
    ...(vote.byCounting ? [] : [refusal("NoVoteToCertify", {})]),
    ...bodyFaults(situation, procedure, stage),
  ];
};

const rule: Rule<"CertifyVote"> = {
  against: (situation, command, act) => [
    ...againstCertifying(situation, command.of),
    ...ofOtherBody(situation),
    ...wholeFaults(situation.law.procedure, { ...stageOfVote(situation), counts: command.counts }),
    ...(isFirst(situation) ? courseFaults(situation, instead(situation, command) ?? act) : []),
  ],
  gives: stageOfVote,
  instead,
  names: uncertifiedVote,
  firstHalf: recordersOfVote,
  authority: () => fourEyes,
};

/** Whether the vote was not certified before: by its first certification the decision was taken. */
const isFirst = ({ case: state }: Situation): boolean => {
  const vote = uncertifiedVote(state);
  return state.ballots.some((round) => round.vote === vote && round.certified === undefined);
};

/**
 * Certifies a recorded decision as another person, who enters it again without seeing the record: the counts, the outcome, how a
 * tie was decided, and whether a quorum was needed.
 */
export const certifyVote = { definition, rule } as const;
