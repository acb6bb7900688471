import { isSittingToVote, scheduledSitting } from "../../rules/committee.ts";
import type { CommandOf } from "../../command.ts";
import type { Rule as JudgedRule } from "../../../audit/finding-group.ts";
import type { Finding } from "../../../audit/finding.ts";
import { judgeVote, majorityNow, otherwiseInWords } from "../../../vote/majority.ts";
import { isStaged } from "../../profile/kind-of-procedure.ts";
import type { LawProcedure } from "../../profile/profile.ts";
import { type Refusal, refusal } from "../../refusal.ts";
import { judgedByRulesThen } from "../../profile/profile-version.ts";
import { type Rule, type Situation, notBefore, notInFuture } from "../../rules/rule.ts";
import {
  documentDifference,
  draftLawOf,
  statementsOf,
  textDifferences,
  unverifiableTexts,
} from "../../rules/texts.ts";
import {
  type Counts,
  type VoteRecord,
  countsOf,
  declaredResults,
  memberNamedTwice,
  presentOf,
} from "../../../vote/vote-record.ts";
import type { Definition } from "../../definition.ts";
import { mayBeLeftOut, orNone } from "../../fields/field.ts";
import {
  choice,
  document,
  factDate,
  suppliedTexts,
  textVoted,
  voteRecord,
} from "../../fields/fields.ts";
import { readings } from "../../../vote/reading.ts";
import type { Said } from "../../../words/messages.ts";

export const definition = {
  kind: "RecordPlenaryVote",
  acts: ["PlenaryVoteRecorded"],
  verb: "record-vote",
  at: ["plenary"],
  procedures: ["law"],
  duty: "plenary",
  correctable: true,
  irreversible: true,
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  record: voteRecord,
  declared: choice(declaredResults),
  reading: mayBeLeftOut(orNone(choice(readings))),
  text: textVoted,
  statements: suppliedTexts,
  initiatorsConsent: orNone(document),
});

const lawOf = (situation: Situation): LawProcedure | undefined =>
  isStaged(situation.law.profile) ? undefined : situation.law.profile;

const sumFault = (counts: Counts): readonly Refusal[] => {
  const sum = counts.for + counts.against + counts.neutral + counts.notVoting;
  return sum === counts.present ? [] : [refusal("VotesDoNotAddUp", { ...counts, sum })];
};

/** What is wrong with a record of votes, whatever was decided. */
const voteFaults = (record: VoteRecord, profile: LawProcedure): readonly Refusal[] => {
  const counts = countsOf(record);
  const twice = record.kind === "rollCall" ? memberNamedTwice(record) : undefined;
  const people = record.kind === "rollCall" ? record.votes.length : (presentOf(record) ?? 0);
  return [
    ...(twice === undefined
      ? []
      : [refusal("MemberNamedTwice", { member: twice }, profile.votePositions.authority)]),
    ...(people > profile.chamber.members
      ? [
          refusal(
            "MoreVotesThanMembers",
            { present: people, members: profile.chamber.members },
            profile.chamber.authority,
          ),
        ]
      : []),
    ...(counts === undefined ? [] : sumFault(counts)),
  ];
};

const sittingFault = (
  situation: Situation,
  command: CommandOf<"RecordPlenaryVote">,
): readonly Refusal[] => {
  const sitting = situation.case.sitting;
  if (sitting === undefined) return [];
  const earlier = scheduledSitting(situation.case);
  const fits =
    command.on.kind === "known" && command.on.on === sitting.act.sittingOn && earlier !== undefined;
  const when: Said =
    earlier === undefined
      ? { kind: "sittingNotScheduled" }
      : { kind: "sittingScheduled", on: sitting.act.sittingOn };
  return fits ? [] : [refusal("NoSittingThatDay", { date: command.on, sitting: when })];
};

const amended = (
  situation: Situation,
  command: CommandOf<"RecordPlenaryVote">,
): readonly Refusal[] => {
  const profile = lawOf(situation);
  if (command.initiatorsConsent !== null || profile === undefined) return [];
  return [
    ...documentDifference("theDraftLawVotedOn", command.text, draftLawOf(situation.case)),
    ...textDifferences(statementsOf(situation.case), command.statements),
  ].map((one) => ({ ...one, authority: profile.amendment.authority }));
};

const agreementNote = (
  situation: Situation,
  command: CommandOf<"RecordPlenaryVote">,
): readonly Finding[] => {
  const profile = lawOf(situation);
  if (profile === undefined) return [];
  const taken = { on: command.on, imported: situation.context.mode.kind === "import" };
  const test = majorityNow(situation.case, profile);
  const judgement = judgeVote(command.record, profile, test);
  const noQuorum = judgement.present !== null && judgement.present < judgement.quorum;
  const authority = noQuorum ? profile.quorum.authority : test.authority;
  const rule: JudgedRule = noQuorum ? { kind: "quorum" } : { kind: "majority" };
  if (judgement.outcome === "cannotBeJudged")
    return [{ rule, verdict: "cannotBeVerified", why: judgement.why, authority }];
  if (judgement.outcome === command.declared) return [];
  const why = otherwiseInWords(command.declared, judgement);
  return [judgedByRulesThen(profile, taken, { rule, verdict: "broken", why, authority })];
};

const rule: Rule<"RecordPlenaryVote"> = {
  against: (situation, command) => {
    const profile = lawOf(situation);
    const report = situation.case.committees.reports.at(-1);
    return [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, report && { name: "theCommitteesReport", on: report.act.on }),
      ...sittingFault(situation, command),
      ...(profile === undefined ? [] : voteFaults(command.record, profile)),
      ...amended(situation, command),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "PlenaryVoteRecorded" }),
  notes: (situation, command) => [
    ...agreementNote(situation, command),
    ...unverifiableTexts(statementsOf(situation.case)),
  ],
  authority: ({ profile }) => (isStaged(profile) ? null : profile.majority.authority),
  isNext: isSittingToVote,
};

/** Records the plenary vote: counts, a roll call, or that none were published. */
export const recordPlenaryVote = { fields, rule } as const;
