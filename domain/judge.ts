import type { MajorityTest } from "./majority.ts";
import type { Judgement } from "./judgement.ts";
import type { LawProcedure } from "./profile.ts";
import { countsOf, presentOf, type VoteRecord } from "./vote-record.ts";

/**
 * Judges a record by quorum and majority of all members (a fixed number of votes for).
 * Too few present is no decision, whatever the counts say. Without counts nothing is inferred from the declared result.
 */
export const judgeVote = (
  record: VoteRecord,
  profile: LawProcedure,
  test: MajorityTest,
): Judgement => {
  const counts = countsOf(record);
  const present = presentOf(record) ?? null;
  const common = {
    needed: test.votesFor,
    had: counts?.for ?? null,
    quorum: profile.quorum.present,
    present,
  };
  if (present !== null && present < profile.quorum.present)
    return {
      ...common,
      outcome: "noDecision",
      why: `${String(present)} present, ${String(profile.quorum.present)} needed for a quorum`,
    };
  if (counts === undefined)
    return { ...common, outcome: "cannotBeJudged", why: "counts not published" };
  if (test.votesFor === null)
    return {
      ...common,
      outcome: "cannotBeJudged",
      why: "the votes with which the law was first passed are not known",
    };
  const margin = counts.for - test.votesFor;
  return {
    ...common,
    outcome: margin >= 0 ? "adopted" : "rejected",
    why: `${String(counts.for)} for, ${String(test.votesFor)} needed, margin ${String(margin)}`,
  };
};
