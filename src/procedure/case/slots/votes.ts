import type { CaseFact } from "../case-fact.ts";
import { following, isFact, type Fact, type Facts } from "./slot.ts";

/** One plenary vote, and what was recorded of its certification before the next vote. */
export type VoteRound = {
  readonly vote: Fact<"PlenaryVoteRecorded">;
  /** The newest certification: of the record as it stood then. */
  readonly certified: Fact<"PlenaryVoteCertified"> | undefined;
  readonly declined: Facts<"CertificationDeclined">;
  readonly differed: Facts<"CertificationDiffered">;
};

const withOutcome = (round: VoteRound, fact: CaseFact): VoteRound => {
  if (isFact(fact, "PlenaryVoteCertified")) return { ...round, certified: fact };
  if (isFact(fact, "CertificationDeclined"))
    return { ...round, declined: [...round.declined, fact] };
  if (isFact(fact, "CertificationDiffered"))
    return { ...round, differed: [...round.differed, fact] };
  return round;
};

// What a past case says of certifications before its first vote is of no vote on record.
const after = (rounds: readonly VoteRound[], fact: CaseFact): readonly VoteRound[] => {
  if (isFact(fact, "PlenaryVoteRecorded"))
    return [...rounds, { vote: fact, certified: undefined, declined: [], differed: [] }];
  const round = rounds.at(-1);
  return round === undefined ? [] : [...rounds.slice(0, -1), withOutcome(round, fact)];
};

/** The votes, oldest first, each with its certification. */
export const votes = following(
  ["PlenaryVoteRecorded", "PlenaryVoteCertified", "CertificationDeclined", "CertificationDiffered"],
  after,
);
