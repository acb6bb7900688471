import type { ActOf } from "./act.ts";
import { factsOf, type Case, type CaseFact } from "./case.ts";

type Vote = CaseFact<ActOf<"PlenaryVoteRecorded">>;

/** Whether a fact of this kind was recorded after the vote and before the next one. */
const followedBy = (
  state: Case,
  vote: Vote,
  kind: "PlenaryVoteCertified" | "CertificationDeclined",
): boolean => {
  const next =
    factsOf(state, "PlenaryVoteRecorded").find((other) => other.seq > vote.seq)?.seq ??
    Number.POSITIVE_INFINITY;
  return factsOf(state, kind).some((fact) => fact.seq > vote.seq && fact.seq < next);
};

/** The votes on record, oldest first, without those whose certification was declined: they were recorded anew. */
export const standingVotes = (state: Case): readonly Vote[] =>
  factsOf(state, "PlenaryVoteRecorded").filter(
    (vote) => !followedBy(state, vote, "CertificationDeclined"),
  );

/** The newest vote, if it was declared adopted and is certified; an imported vote was certified elsewhere, if at all. */
export const adoptedVote = (state: Case): Vote | undefined => {
  const vote = standingVotes(state).at(-1);
  const stands =
    vote?.act.declared === "adopted" &&
    (vote.imported || followedBy(state, vote, "PlenaryVoteCertified"));
  return stands ? vote : undefined;
};
