import type { Case } from "./case.ts";
import { currentEntry, type CaseFact } from "./case-fact.ts";
import type { BallotRound } from "./slots/ballots.ts";
import { isOpen } from "../law/file/stage-of-case.ts";
import { type Procedure, countsRecordedAt } from "../law/file/procedure.ts";
import { countsVoted, rollInOrder } from "../law/votes/roll-call.ts";
import type { ActOf } from "./act.ts";
import { voteRecorded } from "./acts/vote-recorded.ts";

type Vote = BallotRound["vote"];

// What was decided anew, at the same stage or because the procedure began again, rests on its record no more.
const isDecidedAnew = ({ ballots, termEnds }: Case, { vote }: BallotRound): boolean =>
  ballots.some((other) => other.vote.seq > vote.seq && other.vote.act.stage === vote.act.stage) ||
  termEnds.some(({ seq, stage, ledTo }) => seq > vote.seq && ledTo !== stage);

/**
 * The votes whose record matters, oldest first: one at each stage. Of a body that does not count there is none to certify, nor of
 * a case that ended without a deposit.
 */
const roundsOf = (state: Case): readonly BallotRound[] => {
  const { ballots, stage } = state;
  if (!isOpen(stage) && stage !== "deposited") return [];
  return ballots.filter((round) => round.vote.act.byCounting && !isDecidedAnew(state, round));
};

/** The newest vote, if its record matters. */
const newestRound = (state: Case): BallotRound | undefined => {
  const newest = roundsOf(state).at(-1);
  return newest === state.ballots.at(-1) ? newest : undefined;
};

const isCertifiedOtherwise = ({ vote, certified }: BallotRound): boolean =>
  certified !== undefined && !vote.imported && certified.act.of !== currentEntry(vote);

/** The votes of which not what stands was certified: their records were corrected since. */
export const votesCertifiedOtherwise = (state: Case): readonly Vote[] =>
  roundsOf(state)
    .filter(isCertifiedOtherwise)
    .map(({ vote }) => vote);

/** The first of them. */
export const voteCertifiedOtherwise = (state: Case): Vote | undefined =>
  votesCertifiedOtherwise(state)[0];

/** Whether the certification of a vote was declined as its record stands. */
export const isDeclined = ({ vote, declined }: Pick<BallotRound, "vote" | "declined">): boolean =>
  declined.some(({ act }) => act.of === currentEntry(vote));

/** After this many certifications that differ from a record, nobody may certify it any more. */
const mostDiffering = 3;

/** Whether the record of a vote, as it stands, can no longer be certified because too many certifications differed from it. */
export const isSpent = ({ vote, differed }: BallotRound): boolean =>
  differed.filter(({ act }) => act.of === currentEntry(vote)).length >= mostDiffering;

// A vote that was corrected since it was certified, and whose certification nobody declined.
const isCertifiedOnceOnly = (round: BallotRound): boolean =>
  isCertifiedOtherwise(round) && !isDeclined(round);

/** A vote whose record can no longer be certified: it is recorded anew, or corrected once the case has gone on. */
export const spentVote = (state: Case): Vote | undefined =>
  uncertifiedVote(state) === undefined
    ? roundsOf(state).find(
        (round) => isSpent(round) && (round === newestRound(state) || isCertifiedOnceOnly(round)),
      )?.vote
    : undefined;

/** A vote that must be certified again. Where that was declined it is recorded anew instead. */
export const voteToCertifyAgain = (state: Case): Vote | undefined =>
  roundsOf(state).find((round) => isCertifiedOnceOnly(round) && !isSpent(round))?.vote;

const voteToCertifyFirst = (state: Case): Vote | undefined => {
  const round = newestRound(state);
  const isOpen = round?.certified === undefined && round?.declined.length === 0 && !isSpent(round);
  return isOpen ? round.vote : undefined;
};

/** The vote that awaits certification, for the first time or again. */
export const uncertifiedVote = (state: Case): Vote | undefined =>
  voteToCertifyFirst(state) ?? voteToCertifyAgain(state);

/** How a vote stands with its certification, and who did that. */
export type Certification =
  | { readonly kind: "certified" | "correctedSince"; readonly by: CaseFact["person"] }
  | { readonly kind: "declined" | "spent" | "none" };

/** How the vote of a round stands with its certification. */
export const certificationOf = (round: BallotRound): Certification => {
  const { vote, certified, declined } = round;
  if (certified !== undefined && !isCertifiedOtherwise(round))
    return { kind: "certified", by: certified.person };
  if (isSpent(round)) return { kind: "spent" };
  if (certified === undefined) return { kind: declined.length === 0 ? "none" : "declined" };
  return isDeclined(round)
    ? { kind: "declined" }
    : { kind: "correctedSince", by: vote.correctedPerson ?? vote.person };
};

/** The vote whose certification does not stand, though the case has gone on by it: what rests on it waits. */
export const decisiveVote = (state: Case): Vote | undefined =>
  roundsOf(state).find(isCertifiedOnceOnly)?.vote;

/**
 * The vote that must be certified, or its certification declined, before a command is taken that waits for that. A vote that
 * can no longer be certified keeps nobody from recording it anew, and holds back what rests on it.
 */
export const certificationAwaited = (
  state: Case,
  awaits: "certification" | "consent" | undefined,
): Vote | undefined => {
  if (awaits === undefined) return undefined;
  const decisive = decisiveVote(state);
  if (awaits === "consent") return decisive;
  const first = voteToCertifyFirst(state);
  // A vote of a past case was decided when it was taken: nothing waits for it here.
  if (first?.imported === true) return undefined;
  const isRecordedAnew = decisive === undefined || decisive.act.stage === state.stage;
  return first ?? (spentVote(state) !== undefined && isRecordedAnew ? undefined : decisive);
};

/** What is entered twice of a vote: by who records it and by who certifies it. */
export type Entered = Pick<ActOf<"VoteRecorded">, (typeof voteRecorded.certified)[number]>;

/** What somebody entered of a vote; undefined stands for what they left out. */
export const enteredAgain = (vote: Entered): Partial<Entered> => {
  const entered: Partial<Entered> = {};
  for (const name of voteRecorded.certified) Object.assign(entered, { [name]: vote[name] });
  return entered;
};

// A count that one person gave and the other left to the names is the same, if it comes to the same; so is what one of them left
// out and the other entered as it stands where nobody says it.
const entered = (vote: Entered, recordedThere: readonly string[] | undefined): string => {
  const voted = countsVoted(vote, recordedThere);
  const compared: Readonly<Record<string, unknown>> = {
    ...enteredAgain(vote),
    counts: voted === null ? null : Object.entries(voted).toSorted(),
    rollCall: rollInOrder(vote.rollCall),
  };
  const fields = voteRecorded.fields();
  return JSON.stringify(
    voteRecorded.certified.map((name) => compared[name] ?? fields[name].otherwise ?? null),
  );
};

/** Whether what somebody entered to certify a vote is not what was recorded of it. */
export const differsFromRecord = (
  procedure: Procedure,
  vote: ActOf<"VoteRecorded">,
  certified: Entered,
): boolean => {
  const counted = countsRecordedAt(procedure, vote.stage);
  return entered(vote, counted) !== entered(certified, counted);
};
