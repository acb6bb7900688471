import type { LawProcedure } from "../procedure/profile/profile.ts";
import type { Said } from "../words/messages.ts";
import { type MajorityTest, tallyOfRecord } from "./majority.ts";
import { judgeTally } from "./majority/judge.ts";
import { quorumOf, type QuorumState } from "./majority/quorum.ts";
import type { DeclaredResult, VoteRecord } from "./vote-record.ts";

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
