import type { Said } from "../../src/words/messages.ts";
import type { ActOf } from "../act.ts";
import { currentEntry, latest, latestSince, type CaseFact } from "../case.ts";
import type { CommandOf } from "../command.ts";
import type { Finding } from "../finding.ts";
import type { Rule as JudgedRule } from "../finding-group.ts";
import { judgeVote, otherwiseInWords } from "../judge.ts";
import { majorityNow } from "../majority.ts";
import { isLawProcedure, type LawProcedure } from "../profile.ts";
import { refusal, type Refusal } from "../refusal.ts";
import {
  countsOf,
  memberNamedTwice,
  presentOf,
  type Counts,
  type VoteRecord,
} from "../vote-record.ts";
import { judgedByRulesThen } from "../rules-in-force.ts";
import { spentVote, uncertifiedVote } from "./awaited-certification.ts";
import {
  fourEyes,
  notBefore,
  notInFuture,
  otherPersonThan,
  type Rule,
  type Situation,
} from "./rule.ts";
import {
  documentDifference,
  draftLawOf,
  statementsOf,
  textDifferences,
  unverifiableTexts,
} from "./texts.ts";

const lawOf = (situation: Situation): LawProcedure | undefined =>
  isLawProcedure(situation.law.profile) ? situation.law.profile : undefined;

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
  const sitting = latest(situation.case, "SittingScheduled");
  if (sitting === undefined) return [];
  const earlier = latestSince(situation.case, "SittingScheduled", ["LawReturned", "ReferredBack"]);
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

export const recordPlenaryVote: Rule<"RecordPlenaryVote"> = {
  against: (situation, command) => {
    const profile = lawOf(situation);
    const report = latest(situation.case, "CommitteeReported");
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
};

const canonicalRollCall = (record: VoteRecord): string =>
  record.kind === "rollCall"
    ? [...record.votes]
        .map((vote) => `${vote.member}\u0000${vote.position}`)
        .sort()
        .join("\u0001")
    : "";

// A number that one way of recording lacks is null on its side.
const comparable = (record: VoteRecord, declared: string): string => {
  const counts = countsOf(record);
  return JSON.stringify([
    record.kind,
    counts === undefined
      ? null
      : [counts.for, counts.against, counts.neutral, counts.notVoting, counts.present],
    presentOf(record) ?? null,
    canonicalRollCall(record),
    declared,
  ]);
};

// That they differ is all that anybody is told: a hint at where would lead whoever certifies to the recorded numbers.
const isDifferent = (
  recorded: ActOf<"PlenaryVoteRecorded">,
  again: CommandOf<"CertifyPlenaryVote">,
): boolean =>
  comparable(recorded.record, recorded.declared) !== comparable(again.record, again.declared);

const currentVote = (situation: Situation, of: string): readonly Refusal[] => {
  const vote = uncertifiedVote(situation.case);
  const spent = spentVote(situation.case);
  if (spent !== undefined) return [refusal("VoteToRecordAnew", { entry: currentEntry(spent) })];
  if (vote === undefined) return [refusal("NoVoteToCertify", {})];
  const current = currentEntry(vote);
  return current === of ? [] : [refusal("NotCurrent", { of, what: "recordOfTheVote", current })];
};

const differs = (situation: Situation, command: CommandOf<"CertifyPlenaryVote">): boolean => {
  const vote = uncertifiedVote(situation.case);
  return vote !== undefined && isDifferent(vote.act, command);
};

const isImport = ({ context }: Situation): boolean => context.mode.kind === "import";

/** A certification that differs is recorded as such and moves nothing. Of a past case it is a finding beside the certification. */
export const certifyPlenaryVote: Rule<"CertifyPlenaryVote"> = {
  against: (situation, command) => {
    const vote = uncertifiedVote(situation.case);
    return [
      ...currentVote(situation, command.of),
      ...otherPersonThan(
        situation,
        vote && { person: vote.person, did: "recordedTheVote" },
        "certifyIt",
      ),
      ...correctorsOf(situation, vote),
    ];
  },
  record: (situation, fact) =>
    !isImport(situation) && differs(situation, fact)
      ? { kind: "CertificationDiffered", of: fact.of }
      : { ...fact, kind: "PlenaryVoteCertified" },
  notes: (situation, command) =>
    isImport(situation) && differs(situation, command)
      ? [
          {
            rule: { kind: "certification" },
            verdict: "broken",
            why: { kind: "certifiedOtherwise" },
            authority: fourEyes,
          },
        ]
      : [],
};

const correctorsOf = (situation: Situation, vote: CaseFact | undefined): readonly Refusal[] =>
  vote?.correctedPerson == null
    ? []
    : otherPersonThan(
        situation,
        { person: vote.correctedPerson, did: "correctedTheVote" },
        "certifyIt",
      );

export const declineCertification: Rule<"DeclineCertification"> = {
  against: (situation, command) => {
    const vote = uncertifiedVote(situation.case);
    return [
      ...currentVote(situation, command.of),
      ...otherPersonThan(
        situation,
        vote && { person: vote.person, did: "recordedTheVote" },
        "declineIt",
      ),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "CertificationDeclined" }),
};
