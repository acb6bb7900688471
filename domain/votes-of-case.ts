import type { ActOf } from "./act.ts";
import { factsOf, firstSince, type Case, type CaseFact } from "./case.ts";

type Vote = CaseFact<ActOf<"PlenaryVoteRecorded">>;

/** Whether a fact of this kind was recorded after the vote and before the next one. */
const followedBy = (
  state: Case,
  vote: Vote,
  kind: "PlenaryVoteCertified" | "CertificationDeclined",
): boolean => {
  const following = firstSince(factsOf(state, kind), vote.seq + 1);
  const next = firstSince(factsOf(state, "PlenaryVoteRecorded"), vote.seq + 1);
  return following !== undefined && following.seq < (next?.seq ?? Number.POSITIVE_INFINITY);
};

const stands = (state: Case, vote: Vote): boolean =>
  !followedBy(state, vote, "CertificationDeclined");

/** The votes on record, oldest first, without those whose certification was declined: they were recorded anew. */
export const standingVotes = (state: Case): readonly Vote[] =>
  factsOf(state, "PlenaryVoteRecorded").filter((vote) => stands(state, vote));

/** The newest vote, if it was declared adopted and is certified; an imported vote was certified elsewhere, if at all. */
export const adoptedVote = (state: Case): Vote | undefined => {
  const vote = factsOf(state, "PlenaryVoteRecorded").findLast((one) => stands(state, one));
  const isAdopted =
    vote?.act.declared === "adopted" &&
    (vote.imported || followedBy(state, vote, "PlenaryVoteCertified"));
  return isAdopted ? vote : undefined;
};
