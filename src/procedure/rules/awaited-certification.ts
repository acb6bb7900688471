import type { Case } from "../case/case.ts";
import { currentEntry, type CaseFact } from "../case/case-fact.ts";
import type { VoteRound } from "../case/slots/votes.ts";
import type { Definition } from "../definition.ts";

type Vote = VoteRound["vote"];

const isCertifiedOtherwise = ({ vote, certified }: VoteRound): boolean =>
  certified !== undefined && !vote.imported && certified.act.of !== currentEntry(vote);

/** The newest vote, if what was certified of it is not what stands: its record was corrected since. */
export const voteCertifiedOtherwise = ({ votes }: Case): Vote | undefined => {
  const round = votes.at(-1);
  return round !== undefined && isCertifiedOtherwise(round) ? round.vote : undefined;
};

/** Whether the certification of a vote was declined as its record stands. */
export const isDeclined = ({ vote, declined }: VoteRound): boolean =>
  declined.some(({ act }) => act.of === currentEntry(vote));

/** After this many certifications that differ from a record, nobody may certify it any more. */
const mostDiffering = 3;

/** Whether the record of a vote, as it stands, can no longer be certified because too many certifications differed from it. */
export const isSpent = ({ vote, differed }: VoteRound): boolean =>
  differed.filter(({ act }) => act.of === currentEntry(vote)).length >= mostDiffering;

/** The newest vote, if its record can no longer be certified: it is recorded anew, or corrected once the case has left plenary. */
export const spentVote = ({ votes }: Case): Vote | undefined => {
  const round = votes.at(-1);
  return round !== undefined && isSpent(round) ? round.vote : undefined;
};

// A vote that was corrected since it was certified, and whose certification nobody declined.
const isCertifiedOnceOnly = (round: VoteRound): boolean =>
  isCertifiedOtherwise(round) && !isDeclined(round);

/** The newest vote, if it must be certified again. Where that was declined it is recorded anew instead. */
export const voteToCertifyAgain = ({ votes }: Case): Vote | undefined => {
  const round = votes.at(-1);
  return round !== undefined && isCertifiedOnceOnly(round) && !isSpent(round)
    ? round.vote
    : undefined;
};

const voteToCertifyFirst = ({ votes }: Case): Vote | undefined => {
  const round = votes.at(-1);
  const isOpen = round?.certified === undefined && round?.declined.length === 0 && !isSpent(round);
  return isOpen ? round.vote : undefined;
};

/** The vote that awaits certification, for the first time or again. */
export const uncertifiedVote = (state: Case): Vote | undefined =>
  voteToCertifyFirst(state) ?? voteToCertifyAgain(state);

/**
 * Whether a bill came back to plenary or committee after a vote on it. Another vote decides then: the record of this one may
 * still be put right and certified again, but that leads nowhere and nothing waits for it.
 */
export const isOvertaken = ({ roundEnds }: Case, vote: Vote): boolean =>
  roundEnds.some(({ seq }) => seq > vote.seq);

/** How the newest vote stands with its certification, and who did that. */
export type Certification =
  | { readonly kind: "certified" | "correctedSince"; readonly by: CaseFact["person"] }
  | { readonly kind: "declined" | "spent" | "none" };

/** How the newest vote stands with its certification. */
export const certificationOf = ({ votes }: Case): Certification => {
  const round = votes.at(-1);
  if (round === undefined) return { kind: "none" };
  const { vote, certified, declined } = round;
  if (isCertifiedOtherwise(round))
    return isDeclined(round)
      ? { kind: "declined" }
      : { kind: "correctedSince", by: vote.correctedPerson ?? vote.person };
  if (certified !== undefined) return { kind: "certified", by: certified.person };
  if (isSpent(round)) return { kind: "spent" };
  return { kind: declined.length === 0 ? "none" : "declined" };
};

/** The vote whose certification does not stand, though the case has gone on by it: what rests on it waits. */
export const decisiveVote = (state: Case): Vote | undefined => {
  const round = state.votes.at(-1);
  return round === undefined || !isCertifiedOnceOnly(round) || isOvertaken(state, round.vote)
    ? undefined
    : round.vote;
};

/**
 * The vote that must be certified, or its certification declined, before a command is taken that waits for that. A vote that
 * can no longer be certified keeps nobody from recording it anew, and holds back what rests on it.
 */
export const certificationAwaited = (
  state: Case,
  awaits: Definition["awaits"],
): Vote | undefined => {
  if (awaits === undefined) return undefined;
  const decisive = decisiveVote(state);
  if (awaits === "consent") return decisive;
  return voteToCertifyFirst(state) ?? (spentVote(state) === undefined ? decisive : undefined);
};
