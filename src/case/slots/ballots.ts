import type { CaseFact } from "../case-fact.ts";
import { following, isFact, type Fact, type Facts } from "./slot.ts";

/** One decision of a body at a stage of a procedure file, and what was recorded of its certification. */
export type BallotRound = {
  readonly vote: Fact<"VoteRecorded">;
  /** Every certification of it, oldest first: a record that was corrected is certified again. */
  readonly certifications: Facts<"VoteCertified">;
  readonly certified: Fact<"VoteCertified"> | undefined;
  readonly declined: Facts<"CertificationDeclined">;
  readonly differed: Facts<"VoteCertificationDiffered">;
};
export type Ballots = readonly BallotRound[];

const withOutcome = (round: BallotRound, fact: CaseFact): BallotRound => {
  if (isFact(fact, "VoteCertified"))
    return { ...round, certified: fact, certifications: [...round.certifications, fact] };
  if (isFact(fact, "CertificationDeclined"))
    return { ...round, declined: [...round.declined, fact] };
  return isFact(fact, "VoteCertificationDiffered")
    ? { ...round, differed: [...round.differed, fact] }
    : round;
};

/** The round of whose record an entry is part: as it was recorded, or as it was corrected. */
const roundOfEntry = (rounds: Ballots, of: string): BallotRound | undefined =>
  rounds.find(({ vote }) => vote.entries.some((entry) => entry === of));

const entryNamed = ({ act }: CaseFact): string =>
  "of" in act && typeof act.of === "string" ? act.of : "";

// What a past case says of a record that it does not name is of the newest.
const after = (rounds: Ballots, fact: CaseFact): Ballots => {
  if (isFact(fact, "VoteRecorded"))
    return [
      ...rounds,
      { vote: fact, certifications: [], certified: undefined, declined: [], differed: [] },
    ];
  const named = roundOfEntry(rounds, entryNamed(fact)) ?? rounds.at(-1);
  return rounds.map((round) => (round === named ? withOutcome(round, fact) : round));
};

/** The decisions, oldest first, each with its certification. */
export const ballots = following<Ballots>("ballots", [], after);

/** The decision that a certification is of. */
export const certifiedFor = (rounds: Ballots, of: string): BallotRound | undefined =>
  roundOfEntry(rounds, of) ?? rounds.at(-1);

/** The decision that was taken by an entry: the first certification of its record. */
export const decidedBy = (rounds: Ballots, entry: string): BallotRound | undefined =>
  rounds.find(({ certifications: [first] }) => first?.entry === entry);

/** Whether a certification is the first of its record: by it the decision was taken. */
export const isFirstCertification = (rounds: Ballots, fact: Fact<"VoteCertified">): boolean =>
  rounds.some(({ certifications: [first] }) => first === fact);
