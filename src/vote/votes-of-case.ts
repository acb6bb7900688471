import type { Case } from "../procedure/case/case.ts";
import type { VoteRound } from "../procedure/case/slots/votes.ts";
import { isSpent } from "../procedure/rules/vote.ts";

const stands = (round: VoteRound): boolean => round.declined.length === 0 && !isSpent(round);

/** The votes on record, oldest first, without those that nobody can certify any more: they are recorded anew. */
export const standingVotes = ({ votes }: Case): readonly VoteRound["vote"][] =>
  votes.filter(stands).map(({ vote }) => vote);

/** The newest vote, if it was declared adopted and is certified; an imported vote was certified elsewhere, if at all. */
export const adoptedVote = ({ votes }: Case): VoteRound["vote"] | undefined => {
  const round = votes.findLast(stands);
  const isAdopted =
    round?.vote.act.declared === "adopted" &&
    (round.vote.imported || round.certified !== undefined);
  return isAdopted ? round.vote : undefined;
};
