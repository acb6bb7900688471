import type { Said } from "../words/messages.ts";
import type { Case } from "../procedure/case/case.ts";
import { everySignature } from "../procedure/case/slots/slot.ts";
import type { VoteRound } from "../procedure/case/slots/votes.ts";
import { judgedCertification } from "./certification.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./finding-group.ts";
import {
  type Judgement,
  judgeVote,
  majorityNow,
  type MajorityTest,
  otherwiseInWords,
  tallyOfRecord,
} from "../vote/majority.ts";
import { quorumOf, type QuorumState } from "../vote/majority/quorum.ts";
import { judgedByRulesThen, lawProcedureAt } from "../procedure/profile/profile-version.ts";
import type { LawProcedure } from "../procedure/profile/profile.ts";
import { fourEyes, type Law } from "../procedure/rules/rule.ts";
import { presentOf, standingVotes } from "../vote/vote-record.ts";
import { readingTerms } from "../vote/reading.ts";
import type { KnownOfKeys } from "./separation.ts";

type Vote = VoteRound["vote"];

/** A vote, and how its own law judges it. */
type JudgedVote = {
  readonly vote: Vote;
  readonly profile: LawProcedure;
  readonly judged: Judgement;
  readonly test: MajorityTest;
};

const quorumStateOf = ({ vote, profile }: JudgedVote): QuorumState["kind"] => {
  const tally = tallyOfRecord(vote.act.record, profile.chamber.members);
  return quorumOf({ number: profile.quorum.present, when: "always" }, tally).kind;
};

// What leaves both quorum and majority open is said of both in the same words.
const whyPresentUnknown = ({ outcome, why }: Judgement): Said =>
  outcome === "cannotBeJudged" &&
  "kind" in why &&
  (why.kind === "countsNotPublished" || why.kind === "quorumNumberUnknown")
    ? why
    : { kind: "numberPresentNotPublished" };

const quorumFinding = ({ vote, profile, judged }: JudgedVote): Finding => {
  const present = presentOf(vote.act.record);
  const { authority, present: needed } = profile.quorum;
  const rule: Rule = { kind: "quorum" };
  return present === undefined
    ? { rule, verdict: "cannotBeVerified", why: whyPresentUnknown(judged), authority }
    : { rule, verdict: "kept", why: { kind: "presentOfNeeded", present, needed }, authority };
};

const majorityFinding = ({ vote, judged, test: { authority } }: JudgedVote): Finding => {
  const rule: Rule = { kind: "majority" };
  if (judged.outcome === "cannotBeJudged")
    return { rule, verdict: "cannotBeVerified", why: judged.why, authority };
  const { declared } = vote.act;
  return judged.outcome === declared
    ? { rule, verdict: "kept", why: [{ kind: "declaredSo", declared }, judged.why], authority }
    : { rule, verdict: "broken", why: otherwiseInWords(declared, judged), authority };
};

// Where too few were present there is no majority to judge: what was declared is right if it was that nothing was decided.
const failedQuorumFinding = (one: JudgedVote): Finding => ({
  ...majorityFinding(one),
  rule: { kind: "quorum" },
  authority: one.profile.quorum.authority,
});

// A vote says in which reading it was taken only where somebody recorded it. One reading is what a procedure here knows; where
// that rests on no rule that was read, the record alone settles nothing.
const readingFindings = (vote: Vote, { readings }: LawProcedure): readonly Finding[] => {
  const { reading } = vote.act;
  if (reading == null) return [];
  const { authority } = readings;
  const once = reading === "single" && authority.mark === "seen";
  return [
    {
      rule: { kind: "readings" },
      verdict: once ? "kept" : "cannotBeVerified",
      why: { kind: "votedInReading", reading: readingTerms[reading] },
      authority,
    },
  ];
};

/** Quorum and majority of a vote; of one without a quorum the quorum alone. */
const resultFindings = (state: Case, vote: Vote, profile: LawProcedure): readonly Finding[] => {
  const test = majorityNow(state, profile, vote.seq);
  const one = { vote, profile, judged: judgeVote(vote.act.record, profile, test), test };
  const findings =
    quorumStateOf(one) === "failed"
      ? [failedQuorumFinding(one)]
      : [quorumFinding(one), majorityFinding(one)];
  const all = [...readingFindings(vote, profile), ...findings];
  const taken = { on: vote.act.on, imported: vote.imported };
  return all.map((finding) => judgedByRulesThen(profile, taken, finding));
};

const certificationFinding = (round: VoteRound, known: KnownOfKeys): Finding => ({
  rule: { kind: "certification" },
  ...judgedCertification(round, known),
  authority: fourEyes,
});

const restsOnAVote = (state: Case): boolean =>
  [
    state.certifications.at(-1),
    state.law.presentations.at(-1),
    state.law.signatures.at(-1),
    everySignature(state.instruments).at(-1),
    state.deposit,
  ].some((fact) => fact !== undefined);

// A past case of which the vote is not on record had one all the same; its rules are not passed over in silence.
const unrecordedVote = (profile: LawProcedure): readonly Finding[] =>
  [
    { rule: { kind: "quorum" } as const, authority: profile.quorum.authority },
    { rule: { kind: "majority" } as const, authority: profile.majority.authority },
    { rule: { kind: "certification" } as const, authority: fourEyes },
  ].map((finding) => ({
    ...finding,
    verdict: "cannotBeVerified",
    why: { kind: "noVoteOnRecord" },
  }));

/**
 * Quorum, majority and certification of every plenary vote in the case, each named by its day and judged by the version of its
 * time. Without the office's record nothing is known of keys.
 */
export const voteFindings = (
  state: Case,
  {
    profile,
    law,
    known,
  }: { readonly profile: LawProcedure; readonly law: Law; readonly known: KnownOfKeys },
): readonly Finding[] => {
  const { votes } = state;
  if (votes.length === 0) return restsOnAVote(state) ? unrecordedVote(profile) : [];
  const standing = standingVotes(state);
  return votes.flatMap((round) => {
    const { vote } = round;
    const then = lawProcedureAt(law, vote.seq, profile);
    const named = (rule: Rule): Rule =>
      votes.length === 1 ? rule : { kind: "ofVote", rule, on: vote.act.on };
    // A record whose certification was declined decided nothing; what the audit judges is the record that took its place.
    const judged = standing.includes(vote) ? resultFindings(state, vote, then) : [];
    return [...judged, certificationFinding(round, known)].map((finding) => ({
      ...finding,
      rule: named(finding.rule),
    }));
  });
};
