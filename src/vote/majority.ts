import type { Case } from "../procedure/case/case.ts";
import type { LawProcedure } from "../procedure/profile/profile.ts";
import type { Authority } from "../procedure/values/authority.ts";
import type { Said } from "../words/messages.ts";
import { judgeTally } from "./majority/judge.ts";
import { quorumOf, type QuorumState } from "./majority/quorum.ts";
import { type Tally, unknownTally } from "./majority/tally.ts";
import { countsOf, type DeclaredResult, presentOf, type VoteRecord } from "./vote-record.ts";

/** The tally of a vote on record in a chamber of so many members. What was not published is not known. */
export const tallyOfRecord = (record: VoteRecord, members: number): Tally => {
  const counts = countsOf(record);
  return {
    ...unknownTally,
    for: counts?.for ?? null,
    against: counts?.against ?? null,
    neutral: counts?.neutral ?? null,
    notVoting: counts?.notVoting ?? null,
    present: presentOf(record) ?? null,
    members,
  };
};

/** The votes that the law needs now, and the rule that says so; null where that depends on a number nobody knows. */
export type MajorityTest = { readonly votesFor: number | null; readonly authority: Authority };

/**
 * The majority for the next vote, or for the vote recorded as entry `seq`: the ordinary one, or after a return the
 * larger one that overrides, which depends on the votes the law was first passed with.
 */
export const majorityNow = (
  state: Case,
  profile: LawProcedure,
  seq = Number.POSITIVE_INFINITY,
): MajorityTest => {
  const returned = state.law.returns.findLast((fact) => fact.seq < seq);
  if (returned === undefined)
    return { votesFor: profile.majority.votesFor, authority: profile.majority.authority };
  const first = state.votes.findLast(({ vote }) => vote.seq < returned.seq);
  const passedWith = first === undefined ? undefined : countsOf(first.vote.act.record)?.for;
  const { override } = profile.returning;
  const largest = override.reduce((a, b) => (b.passedWith > a.passedWith ? b : a));
  if (passedWith === undefined) return { votesFor: null, authority: largest.authority };
  const step = override
    .filter((one) => one.passedWith <= passedWith)
    .reduce((a, b) => (b.passedWith > a.passedWith ? b : a), smallest(override));
  return { votesFor: step.needs, authority: step.authority };
};

const smallest = <T extends { readonly passedWith: number }>(rules: readonly T[]): T =>
  rules.reduce((a, b) => (b.passedWith < a.passedWith ? b : a));

type Decided = Pick<Judgement, "outcome" | "why">;

/** Where the number of votes needed is not known, a quorum that failed still decides. */
const withoutNumber = (quorum: QuorumState, published: boolean): Decided => {
  if (quorum.kind === "failed") return { outcome: "noDecision", why: quorum.why };
  const why: Said = published ? { kind: "firstPassedByUnknown" } : { kind: "countsNotPublished" };
  return { outcome: "cannotBeJudged", why };
};

/** Judges a record by a profile's quorum and the votes it asks for, as any vote is judged by its rule. */
export const judgeVote = (
  record: VoteRecord,
  profile: LawProcedure,
  { votesFor }: MajorityTest,
): Judgement => {
  const tally = tallyOfRecord(record, profile.chamber.members);
  const quorum = { number: profile.quorum.present, when: "always" } as const;
  const { outcome, why } =
    votesFor === null
      ? withoutNumber(quorumOf(quorum, tally), tally.for !== null)
      : judgeTally({ majority: { number: votesFor }, quorum }, tally);
  return {
    outcome,
    needed: votesFor,
    had: tally.for,
    quorum: quorum.number,
    present: tally.present,
    why,
  };
};

/** That a vote was declared otherwise than its rule has it, in the same words when it is recorded and when it is audited. */
export const otherwiseInWords = (
  declared: DeclaredResult,
  { outcome, why }: Pick<Judgement, "outcome" | "why">,
): Said => ({ kind: "declaredOtherwise", declared, why, outcome });

/** A vote judged by its rule, beside what the chair declared; the two never replace each other. */
export type Judgement = {
  readonly outcome: DeclaredResult | "cannotBeJudged";
  readonly needed: number | null;
  readonly had: number | null;
  readonly quorum: number;
  readonly present: number | null;
  readonly why: Said;
};
