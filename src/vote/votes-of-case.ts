import type { ActOf } from "../procedure/case/act.ts";
import { factsOf, firstSince, type Case, type CaseFact } from "../procedure/case/case.ts";
import { isSpent } from "../procedure/rules/awaited-certification.ts";

type Vote = CaseFact<ActOf<"PlenaryVoteRecorded">>;

/** The newest fact of this kind that was recorded after the vote and before the next one. */
export const followingVote = <Kind extends "PlenaryVoteCertified" | "CertificationDeclined">(
  state: Case,
  vote: Vote,
  kind: Kind,
): CaseFact<ActOf<Kind>> | undefined => {
  const next = firstSince(factsOf(state, "PlenaryVoteRecorded"), vote.seq + 1);
  const until = next?.seq ?? Number.POSITIVE_INFINITY;
  return factsOf(state, kind).findLast(({ seq }) => seq > vote.seq && seq < until);
};

const stands = (state: Case, vote: Vote): boolean =>
  followingVote(state, vote, "CertificationDeclined") === undefined && !isSpent(state, vote);

/** The votes on record, oldest first, without those that nobody can certify any more: they are recorded anew. */
export const standingVotes = (state: Case): readonly Vote[] =>
  factsOf(state, "PlenaryVoteRecorded").filter((vote) => stands(state, vote));

/** The newest vote, if it was declared adopted and is certified; an imported vote was certified elsewhere, if at all. */
export const adoptedVote = (state: Case): Vote | undefined => {
  const vote = factsOf(state, "PlenaryVoteRecorded").findLast((one) => stands(state, one));
  const isAdopted =
    vote?.act.declared === "adopted" &&
    (vote.imported || followingVote(state, vote, "PlenaryVoteCertified") !== undefined);
  return isAdopted ? vote : undefined;
};
